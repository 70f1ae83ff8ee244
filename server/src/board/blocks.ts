import { type Block, cleanLine, type ListItem, shorten, type Table, text } from '@golden-thread/shared/paper'

/** What the parts of the page that only the board has are made of; the papers have their own. */
export const heading = (words: string): Block => ({ type: 'heading', text: words })
export const subheading = (words: string): Block => ({ type: 'heading', text: words, level: 3 })
export const sentence = (words: string): Block => ({
  type: 'paragraph',
  role: 'reading',
  content: [text(words)],
})
export const table = (value: Table): Block => ({ type: 'table', table: value })
export const item = (label: string, words: string): ListItem => ({ label, content: [text(words)] })
/** Lines of one sort, under a heading of their own. */
export interface LinesOf {
  readonly id: string
  readonly title: string
  readonly items: readonly ListItem[]
  /** So many more there are, and the difference does not list them. */
  readonly uncounted?: number
}

export const list = (id: string, name: string, items: readonly ListItem[]): Block => ({
  type: 'list',
  id,
  name,
  caption: name,
  ordered: false,
  isKey: false,
  headings: ['What', 'Which'],
  items,
})

/** As a page may print it, and not longer than a reader of a minute reads. */
export const brief = (words: string, most: number): string => shorten(cleanLine(words), most)

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "2005-09-29" as "29 September 2005". */
export function dayWords(date: string): string {
  const at = Date.parse(date)
  return Number.isNaN(at) ? cleanLine(date) : day.format(at)
}

export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
