import type { Evidence, Link } from '@golden-thread/shared/model'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { Button, IconButton, Panel } from '../ui/index.ts'
import { makeElementId, sameItems, useMapState, useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { LiveLine, LiveParagraph } from './LiveText.tsx'
import { detailsWords as words } from './text.ts'

/** What stands behind a link: source, paragraph and the words themselves. */
export function EvidenceList({ link, reading }: { link: Link; reading: string }) {
  const workspace = useWorkspace()
  const sources = useMapState((map) => sourcesOf(map.links.values()), sameItems)
  const listId = useId()

  const add = () => {
    // Most evidence of a map is from one paper, so the source used last is a good guess.
    const source = link.evidence.at(-1)?.source ?? sources[0] ?? ''
    const evidence = { id: makeElementId(), source, paragraph: '', quotation: '' }
    workspace.run({ type: 'set-evidence', link: link.id, evidence }, words.addEvidence)
  }
  return (
    <Panel
      title={words.evidence}
      actions={
        workspace.mayEdit && (
          <Button size="small" onClick={add}>
            <Plus aria-hidden="true" />
            {words.addEvidence}
          </Button>
        )
      }
    >
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      {link.evidence.length === 0 && <p className={styles.quiet}>{words.noEvidence}</p>}
      {link.evidence.map((evidence, index) => (
        <Piece
          key={evidence.id}
          link={link}
          evidence={evidence}
          number={index + 1}
          label={words.editLink(words.evidence, reading)}
          sources={listId}
        />
      ))}
    </Panel>
  )
}

function Piece({
  link,
  evidence,
  number,
  label,
  sources,
}: {
  link: Link
  evidence: Evidence
  number: number
  label: string
  sources: string
}) {
  const workspace = useWorkspace()
  const readOnly = !workspace.mayEdit
  const edit = (part: Partial<Evidence>) => {
    // What stands there now, not what was drawn: another field of the same piece may have been handed over since.
    const now = workspace.state
      .get()
      .map.links.get(link.id)
      ?.evidence.find((piece) => piece.id === evidence.id)
    workspace.run({ type: 'set-evidence', link: link.id, evidence: { ...(now ?? evidence), ...part } }, label)
  }
  const remove = () => {
    const change = { type: 'remove-evidence', link: link.id, evidence: evidence.id } as const
    if (!workspace.run(change, words.removeEvidence(number)).ok) return
    workspace.notify({
      text: words.removedEvidence,
      action: {
        label: words.undo,
        run: () =>
          workspace.takeBack(words.removeEvidence(number), { type: 'set-evidence', link: link.id, evidence }),
      },
    })
  }
  return (
    <fieldset className={styles.piece}>
      <legend>{words.evidenceNumber(number)}</legend>
      {workspace.mayEdit && (
        <span className={styles.pieceRemove}>
          <IconButton size="small" label={words.removeEvidence(number)} onClick={remove}>
            <X />
          </IconButton>
        </span>
      )}
      <LiveLine
        label={words.source}
        value={evidence.source}
        readOnly={readOnly}
        list={sources}
        onCommit={(source) => edit({ source })}
      />
      <LiveLine
        label={words.paragraph}
        value={evidence.paragraph}
        readOnly={readOnly}
        onCommit={(paragraph) => edit({ paragraph })}
      />
      <LiveParagraph
        label={words.quotation}
        value={evidence.quotation}
        readOnly={readOnly}
        onCommit={(quotation) => edit({ quotation })}
      />
    </fieldset>
  )
}

/** The sources of the map, the most used first. */
function sourcesOf(links: Iterable<Link>): string[] {
  const counts = new Map<string, number>()
  for (const link of links) {
    for (const { source } of link.evidence) if (source) counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 20)
}
