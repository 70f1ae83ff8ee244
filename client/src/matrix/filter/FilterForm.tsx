import { BASES, type Basis, type MatrixDefinition } from '@golden-thread/shared/model'
import { useMemo, useState } from 'react'
import { Select } from '../../ui/index.ts'
import { useMapState } from '../../workspace/index.ts'
import { BASIS_CHOICES, fieldChoices, partsOf, withCondition } from './choices.ts'
import styles from './Filter.module.css'
import { filterWords as words } from './text.ts'

/** Chooses the links that count, and the values that rows and columns are to have. Each choice shows at once. */
export function FilterForm({
  definition,
  where,
  onChange,
}: {
  definition: MatrixDefinition
  where: readonly string[]
  onChange: (where: readonly string[]) => void
}) {
  const map = useMapState((whole) => whole)
  const fields = useMemo(() => fieldChoices(map, definition), [map, definition])
  const [key, setKey] = useState('')
  const shown = fields.find((field) => field.key === key) ?? fields[0]
  const chosen = (of: string): readonly string[] => {
    const found = where.map(partsOf).find((part) => part.key === of)
    return found?.values ?? []
  }
  const bases = chosen('basis').length > 0 ? chosen('basis') : BASES
  return (
    <div className={styles.form}>
      <Select
        label={words.links}
        value={bases.join('|')}
        onChange={(event) => {
          const next = event.target.value.split('|') as Basis[]
          onChange(withCondition(where, 'basis', next.length === BASES.length ? [] : next))
        }}
      >
        {BASIS_CHOICES.map((each) => (
          <option key={each.join('|')} value={each.join('|')}>
            {words.bases(each)}
          </option>
        ))}
      </Select>
      {shown && (
        <>
          <Select label={words.field} value={shown.key} onChange={(event) => setKey(event.target.value)}>
            {[...Map.groupBy(fields, ({ kind }) => kind)].map(([kind, some]) => (
              <optgroup key={kind} label={kind}>
                {some.map((field) => (
                  <option key={field.key} value={field.key}>
                    {field.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <fieldset className={styles.values}>
            <legend>{words.values(shown.label)}</legend>
            {[...shown.values, ''].map((value) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={chosen(shown.key).includes(value)}
                  onChange={(event) => {
                    const others = chosen(shown.key).filter((each) => each !== value)
                    onChange(
                      withCondition(where, shown.key, event.target.checked ? [...others, value] : others),
                    )
                  }}
                />{' '}
                {value || words.blank}
              </label>
            ))}
          </fieldset>
        </>
      )}
    </div>
  )
}
