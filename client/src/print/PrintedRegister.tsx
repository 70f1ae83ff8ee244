import { firstTableOf, registerPaper } from '@golden-thread/shared/paper'
import { firstRegister } from '@golden-thread/shared/queries'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { PrintedTable } from './PrintedTable.tsx'

/** Every row of the register, whatever is filtered on the screen. */
export function PrintedRegister({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const asked = useStore(useWorkspace().view, (view) => view.register) ?? firstRegister(map.framework) ?? ''
  const paper = registerPaper(map, asked, now.toISOString().slice(0, 10))
  const table = paper && firstTableOf(paper)
  return (
    <>
      <PrintedHead title={paper?.title ?? ''} now={now} />
      {table && (table.rows.length > 0 ? <PrintedTable table={table} /> : <p>{table.empty}</p>)}
    </>
  )
}
