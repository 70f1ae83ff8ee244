import { readMatrixFilter } from '@golden-thread/shared/coverage'
import { matrixOf } from '@golden-thread/shared/model'
import { coveragePaper, findingOf, plainText, tableOf } from '@golden-thread/shared/paper'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { PrintedHead } from './PrintedHead.tsx'
import { PrintedTable } from './PrintedTable.tsx'

/** Every row and column of the matrix, with what it says and the key to its words: the tables of its paper. */
export function PrintedMatrix({ now }: { now: Date }) {
  const map = useMapState((each) => each)
  const chosen = useStore(useWorkspace().view, (view) => view.matrix)
  const where = useStore(useWorkspace().view, (view) => view.where)
  const definition = (chosen && matrixOf(map.framework, chosen)) || map.framework.matrices[0]
  if (!definition) return <PrintedHead title="" now={now} />
  const filter = readMatrixFilter(map, definition.id, where)
  const paper = coveragePaper(map, definition.id, { now, ...(filter.ok ? { filter: filter.value } : {}) })
  const status = paper.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role === 'status' ? [plainText(block.content)] : [],
  )
  const key = paper.blocks.flatMap((block) => (block.type === 'list' && block.isKey ? block.items : []))
  const notes = paper.blocks.flatMap((block) => (block.type === 'note' ? [block] : []))
  const tables = ['coverage', 'columns'].flatMap((id) => tableOf(paper, id) ?? [])
  return (
    <>
      <PrintedHead title={definition.title} now={now} />
      {/* The head says when it was taken. */}
      {status.slice(1).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {findingOf(paper).map((content) => (
        <p key={plainText(content)}>{plainText(content)}</p>
      ))}
      <dl>
        {key.map(({ label, content }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{plainText(content)}</dd>
          </div>
        ))}
      </dl>
      {tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
      {notes.map(({ number, content }) => (
        <p key={number}>
          {plainText([{ type: 'note', note: number }, { type: 'text', text: ' ' }, ...content])}
        </p>
      ))}
    </>
  )
}
