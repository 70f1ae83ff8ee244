import type { Table, TableColumn } from '@golden-thread/shared/paper'
import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PrintedTable } from './PrintedTable.tsx'

it('[FLT23] on paper groups of columns have one head over their columns too', () => {
  const column = (id: string, group?: string): TableColumn => ({
    ...{ id, heading: id, type: 'text', width: 10 },
    ...(group === undefined ? { role: 'row-header' as const } : { role: 'coverage' as const, group }),
  })
  const table: Table = {
    ...{ id: 't', name: 'T', caption: 'T', wide: true, empty: '', rows: [] },
    columns: [column('row'), column('A', 'One'), column('B', 'One'), column('C', '')],
  }
  const { container } = render(<PrintedTable table={table} />)
  const [first] = container.querySelectorAll<HTMLTableRowElement>('thead tr')
  const said = [...(first?.cells ?? [])].map(({ textContent, colSpan, scope }) => [
    textContent,
    colSpan,
    scope,
  ])
  expect(said).toEqual([
    ['', 1, ''],
    ['One', 2, 'colgroup'],
    ['In no group', 1, 'colgroup'],
  ])
})
