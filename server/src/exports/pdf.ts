import type { Format } from './format.ts'

/** Tagged, so that a screen reader has headings, lists, and headers for every cell: PDF/UA-1. */
export const pdf: Format = {
  id: 'pdf',
  label: 'PDF',
  description: 'Accessible PDF',
  extension: 'pdf',
  family: 'document',
  mediaType: 'application/pdf',
  takes: 'paper',
  write: async (paper) => (await import('./pdf/writePdf.ts')).writePdf(paper),
}
