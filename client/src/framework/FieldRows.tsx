import type { Field, ListedPart } from '@golden-thread/shared/model'
import { useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button, VisuallyHidden } from '../ui/index.ts'
import type { Asking } from './asking.ts'
import styles from './Framework.module.css'
import { PartRow } from './PartRow.tsx'
import { fieldSummary } from './summaries.ts'
import { text } from './text.ts'

interface FieldRowsProps {
  readonly owner: ListedPart
  readonly name: string
  readonly fields: readonly Field[]
  readonly asking: Asking | null
}

/** The fields of a kind or a relation, by name; each with all of it once it is opened. */
export function FieldRows({ owner, name, fields, asking }: FieldRowsProps) {
  const [isOpen, setOpen] = useState(false)
  if (fields.length === 0 && !asking) return null
  return (
    <details className={styles.fields} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text.fields(fields.length)}
        <VisuallyHidden>{` ${text.ofNamed(name)}`}</VisuallyHidden>{' '}
        <span className={frame.quiet}>{fields.map(({ label }) => label).join(', ')}</span>
      </summary>
      {isOpen && <Opened owner={owner} name={name} fields={fields} asking={asking} />}
    </details>
  )
}

function Opened({ owner, name, fields, asking }: FieldRowsProps) {
  return (
    <>
      <ul className={styles.list} aria-label={text.fieldsOf(name)}>
        {fields.map((field, at) => (
          <li key={field.id}>
            <PartRow
              at={{ ...owner, field: field.id }}
              name={field.label}
              summary={fieldSummary(field)}
              place={at}
              count={fields.length}
              asking={asking}
            />
          </li>
        ))}
      </ul>
      {asking && (
        <Button
          size="small"
          variant="quiet"
          aria-label={text.addFieldTo(name)}
          onClick={() => asking.write({ list: 'fields', owner })}
        >
          {text.addField}
        </Button>
      )}
    </>
  )
}
