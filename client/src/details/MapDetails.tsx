import { editAbout } from '@golden-thread/shared/commands'
import { coveringSentence } from '@golden-thread/shared/coverage'
import { explainProblem } from '@golden-thread/shared/model'
import { shownClaims } from '@golden-thread/shared/queries'
import { Plus } from 'lucide-react'
import { LinkRow, LiveParagraph } from '../parts/index.ts'
import { IconButton, Panel } from '../ui/index.ts'
import { sameItems, useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

/** The map itself: what it is, how far it is covered, and the claims that belong to no single card. */
export function MapDetails() {
  const workspace = useWorkspace()
  const about = useMapState((map) => map.about)
  const framework = useMapState((map) => map.framework.title)
  const problems = useStore(workspace.state, (state) => state.problems)
  return (
    <>
      <Panel level={2} title={words.map}>
        {workspace.mayEdit ? (
          <div className={styles.fields}>
            <LiveParagraph
              isCalm
              hideLabel
              label={words.about}
              placeholder={words.aboutHint}
              value={about}
              onCommit={(written) => workspace.edit(editAbout, written)}
            />
          </div>
        ) : (
          about && <p className={styles.about}>{about}</p>
        )}
        {!workspace.standsAlone && (
          <p>
            <button
              type="button"
              className={styles.rowButton}
              onClick={() => workspace.go({ screen: 'framework' })}
            >
              {words.framework(framework)}
            </button>
          </p>
        )}
        <p className={styles.hint}>{workspace.mayEdit ? words.nothing : words.nothingViewer}</p>
      </Panel>
      <CoverageLines />
      <Claims />
      {problems.length > 0 && (
        <Panel title={words.problems}>
          <ul className={styles.list}>
            {problems.slice(0, 20).map((problem) => (
              <li key={JSON.stringify(problem)}>{explainProblem(problem)}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function CoverageLines() {
  const workspace = useWorkspace()
  const lines = useStore(
    workspace.state,
    ({ map, matrices }) =>
      [...matrices.values()].map(
        (matrix) => `${matrix.definition.id}|${coveringSentence(map, matrix).short}`,
      ),
    sameItems,
  )
  const titles = useMapState((map) => map.framework.matrices)
  if (lines.length === 0) return null
  return (
    <Panel title={words.coverage}>
      <ul className={styles.list}>
        {lines.map((line) => {
          const [id = '', short] = line.split('|')
          return (
            <li key={id} className={styles.row}>
              <button
                type="button"
                className={styles.rowButton}
                onClick={() => workspace.go({ screen: 'matrix', matrix: id })}
              >
                <span>
                  {titles.find((matrix) => matrix.id === id)?.title}
                  <small className={styles.small}>{short}</small>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Claims() {
  const workspace = useWorkspace()
  const claims = useMapState(shownClaims, sameItems)
  return (
    <Panel
      title={words.claims}
      actions={
        workspace.mayEdit && (
          <IconButton
            size="small"
            label={words.addClaim}
            onClick={() => workspace.openDialog({ type: 'collective-claim' })}
          >
            <Plus />
          </IconButton>
        )
      }
    >
      {claims.length === 0 && <p className={styles.quiet}>{words.noClaims}</p>}
      <ul className={styles.list}>
        {claims.map((link) => (
          <LinkRow key={link.id} link={link} isClaim reveals />
        ))}
      </ul>
    </Panel>
  )
}
