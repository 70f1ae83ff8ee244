import { type Field, type FieldValue, periodsIn, readMoney } from '@golden-thread/shared/model'
import { useState } from 'react'
import { LiveLine } from '../../parts/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import { detailsWords as words } from '../text.ts'
import styles from './fields.module.css'

/** An amount for each period, as a small table. A period that is left empty is blank, which is not 0. */
export function SeriesField({
  field,
  value,
  readOnly,
  onPeriod,
}: {
  field: Field
  value: FieldValue | undefined
  readOnly: boolean
  onPeriod: (period: string, value: string) => void
}) {
  const [added, setAdded] = useState<readonly string[]>([])
  const [draft, setDraft] = useState('')
  const series = typeof value === 'object' ? value : {}
  const held = Object.keys(series)
  const all = [...new Set([...periodsIn(field, series), ...added])]
  const shown = readOnly ? all.filter((period) => held.includes(period)) : all
  if (readOnly && shown.length === 0) return null
  const label = field.unit ? words.withUnit(field.label, field.unit) : field.label
  const add = (): void => {
    if (draft.trim() === '') return
    setAdded([...added, draft.trim()])
    setDraft('')
  }
  return (
    <div>
      <table className={styles.series}>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((period) => {
            const amount = Object.hasOwn(series, period) ? series[period] : undefined
            const isUnread =
              amount !== undefined && /\d/.test(String(amount)) && !readMoney(amount, field.unit)
            return (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td>
                  {readOnly ? (
                    String(amount ?? '')
                  ) : (
                    <LiveLine
                      label={words.amountIn(field.label, period)}
                      hideLabel
                      value={amount === undefined ? '' : String(amount)}
                      help={isUnread ? words.unreadAmount : undefined}
                      onCommit={({ after }) => onPeriod(period, after)}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!readOnly && (
        <form
          className={styles.addPeriod}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <TextField
            label={words.otherPeriod(field.label)}
            hideLabel
            placeholder="2006/07"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <Button size="small" type="submit" aria-label={words.addPeriodTo(field.label)}>
            {words.addPeriod}
          </Button>
        </form>
      )}
    </div>
  )
}
