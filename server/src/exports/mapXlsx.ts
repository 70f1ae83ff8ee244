import { workbookOf } from '@golden-thread/shared/imports'
import type { Format } from './format.ts'

/** The map as a workbook to be edited and brought in again: rows are known by their ids, edits by what was. */
export const mapXlsx: Format = {
  id: 'xlsx',
  label: 'Excel to edit',
  description: 'Elements and links to edit in Excel and bring in again',
  extension: 'xlsx',
  family: 'data',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  takes: 'map',
  comesBack: true,
  async write(map) {
    const { workbookBytes } = await import('./xlsx/workbook.ts')
    return workbookBytes({
      title: map.title,
      description: 'Edit what is needed and bring the workbook in again. The last column makes rows known.',
      sheets: workbookOf(map).map(({ name, title, heads, rows, isHidden = false }, index) => ({
        name,
        title,
        lines: [],
        isHidden,
        landscape: true,
        table: {
          name: `table${index + 1}`,
          columns: heads.map((heading) => ({ heading, width: WIDTHS[heading] ?? 24, numeric: false })),
          rows: rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
        },
      })),
    })
  },
}

const WIDTHS: Readonly<Record<string, number>> = { Code: 10, Title: 48, From: 12, To: 12, Note: 40 }
