import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, IconButton } from '../../ui/index.ts'
import styles from './Form.module.css'
import { formText } from './formText.ts'

/**
 * Some things in their order, each with controls of its own. A new one has the focus at once; after one is taken away,
 * the button that adds one has it.
 */
export function ListOf<T>({
  label,
  help,
  one,
  add,
  items,
  fresh,
  onChange,
  children,
}: {
  label: string
  help?: string | undefined
  /** What one of them is called, as in "Condition 2". */
  one: string
  add: string
  items: readonly T[]
  fresh: () => T
  onChange: (items: readonly T[]) => void
  children: (item: T, set: (item: T) => void, place: number) => ReactNode
}) {
  // What is being typed in an item stays with it when others go.
  const [keys, setKeys] = useState<readonly number[]>(() => items.map((_, at) => at))
  const nextKey = useRef(items.length)
  const list = useRef<HTMLOListElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const isAdded = useRef(false)
  const note = useId()
  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    list.current?.lastElementChild?.querySelector<HTMLElement>('select, input, textarea, button')?.focus()
  })
  const change = (next: readonly T[], nextKeys: readonly number[]) => {
    setKeys(nextKeys)
    onChange(next)
  }
  const added = () => {
    isAdded.current = true
    nextKey.current += 1
    change([...items, fresh()], [...keys, nextKey.current])
  }
  const removed = (at: number) => {
    change(items.toSpliced(at, 1), keys.toSpliced(at, 1))
    adder.current?.focus()
  }
  const moved = (at: number, by: -1 | 1) => change(swapped(items, at, at + by), swapped(keys, at, at + by))
  return (
    <fieldset className={styles.group} aria-describedby={help ? note : undefined}>
      <legend>{label}</legend>
      {help && (
        <p id={note} className={styles.note}>
          {help}
        </p>
      )}
      {items.length > 0 && (
        <ol ref={list} className={styles.items}>
          {items.map((item, at) => {
            const name = formText.item(one, at + 1)
            return (
              <li key={keys[at] ?? `at ${at}`} className={styles.item}>
                <fieldset className={styles.parts} aria-label={name}>
                  {children(item, (next) => onChange(items.with(at, next)), at)}
                </fieldset>
                <span className={styles.tools}>
                  {items.length > 1 && (
                    <>
                      <IconButton
                        size="small"
                        label={formText.up(name)}
                        aria-disabled={at === 0}
                        onClick={() => at > 0 && moved(at, -1)}
                      >
                        <ArrowUp />
                      </IconButton>
                      <IconButton
                        size="small"
                        label={formText.down(name)}
                        aria-disabled={at === items.length - 1}
                        onClick={() => at < items.length - 1 && moved(at, 1)}
                      >
                        <ArrowDown />
                      </IconButton>
                    </>
                  )}
                  <IconButton size="small" label={formText.remove(name)} onClick={() => removed(at)}>
                    <Trash2 />
                  </IconButton>
                </span>
              </li>
            )
          })}
        </ol>
      )}
      <span>
        <Button ref={adder} size="small" onClick={added}>
          {add}
        </Button>
      </span>
    </fieldset>
  )
}

function swapped<T>(items: readonly T[], at: number, other: number): readonly T[] {
  const next = [...items]
  const [one, two] = [next[at], next[other]]
  if (one === undefined || two === undefined) return items
  next[at] = two
  next[other] = one
  return next
}
