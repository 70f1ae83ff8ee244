import type { BlockChoice, PaperBlock, PlannedPaper } from '@golden-thread/shared/imports'
import type { Framework } from '@golden-thread/shared/model'
import { Select } from '../../ui/index.ts'
import styles from '../imports.module.css'
import type { PlanSeen } from '../planning/index.ts'
import { optionsFor, proposalLabel } from './paperOptions.ts'
import { paperWords as words } from './paperText.ts'
import type { PaperState } from './usePaper.ts'

/** Of a list or a table so many items are shown. */
const ITEMS_SHOWN = 30

/** The paper from its beginning to its end, and beside each part what it is. */
export function PaperParts({
  framework,
  planned: { blocks, proposed },
  state,
}: {
  framework: Framework
  planned: PlanSeen<PlannedPaper>
  state: PaperState
}) {
  return (
    <section className={styles.parts} aria-label={words.parts} tabIndex={-1}>
      {blocks.map((block) =>
        block.is === 'heading' ? (
          <h3 key={block.id}>{block.text}</h3>
        ) : (
          <div key={block.id} className={styles.partOf}>
            <div>
              <span className={styles.note}>{words.part(block.paragraph)}</span> <PartWords block={block} />
            </div>
            <PartIs
              block={block}
              framework={framework}
              proposed={proposed[block.id] ?? []}
              chosen={state.choices[block.id]}
              onChoose={(choice) => state.choose(block.id, choice)}
            />
          </div>
        ),
      )}
    </section>
  )
}

function PartWords({ block: { is, text, items, rows } }: { block: PaperBlock }) {
  if (is === 'paragraph') return text
  const all = is === 'table' ? rows : items
  const more = all.length > ITEMS_SHOWN && (
    <p className={styles.note}>{words.more(all.length - ITEMS_SHOWN)}</p>
  )
  if (is === 'table')
    return (
      <>
        <div className={styles.paperTable}>
          <table className={styles.table}>
            <tbody>
              {rows.slice(0, ITEMS_SHOWN).map(({ row, cells }) => (
                <tr key={row}>
                  {cells.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {more}
      </>
    )
  return (
    <>
      <ul>
        {items.slice(0, ITEMS_SHOWN).map(({ row, text: own }) => (
          <li key={row}>{own}</li>
        ))}
      </ul>
      {more}
    </>
  )
}

function PartIs({
  block,
  framework,
  proposed,
  chosen,
  onChoose,
}: {
  block: PaperBlock
  framework: Framework
  proposed: readonly BlockChoice[]
  chosen: BlockChoice | undefined
  onChoose: (choice: BlockChoice | undefined) => void
}) {
  const options = optionsFor(block, framework)
  const same = (choice: BlockChoice): boolean => JSON.stringify(choice) === JSON.stringify(chosen)
  return (
    <Select
      label={words.is(block.is, block.paragraph)}
      value={chosen ? (options.find(({ choice }) => same(choice))?.value ?? '') : ''}
      onChange={({ target }) => onChoose(options.find(({ value }) => value === target.value)?.choice)}
    >
      <option value="">{proposed.length > 0 ? proposalLabel(proposed, framework) : words.none}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  )
}
