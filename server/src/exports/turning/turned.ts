import { type Block, isEmpty } from '@golden-thread/shared/paper'

export interface TurnedPart {
  /** Its pages lie across. */
  readonly across: boolean
  readonly blocks: readonly Block[]
}

/**
 * The parts of a paper, each upright or across as a whole: across where a table in it is too wide for an upright page.
 * Not chapter by chapter: each turn begins a page, and a sentence between two tables would stand alone on its own. What
 * stands under one heading of a report is one part; a paper without headings of a lower level is one altogether.
 */
export function partsOf(blocks: readonly Block[]): readonly TurnedPart[] {
  const hasLevels = blocks.some((block) => block.type === 'heading' && block.level !== undefined)
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (hasLevels && block.type === 'heading' && block.level === undefined) parts.push([block])
    else parts.at(-1)?.push(block)
  }
  return parts.flatMap((part) => (part.length > 0 ? [{ across: part.some(isWide), blocks: part }] : []))
}

const isWide = (block: Block): boolean => block.type === 'table' && block.table.wide && !isEmpty(block.table)
