import { type KeyboardEvent, type RefObject, useState } from 'react'
import { Button } from '../ui/index.ts'
import type { OpenText, TextCommand } from '../writing/index.ts'
import styles from './Report.module.css'
import { text } from './text.ts'

const COMMANDS: readonly TextCommand[] = ['strong', 'em', 'heading', 'bullets', 'numbers', 'undo', 'redo']
const TOGGLES: ReadonlySet<TextCommand> = new Set(['strong', 'em', 'heading', 'bullets', 'numbers'])

interface ToolbarProps {
  readonly label: string
  readonly editor: RefObject<OpenText | null>
  readonly bar: RefObject<HTMLDivElement | null>
  readonly onInsert: (what: 'field' | 'block') => void
}

/** One stop of the Tab key; arrows walk in it, Escape goes back to the text. */
export function Toolbar({ label, editor, bar, onInsert }: ToolbarProps) {
  const [at, setAt] = useState(0)
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (event.key === 'Escape') editor.current?.focus()
    else if (to === undefined) return
    else {
      const next = (to + buttons.length) % buttons.length
      setAt(next)
      buttons[next]?.focus()
    }
    event.preventDefault()
  }
  const stop = (place: number) => ({
    tabIndex: place === at ? 0 : -1,
    onFocus: () => setAt(place),
    // The cursor stays in the text, and what is selected stays selected.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  })
  return (
    <div ref={bar} role="toolbar" aria-label={text.tools(label)} className={styles.tools} onKeyDown={walk}>
      {COMMANDS.map((command, place) => (
        <Button
          key={command}
          size="small"
          variant="quiet"
          {...(TOGGLES.has(command) ? { 'aria-pressed': editor.current?.holds(command) ?? false } : {})}
          {...stop(place)}
          onClick={() => editor.current?.run(command)}
        >
          {text.commands[command]}
        </Button>
      ))}
      {(['field', 'block'] as const).map((what, index) => (
        <Button
          key={what}
          size="small"
          variant="quiet"
          {...stop(COMMANDS.length + index)}
          aria-label={text[what]}
          onClick={() => onInsert(what)}
        >
          {text.shortNames[what]}
        </Button>
      ))}
    </div>
  )
}
