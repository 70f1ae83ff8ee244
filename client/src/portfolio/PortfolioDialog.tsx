import { type Portfolio, portfolio } from '@golden-thread/shared/coverage'
import { type ElementId, labelOf, matrixOf } from '@golden-thread/shared/model'
import { Printer } from 'lucide-react'
import { useId, useMemo } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { LedPart } from './LedPart.tsx'
import styles from './Portfolio.module.css'
import { portfolioWords as words } from './text.ts'

/** Everything that one person or body answers for, to be read, read out and printed. */
export function PortfolioDialog({ lead, onClose }: { lead: ElementId; onClose: () => void }) {
  const workspace = useWorkspace()
  const { map, findings } = useStore(workspace.state)
  const found = useMemo(() => portfolio(map, lead, findings), [map, lead, findings])
  const show = (element: ElementId) => {
    onClose()
    workspace.reveal({ element })
  }
  if (!found) return <Dialog open onClose={onClose} title={words.gone} />
  const count = new Set([...found.findings, ...found.led.flatMap((each) => each.findings)]).size
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={words.title(labelOf(found.lead))}
      description={words.summary(found.led.length, found.hanging.length, count)}
      footer={
        <Button onClick={() => print()}>
          <Printer aria-hidden="true" />
          {words.print}
        </Button>
      }
    >
      {/* Printing prints this and nothing else of the page. */}
      <div data-print-alone className={styles.portfolio}>
        <h3>{words.leads}</h3>
        {found.led.length === 0 && <p className={styles.quiet}>{words.nothing}</p>}
        {found.led.map((led) => (
          <LedPart key={led.element.id} led={led} onShow={show} />
        ))}
        <Hanging found={found} onShow={show} />
        {found.findings.length > 0 && (
          <>
            <h3>{words.ownFindings}</h3>
            <ul>
              {found.findings.map(({ id, sentence, advice }) => (
                <li key={id}>
                  {sentence} {advice}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Hanging({ found, onShow }: { found: Portfolio; onShow: (id: ElementId) => void }) {
  const { map } = useStore(useWorkspace().state)
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.hanging}</h3>
      <p className={styles.quiet}>{found.hanging.length > 0 ? words.hangingHelp : words.hangsNothing}</p>
      <ul>
        {found.hanging.map(({ matrix, column }) => {
          const element = map.elements.get(column)
          return (
            <li key={`${matrix} ${column}`}>
              <button type="button" className={styles.way} dir="auto" onClick={() => onShow(column)}>
                {element ? labelOf(element) : column}
              </button>{' '}
              <span className={styles.quiet}>
                {words.inMatrix(matrixOf(map.framework, matrix)?.title ?? matrix)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
