import {
  aliveElements,
  type Element,
  type Field,
  kindOf,
  labelOf,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { RegisterCell } from '@golden-thread/shared/queries'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMapState } from '../workspace/index.ts'
import styles from './RegisterGrid.module.css'
import { text } from './text.ts'

export interface Written {
  readonly text: string
  /** What stood there when it was begun. */
  readonly before: string
  readonly goes: 'stay' | 'down' | 'right'
}

interface CellEditorProps {
  readonly element: Element
  readonly column: RegisterCell
  readonly label: string
  readonly now: string
  readonly typed?: string
  /** False where it was refused: then the cell stays open with what was written. */
  readonly onWritten: (written: Written) => boolean
  readonly onLeft: () => void
}

/**
 * Where one cell is written: a choice where there is one, lines of words where they may be long, else one line. Enter and
 * Tab keep what is written and go on, Escape leaves the cell as it was.
 */
export function CellEditor({ element, column, label, now, typed, onWritten, onLeft }: CellEditorProps) {
  const [before] = useState(now)
  const control = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  /** Set when a key has ended it: leaving the field then hands nothing over again. */
  const isOver = useRef(false)
  const options = useMapState((map) => optionsOf(map, element, column), sameOptions)
  const [value, setValue] = useState(() => begunWith(now, typed, options))
  const isLong = column.type === 'title' || (column.type === 'field' && column.like.type === 'longtext')

  useEffect(() => {
    const field = control.current
    field?.focus()
    // After what is typed already; a text that is begun anew is there to be replaced or gone on with.
    if (field && 'setSelectionRange' in field) field.setSelectionRange(field.value.length, field.value.length)
  }, [])

  const keep = (goes: Written['goes']): void => {
    isOver.current = true
    isOver.current = onWritten({ text: value, before, goes })
  }
  const shared = {
    ref: control,
    'aria-label': label,
    className: styles.editor,
    value,
    onChange: (event: { target: { value: string } }) => setValue(event.target.value),
    onBlur: () => {
      if (!isOver.current) keep('stay')
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.nativeEvent.isComposing) return
      event.stopPropagation()
      if (event.key === 'Escape') {
        event.preventDefault()
        isOver.current = true
        onLeft()
      } else if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault()
        keep('down')
      } else if (event.key === 'Tab' && !event.shiftKey) {
        event.preventDefault()
        keep('right')
      }
    },
  }
  if (options) {
    return (
      <select {...shared}>
        <option value="">{text.notChosen}</option>
        {value !== '' && !options.includes(value) && <option>{value}</option>}
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  return isLong ? (
    <textarea {...shared} rows={column.type === 'title' ? 2 : 4} />
  ) : (
    <input {...shared} type="text" />
  )
}

/** What is typed on a choice chooses the first word that begins so. */
function begunWith(now: string, typed: string | undefined, options: readonly string[] | null): string {
  if (typed === undefined) return now
  if (!options) return typed
  return options.find((option) => option.toLowerCase().startsWith(typed.toLowerCase())) ?? now
}

/** The words to choose from, or null where anything may be written. */
function optionsOf(map: StrategyMap, element: Element, column: RegisterCell): readonly string[] | null {
  if (column.type !== 'field') return null
  const field = kindOf(map.framework, element.kind)?.fields.find(({ id }) => id === column.field)
  switch (field?.type) {
    case 'choice':
    case 'scale':
      return field.values ?? []
    case 'boolean':
      return [text.yes, text.no]
    case 'reference':
      return named(map, field)
    default:
      return null
  }
}

const named = (map: StrategyMap, field: Field): readonly string[] =>
  (field.to ?? map.framework.kinds.map(({ id }) => id)).flatMap((kind) =>
    aliveElements(map, kind).map(labelOf),
  )

const sameOptions = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((each, at) => each === b[at]))
