import type { ListItem } from './block.ts'
import { text } from './inline.ts'
import type { PaperContext } from './paperContext.ts'

/** The words that cells can have and what each means. All of them, every time: an absent word says something too. */
export function keyOf({ rowKind, columnKind, definition }: PaperContext): ListItem[] {
  const row = rowKind.label.toLowerCase()
  const column = columnKind.label.toLowerCase()
  const meanings: readonly (readonly [word: string, meaning: string])[] = [
    ['Direct', `A source states that the ${column} is ${definition.verb} by the ${row}.`],
    ['Direct (inferred)', 'No source states it; a reader infers it from the text, or the team assumes it.'],
    ['Through, and a code', 'Not direct: by way of the element that is named.'],
    ['Collective claim', 'Said only of a whole group at once, and of no pair.'],
    ...(definition.closed
      ? ([['None', 'There is no such link: every one that there is, is on the map.']] as const)
      : ([
          ['None', 'Someone looked for a link and found none.'],
          ['Not assessed', 'Nobody has yet said whether there is a link.'],
        ] as const)),
    ['Not applicable', 'The question does not arise.'],
  ]
  return meanings.map(([label, meaning]) => ({ label, content: [text(meaning)] }))
}

/** What counts and what does not. */
export function howToRead(context: PaperContext): string[] {
  const { columnKind, rowKind } = context
  const sentences = [
    'Only "Direct" counts as coverage. Inferred links are shown and counted apart.',
    'Support through something else, and claims about a whole group, are shown and never counted as direct.',
    `Each row is one ${rowKind.label.toLowerCase()} and each column one ${columnKind.label.toLowerCase()}. The paragraph numbers are those of the sources listed at the end.`,
  ]
  const cut = shortened(context)
  if (cut.length > 0) {
    sentences.push(`Headings are cut for space. In full: ${cut.join('; ')}.`)
  }
  return sentences
}

function shortened(context: PaperContext): string[] {
  return context.matrix.columns.flatMap((id, index) => {
    const element = context.element(id)
    const whole = context.label(element)
    if (context.headings[index] === whole) return []
    const code = context.code(element)
    return [whole.startsWith(`${code} `) ? `${code} is ${whole.slice(code.length + 1)}` : whole]
  })
}
