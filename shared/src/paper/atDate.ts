import type { Block, Paper } from './block.ts'
import { text } from './inline.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A paper of the map as at a day, "2003-12-11", says so: in its title, and before anything else but the headline. */
export function atDate(paper: Paper, day: string): Paper {
  const words = inWords.format(new Date(`${day}T00:00:00Z`))
  const told: Block = {
    type: 'paragraph',
    role: 'status',
    content: [
      text(
        `As at ${words}: each field holds what had been observed by then; elements, links and other fields are those of now.`,
      ),
    ],
  }
  const isHeadline = (block: Block | undefined): boolean =>
    block?.type === 'paragraph' && block.role === 'headline'
  const from = isHeadline(paper.blocks[0]) ? 1 : 0
  return {
    ...paper,
    title: `${paper.title}, as at ${words}`,
    blocks: [...paper.blocks.slice(0, from), told, ...paper.blocks.slice(from)],
  }
}
