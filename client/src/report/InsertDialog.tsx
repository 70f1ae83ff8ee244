import { blockChoices, type Choice, fieldChoices } from '@golden-thread/shared/report'
import { useMemo, useState } from 'react'
import { Button, Dialog, TextField } from '../ui/index.ts'
import styles from './Report.module.css'
import { text } from './text.ts'
import type { ReportLook } from './useReported.ts'

/** More are found by searching: a map has thousands of titles. */
const SHOWN_MAX = 60

/** What can be put into the text, by its group; what a field comes to just now stands beside it. */
export function InsertDialog({
  what,
  look,
  onChoose,
  onClose,
}: {
  what: 'field' | 'block'
  look: ReportLook
  onChoose: (choice: Choice) => void
  onClose: () => void
}) {
  const [query, setQuery] = useState('')
  const { map, house } = look
  const all = useMemo(
    () => (what === 'field' ? fieldChoices(map, house) : blockChoices(map)),
    [what, map, house],
  )
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(({ label, group }) => {
    const said = `${group} ${label}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
  const groups = [...Map.groupBy(found.slice(0, SHOWN_MAX), ({ group }) => group)]
  return (
    <Dialog
      open
      onClose={onClose}
      title={what === 'field' ? text.fieldTitle : text.blockTitle}
      description={text.choose}
    >
      <TextField
        label={text.search}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p>{text.nothingFound}</p>}
      {groups.map(([group, choices]) => (
        <section key={group} aria-label={group}>
          <h3 className={styles.group}>{group}</h3>
          <ul className={styles.choices}>
            {choices.map((choice) => (
              <li key={`${choice.kind} ${choice.ref}`}>
                <Button variant="quiet" size="small" onClick={() => onChoose(choice)}>
                  {choice.label}
                </Button>
                {what === 'field' && (
                  <span className={styles.quiet}>{look.draw('field', choice.kind, choice.ref).words}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length > SHOWN_MAX && <p>{text.more(found.length - SHOWN_MAX)}</p>}
    </Dialog>
  )
}
