import { moneyParts } from '@golden-thread/shared/money'
import { useMapState } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { PrintedTable } from './PrintedTable.tsx'
import { printWords } from './text.ts'

/** Every table of the money, with the sentences that they bear out. */
export function PrintedMoney({ now }: { now: Date }) {
  const parts = moneyParts(useMapState((each) => each))
  return (
    <>
      <PrintedHead title={printWords.money} now={now} />
      {parts.length === 0 && <p>{printWords.noMoney}</p>}
      {parts.map(({ id, title, sentences, tables }) => (
        <section key={id}>
          <h2>{title}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {tables.map((table) => (
            <PrintedTable key={table.id} table={table} />
          ))}
        </section>
      ))}
    </>
  )
}
