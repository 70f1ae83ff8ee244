import type { Computed, ReportText, TextRun } from '../../model/index.ts'

/** A word, a blank or a sign of a text; or something computed, which is one whatever it is called. */
export interface Token {
  /** The same where the same is written. */
  readonly key: string
  readonly text: string
}

export type ParagraphKind = 'paragraph' | 'heading' | 'point' | 'block'

/** A paragraph, a heading, a point of a list or something computed: what of a text is known and told by itself. */
export interface Paragraph {
  readonly as: ParagraphKind
  readonly tokens: readonly Token[]
  /** The same where the same words stand in the same way. */
  readonly key: string
}

/** What is put in by its kind, in the words in which it was offered. */
export type Named = (computed: Computed) => string

/** The paragraphs of a section in the order in which they are read. Emphasis is no difference; what is blank is none. */
export function paragraphsOf(text: ReportText, named: Named): Paragraph[] {
  const found: Paragraph[] = []
  add(text, 'paragraph')
  return found

  function add(blocks: ReportText, plain: 'paragraph' | 'point'): void {
    for (const block of blocks) {
      if (block.type === 'list') for (const item of block.items) add(item, 'point')
      else if (block.type === 'block') push('block', [computed(block, named)])
      else push(block.type === 'heading' ? 'heading' : plain, tokensOf(block.content, named))
    }
  }

  function push(as: ParagraphKind, tokens: readonly Token[]): void {
    if (tokens.length > 0) found.push({ as, tokens, key: `${as} ${tokens.map(({ key }) => key).join('')}` })
  }
}

export const wordsOf = ({ tokens }: Paragraph): string => tokens.map(({ text }) => text).join('')

const BLANK: Token = { key: ' ', text: ' ' }

function tokensOf(content: readonly TextRun[], named: Named): Token[] {
  const tokens: Token[] = []
  let words = ''
  const flush = (): void => {
    for (const [text] of words.matchAll(/\s+|[\p{L}\p{M}\p{N}'’_-]+|./gsu))
      tokens.push(text.trim() === '' ? BLANK : { key: text, text })
    words = ''
  }
  for (const run of content) {
    // Runs of one word, of which a part is set in bold, are one word.
    if (run.type === 'text') words += run.text
    else if (run.type === 'break') words += ' '
    else {
      flush()
      tokens.push(computed(run, named))
    }
  }
  flush()
  while (tokens.at(-1) === BLANK) tokens.pop()
  const first = tokens.findIndex((token) => token !== BLANK)
  return first > 0 ? tokens.slice(first) : tokens
}

const computed = ({ kind, ref }: Computed, named: Named): Token => ({
  // No text has this character: what is typed is never taken for what is computed.
  key: `\u0000${kind} ${ref}\u0000`,
  text: `[${named({ kind, ref })}]`,
})
