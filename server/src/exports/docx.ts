import type { Format } from './format.ts'

export const docx: Format = {
  id: 'docx',
  label: 'Word',
  description: 'Word document',
  extension: 'docx',
  family: 'document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  takes: 'paper',
  write: async (paper) => (await import('./docx/writeDocx.ts')).writeDocx(paper),
}
