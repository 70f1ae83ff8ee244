import type { ReportPart } from '../model/index.ts'
import { type Block, coveragePaper, findingOf, plainText, text } from '../paper/index.ts'
import { type BlocksOf, computedBlocks } from './blocks.ts'
import type { Numbering } from './sectionBlocks.ts'

/** A part that the framework puts into its report. */
export function partBlocks(of: BlocksOf, part: ReportPart, numbering: Numbering): readonly Block[] {
  if ('heading' in part) return [{ type: 'heading', text: part.heading, level: 3 }]
  if ('text' in part) return [numbering.numbered([text(part.text)])]
  const appendix = 'matrix' in part ? of.appendix(part.matrix) : undefined
  if ('matrix' in part && appendix) {
    const paper = coveragePaper(of.known.map, part.matrix, { now: of.now, known: of.known })
    return [numbering.numbered([text(`${findingOf(paper).map(plainText).join(' ')} See ${appendix}.`)])]
  }
  const [[kind, ref] = []] = Object.entries(part)
  const computed = {
    kind: kind ?? '',
    ref: Array.isArray(ref) ? ref.join(',') : ref === true ? '' : `${ref}`,
  }
  return computedBlocks(of, computed, numbering.nextBlock())
}
