import { type ReactNode, useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import styles from './Admin.module.css'
import { adminWords as words } from './text.ts'

/** So many are shown at once; with no more than these there is nothing to look for. */
const SHOWN_MOST = 50

/** A list of any length: what is looked for in it, a part at a time. */
export interface FoundIn<T> {
  readonly shown: readonly T[]
  /** Where to write what is looked for; nothing where the list is short. */
  readonly field: ReactNode
  /** How many there are beside what is shown, and how to see them. */
  readonly rest: ReactNode
}

/** `textOf` is what is searched of each; each word has to be somewhere in it. */
export function useFound<T>(all: readonly T[], label: string, textOf: (one: T) => string): FoundIn<T> {
  const [query, setQuery] = useState('')
  const [most, setMost] = useState(SHOWN_MOST)
  const asked = query.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
  const matches =
    asked.length === 0
      ? all
      : all.filter((one) => {
          const text = textOf(one).toLocaleLowerCase('en-GB')
          return asked.every((word) => text.includes(word))
        })
  const shown = matches.slice(0, most)
  const isLong = all.length > SHOWN_MOST
  return {
    shown,
    field: isLong && (
      <div className={styles.form}>
        <TextField
          type="search"
          label={label}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setMost(SHOWN_MOST)
          }}
        />
      </div>
    ),
    rest: isLong && (
      <div className={styles.form}>
        <p role="status">{words.shownOf(shown.length, matches.length)}</p>
        {shown.length < matches.length && (
          <Button size="small" onClick={() => setMost(most + SHOWN_MOST)}>
            {words.showMore(Math.min(SHOWN_MOST, matches.length - shown.length))}
          </Button>
        )}
      </div>
    ),
  }
}
