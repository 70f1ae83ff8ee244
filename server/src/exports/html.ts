import { type Format, utf8 } from './format.ts'

/** One page that stands alone: no script, nothing fetched, to be read in a browser, by a screen reader, or printed. */
export const html: Format = {
  id: 'html',
  label: 'HTML',
  description: 'Web page',
  extension: 'html',
  family: 'document',
  mediaType: 'text/html; charset=utf-8',
  takes: 'paper',
  write: async (paper) => utf8((await import('./html/writeHtml.ts')).writeHtml(paper)),
}
