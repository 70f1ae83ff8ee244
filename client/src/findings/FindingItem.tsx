import type { Finding } from '@golden-thread/shared/coverage'
import {
  type ElementId,
  endLabel,
  type LinkId,
  labelOf,
  type MatrixId,
  type Selector,
  takesKind,
} from '@golden-thread/shared/model'
import { memo } from 'react'
import { Button, Tag } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { FindingActions } from './FindingActions.tsx'
import styles from './Findings.module.css'
import { text } from './text.ts'

/** Places named by one finding; the rest are counted, because a whole kind may fail. */
const PLACES_MAX = 4

/** One failing check: what is wrong, what to do, and the ways to its place. */
export const FindingItem = memo(function FindingItem({
  finding,
  compact = false,
  word,
}: {
  finding: Finding
  compact?: boolean
  /** Said in place of how grave it is: "Hangs on S1". */
  word?: string
}) {
  const { severity, sentence, advice, matrix, elements, links } = finding
  const hidden = Math.max(0, elements.length - PLACES_MAX) + Math.max(0, links.length - PLACES_MAX)
  return (
    <li className={compact ? styles.compactItem : styles.item}>
      <Tag tone={severity}>{word ?? text.severities[severity].one}</Tag>
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.advice}>{advice}</p>
        <FindingActions finding={finding} />
        <p className={styles.places}>
          {elements.slice(0, PLACES_MAX).map((id) => (
            <ElementPlace key={id} id={id} />
          ))}
          {links.slice(0, PLACES_MAX).map((id) => (
            <LinkPlace key={id} id={id} />
          ))}
          {matrix && <MatrixPlace matrix={matrix} elements={elements} sentence={sentence} />}
          {hidden > 0 && <span className={styles.more}>{text.more(hidden)}</span>}
        </p>
      </div>
    </li>
  )
})

function ElementPlace({ id }: { id: ElementId }) {
  const workspace = useWorkspace()
  const label = useMapState((map) => {
    const element = map.elements.get(id)
    return element && { code: element.code, label: labelOf(element) }
  }, sameLabel)
  if (!label) return null
  return (
    <Button
      size="small"
      variant="place"
      aria-label={text.onCanvas(label.label)}
      title={label.label}
      onClick={() => workspace.reveal({ element: id })}
    >
      {label.code || label.label}
    </Button>
  )
}

interface Label {
  readonly code: string
  readonly label: string
}

const sameLabel = (a: Label | undefined, b: Label | undefined): boolean =>
  a?.code === b?.code && a?.label === b?.label

function LinkPlace({ id }: { id: LinkId }) {
  const workspace = useWorkspace()
  const label = useMapState((map) => {
    const link = map.links.get(id)
    return link ? `${endLabel(map, link.from)} – ${endLabel(map, link.to)}` : ''
  })
  if (!label) return null
  return (
    <Button
      size="small"
      variant="place"
      aria-label={text.linkLabel(label)}
      title={label}
      onClick={() => workspace.reveal({ link: id })}
    >
      {text.link}
    </Button>
  )
}

/** Leads to the matrix: to the very cell when the finding names its row and its column. */
function MatrixPlace({
  matrix,
  elements,
  sentence,
}: {
  matrix: MatrixId
  elements: readonly ElementId[]
  sentence: string
}) {
  const workspace = useWorkspace()
  const show = (): void => {
    const { map } = workspace.state.get()
    const definition = map.framework.matrices.find(({ id }) => id === matrix)
    const among = (selector: Selector | undefined) =>
      elements.find((id) => takesKind(selector ?? '', map.elements.get(id)?.kind))
    const row = among(definition?.rows)
    const column = among(definition?.columns)
    workspace.go({ screen: 'matrix', matrix })
    if (row && column && row !== column) workspace.reveal({ cell: { matrix, row, column } })
    else if (row ?? column) workspace.reveal({ element: (row ?? column)! })
  }
  return (
    <Button size="small" variant="place" aria-label={text.matrixLabel(sentence)} onClick={show}>
      {text.inMatrix}
    </Button>
  )
}
