import type { ElementId } from '../model/index.ts'

/** A run of words inside a paragraph, a list or a cell. What it refers to is said by its type, never by its words. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'emphasis'; readonly text: string }
  /** A new line within the paragraph. */
  | { readonly type: 'break' }
  /** The name of an element, with the id by which programs know it after it is renamed. */
  | { readonly type: 'element'; readonly element: ElementId; readonly text: string }
  /** Points at the note with that number. */
  | { readonly type: 'note'; readonly note: number }
  /** Points at the reference with that number. */
  | { readonly type: 'source'; readonly source: number }

export const text = (words: string): Inline => ({ type: 'text', text: words })

/** "[note 3]", "[source 2]": how a reference reads; square brackets, as shorthand in a table is set. */
export function inlineText(run: Inline): string {
  if (run.type === 'note') return `[note ${run.note}]`
  if (run.type === 'source') return `[source ${run.source}]`
  if (run.type === 'break') return ' '
  return run.text
}

export const plainText = (content: readonly Inline[]): string => content.map(inlineText).join('')

/** The contents one after the other, with words between them. */
export const joined = (contents: readonly (readonly Inline[])[], between: string): Inline[] =>
  contents.flatMap((content, index) => (index === 0 ? content : [text(between), ...content]))
