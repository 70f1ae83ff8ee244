import { aliveElements, type ElementId, labelOf } from '@golden-thread/shared/model'
import { FlaskConical, Link2, X } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { BannerNote, BannerQuestion, Button, MapBanner } from '../ui/index.ts'
import {
  copyAddress,
  leaveOut,
  putBack,
  sameItems,
  useMapState,
  useStore,
  useWorkspace,
} from '../workspace/index.ts'
import { LeaveOut } from './LeaveOut.tsx'
import { type LostLine, lostLines, spokenLoss } from './lostLines.ts'
import { whatIfWords as words } from './text.ts'
import styles from './WhatIf.module.css'

const NOBODY: readonly ElementId[] = []

/** Over every screen while something is left out: what, and what would be lost without it. */
export function WhatIfBanner() {
  const workspace = useWorkspace()
  const leftOut = useStore(workspace.view, (view) => view.without ?? NOBODY, sameItems)
  const isPresenting = useStore(workspace.view, (view) => view.presenting)
  const lost = useStore(workspace.state, (state) => state.whatIf?.lost)
  const map = useMapState((whole) => whole)
  const lines = useMemo(() => lostLines(map, lost ?? []), [map, lost])
  const spoken = leftOut.length > 0 ? spokenLoss(lines) : words.nothing
  useEffect(() => workspace.announce(spoken), [workspace, spoken])

  return (
    <MapBanner
      label={words.region}
      icon={FlaskConical}
      tone="warn"
      actions={
        !isPresenting && (
          <>
            <LeaveOut
              elements={aliveElements(map)}
              leftOut={leftOut}
              onLeaveOut={(ids) => leaveOut(workspace, ids)}
            />
            <Button size="small" onClick={() => void copyAddress(workspace)}>
              <Link2 aria-hidden="true" />
              {words.copy}
            </Button>
            <Button size="small" variant="primary" onClick={() => workspace.go({ without: null })}>
              {words.leave}
            </Button>
          </>
        )
      }
    >
      {leftOut.length === 0 ? (
        <BannerQuestion>{words.nothing}</BannerQuestion>
      ) : (
        <BannerQuestion>
          <span>{words.whatIf}</span>
          <ul className={styles.chips}>
            {leftOut.map((id) => {
              const element = map.elements.get(id)
              const label = element ? labelOf(element) : words.gone
              return (
                <li key={id} className={styles.chip}>
                  <span className={styles.chipWords}>{label}</span>
                  {!isPresenting && (
                    <button
                      type="button"
                      aria-label={words.putBack(label)}
                      title={words.putBack(label)}
                      onClick={() => putBack(workspace, [id])}
                    >
                      <X aria-hidden="true" />
                    </button>
                  )}
                </li>
              )
            })}
          </ul>
          <span>{words.were(leftOut.length)}</span>
        </BannerQuestion>
      )}
      {leftOut.length > 0 && <Losses lines={lines} />}
      {!isPresenting && <BannerNote>{words.only}</BannerNote>}
    </MapBanner>
  )
}

function Losses({ lines }: { lines: readonly LostLine[] }) {
  const workspace = useWorkspace()
  if (lines.length === 0) return <p className={styles.good}>{words.noneLost}</p>
  return (
    <ul className={styles.lines}>
      {lines.map(({ matrix, sentence, columns }) => (
        <li key={matrix}>
          <strong>{sentence}:</strong>{' '}
          {columns.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className={styles.lost}
              onClick={() => workspace.reveal({ element: id })}
            >
              {label}
            </button>
          ))}
        </li>
      ))}
    </ul>
  )
}
