import { shorten } from './cleanText.ts'
import { type Inline, plainText } from './inline.ts'
import type { Table } from './table.ts'

/**
 * What a paper is made of, in reading order. Every format is written from this list and from nothing else, so that
 * Word, Excel, HTML and the others cannot disagree, and none of them reads anything back out of words.
 */
export type Block =
  /** Level 2 where it does not say: the title of the paper is level 1. */
  | { readonly type: 'heading'; readonly text: string; readonly level?: 3 }
  | { readonly type: 'paragraph'; readonly role: ParagraphRole; readonly content: readonly Inline[] }
  | ({ readonly type: 'list' } & List)
  | { readonly type: 'table'; readonly table: Table }
  /** A paragraph that can be referred to by its number, which runs through the whole paper. */
  | { readonly type: 'numbered'; readonly number: number; readonly content: readonly Inline[] }
  /** Points that somebody wrote, one under the other. */
  | Points
  | PictureBlock
  | { readonly type: 'note'; readonly number: number; readonly content: readonly Inline[] }
  | Reference

/** A list without a caption, as it stands in a text; lists may stand within its points. */
export interface Points {
  readonly type: 'points'
  readonly ordered: boolean
  readonly points: readonly { readonly content: readonly Inline[]; readonly within: readonly Points[] }[]
}

/** A picture, with what it shows in words for whoever does not see it, and where the same stands as text. */
export interface PictureBlock {
  readonly type: 'picture'
  readonly svg: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly alternative: string
  readonly caption: string
}

/** What a paragraph is for: the `headline` is that of the whole map, a `finding` is a sentence that the tables bear out. */
export type ParagraphRole = 'headline' | 'status' | 'about' | 'finding' | 'reading' | 'empty'

export interface List {
  readonly id: string
  /** In a word or two, for a worksheet or a bookmark: "Gaps". */
  readonly name: string
  readonly caption: string
  readonly ordered: boolean
  /** True of a key: its labels are the words that the cells of the tables have. */
  readonly isKey: boolean
  /** What labels and items are called, where the list becomes a table. */
  readonly headings: readonly [label: string, item: string]
  readonly items: readonly ListItem[]
}

export interface ListItem {
  /** The word before it: "Risk", or the word that a key explains. */
  readonly label: string
  readonly content: readonly Inline[]
}

/** A source, with the paragraphs of it that the paper uses. */
export interface Reference {
  readonly type: 'reference'
  /** Null for the only source of a paper: nothing points at it by number. */
  readonly number: number | null
  readonly name: string
  readonly paragraphs: readonly string[]
}

export interface Paper {
  /** "Appendix: Service Review proposals and the strategic outcomes they support" */
  readonly title: string
  readonly mapTitle: string
  /** As in BCP 47. */
  readonly language: string
  readonly blocks: readonly Block[]
}

/** "MPA report 8a: paragraphs 3, 20" */
export function referenceText({ name, paragraphs }: Reference): string {
  if (paragraphs.length === 0) return name
  return `${name}: ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`
}

/** The sentences of a paper that say what was found. */
export const findingOf = ({ blocks }: Paper): (readonly Inline[])[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.role === 'finding' ? [block.content] : []))

/** The table of a paper with that id. */
export const tableOf = ({ blocks }: Paper, id: string): Table | undefined =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])).find((table) => table.id === id)

export const firstTableOf = ({ blocks }: Paper): Table | undefined =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []))[0]

export const isEmpty = (table: Table): boolean => table.rows.length === 0 || table.columns.length === 0

/** What a file of the paper is called in its properties: with the map, unless the title names it already. */
export const documentTitle = ({ title, mapTitle }: Paper): string =>
  title.includes(mapTitle) ? title : `${title} – ${mapTitle}`

/** What was found, as the description of a file: a whole report finds more than a description has room for. */
export const descriptionOf = (paper: Paper): string =>
  shorten(findingOf(paper).map(plainText).join(' '), DESCRIPTION_CHARS_MAX)

const DESCRIPTION_CHARS_MAX = 600
