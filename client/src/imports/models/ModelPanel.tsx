import { kindOf, type StrategyMap } from '@golden-thread/shared/model'
import type { ReactNode } from 'react'
import { Select, TextField } from '../../ui/index.ts'
import styles from '../imports.module.css'
import { LineList } from '../lines/index.ts'
import { modelWords as words } from './modelText.ts'
import type { ModelState } from './useModel.ts'

const LISTED_MOST = 100

/** A model: what each of its types is here, and what would happen. */
export function ModelPanel({ map: { framework }, state }: { map: StrategyMap; state: ModelState }) {
  const { planned, choices, choose } = state
  if (!planned) return null
  const { report, types } = planned
  const refused = report.refused.length + report.unlisted.refused
  const told = report.repaired.length + report.unlisted.repaired
  // A new choice makes other lines, and what was said of those before is not meant for these.
  const say = (part: 'kinds' | 'relations', type: string, value: string): void => {
    const { [type]: _, ...others } = choices[part] ?? {}
    const { accept: __, ...rest } = choices
    choose({ ...rest, [part]: value === '*' ? others : { ...others, [type]: value } })
  }
  return (
    <div className={styles.panel}>
      <TextField
        label={words.source}
        help={words.sourceHelp}
        value={state.source}
        maxLength={500}
        onChange={({ target }) => state.setSource(target.value)}
      />
      <Types title={words.kinds}>
        {types.nodes.map(({ type, count, guess }) => (
          <Select
            key={type}
            label={words.type(type, count)}
            value={choices.kinds?.[type] ?? '*'}
            onChange={({ target }) => say('kinds', type, target.value)}
          >
            <option value="*">
              {guess === '' ? words.unknown : words.itself(kindOf(framework, guess)?.label)}
            </option>
            {framework.kinds.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value="">{words.out}</option>
          </Select>
        ))}
      </Types>
      <Types title={words.relations}>
        {types.edges.map(({ type, count }) => (
          <Select
            key={type}
            label={words.type(type, count)}
            value={choices.relations?.[type] ?? '*'}
            onChange={({ target }) => say('relations', type, target.value)}
          >
            <option value="*">{words.itself(undefined)}</option>
            {framework.relations.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value="">{words.out}</option>
          </Select>
        ))}
      </Types>
      <section className={styles.report} aria-labelledby="model-report">
        <h3 id="model-report">{words.happens}</h3>
        <p role="status">{words.counts(report.created, report.changed, report.matched, refused)}</p>
        <LineList
          planned={planned}
          accept={choices.accept ?? {}}
          isOpen={false}
          onAccept={(accept) => choose({ ...choices, accept })}
        />
        <Listed title={words.refused(refused)} count={refused} isOpen rows={report.refused} />
        <Listed title={words.told(told)} count={told} isOpen rows={report.repaired} />
      </section>
    </div>
  )
}

const Types = ({ title, children }: { title: string; children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <fieldset className={styles.marks}>
      <legend>{title}</legend>
      <div className={styles.choices}>{children}</div>
    </fieldset>
  )

function Listed({
  title,
  count,
  isOpen = false,
  rows,
}: {
  title: string
  count: number
  isOpen?: boolean
  rows: readonly { readonly sentence: string }[]
}) {
  if (count === 0) return null
  return (
    <details open={isOpen} className={styles.part}>
      <summary>{title}</summary>
      <ul>
        {rows.slice(0, LISTED_MOST).map(({ sentence }, at) => (
          <li key={at}>{sentence}</li>
        ))}
      </ul>
      {count > LISTED_MOST && <p className={styles.note}>{words.more(count - LISTED_MOST)}</p>}
    </details>
  )
}
