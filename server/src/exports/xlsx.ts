import type { Format } from './format.ts'

export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel',
  description: 'Excel workbook',
  extension: 'xlsx',
  family: 'table',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  takes: 'paper',
  write: async (paper) => (await import('./xlsx/writeXlsx.ts')).writeXlsx(paper),
}
