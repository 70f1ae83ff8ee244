import { type Block, claimsPaper, plainText } from '@golden-thread/shared/paper'
import { useMapState } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { PrintedTable } from './PrintedTable.tsx'
import { printWords } from './text.ts'

/** Every claim with its verdict, as the paper has them. */
export function PrintedClaims({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const { blocks } = claimsPaper(map, now.toISOString().slice(0, 10))
  return (
    <>
      <PrintedHead title={printWords.claims} now={now} />
      {blocks.length === 0 && <p>{printWords.noClaims}</p>}
      {blocks.map((block) => (
        <PrintedBlock key={block.type} block={block} />
      ))}
    </>
  )
}

function PrintedBlock({ block }: { block: Block }) {
  if (block.type === 'paragraph') return <p>{plainText(block.content)}</p>
  return block.type === 'table' ? <PrintedTable table={block.table} /> : null
}
