import { lineWords, type MapDifference, paragraphWords, sectionName } from '@golden-thread/shared/difference'
import { cleanLine } from '@golden-thread/shared/paper'
import { item, type LinesOf } from './blocks.ts'
import { boardText } from './text.ts'

const { changes: say } = boardText

/** Characters of either side of what reads differently. */
const WORDS_MAX = 240

/** The words that people wrote: a paragraph each, under the heading of its section. */
export function reportGroup({ sections, lines }: MapDifference['report']): LinesOf {
  const all = [sections.added, sections.removed, sections.changed].flat()
  return {
    id: 'report',
    title: say.report,
    items: [
      ...[lines.added, lines.removed, lines.changed]
        .flat()
        .map((one) => item(say.changed, cleanLine(lineWords(one, WORDS_MAX)))),
      ...all.flatMap((section) =>
        section.paragraphs.map((one) =>
          item(
            say.paragraphs[one.change],
            cleanLine(say.within(sectionName(section), paragraphWords(one, WORDS_MAX))),
          ),
        ),
      ),
    ],
    uncounted: all.reduce((sum, { more = 0 }) => sum + more, 0),
  }
}
