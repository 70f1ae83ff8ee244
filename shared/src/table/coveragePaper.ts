import { coveringSentence } from '../coverage/index.ts'
import type { MatrixId, StrategyMap } from '../model/index.ts'
import { cleanLine } from './cleanText.ts'
import { columnsTable } from './columnsTable.ts'
import { gapsOf } from './gaps.ts'
import { leadsTable } from './leadsTable.ts'
import { linksTable } from './linksTable.ts'
import { matrixTable } from './matrixTable.ts'
import { paperContext } from './paperContext.ts'
import { howToRead, keyOf } from './reading.ts'
import type { CoveragePaper } from './table.ts'

/**
 * One matrix of a map with all that a committee paper puts around it. Everything is computed from the one map given,
 * so the sentence, the table and the gaps cannot disagree. Throws a RangeError for a matrix that the framework lacks.
 */
export function coveragePaper(
  map: StrategyMap,
  matrixId: MatrixId,
  { now }: { readonly now: Date },
): CoveragePaper {
  const context = paperContext(map, matrixId)
  const mapTitle = cleanLine(map.title) || 'Untitled map'
  // First, because its rows number the notes.
  const matrix = matrixTable(context)
  return {
    title: `Appendix: ${cleanLine(context.definition.title)}`,
    mapTitle,
    about: cleanLine(map.about),
    status: `Taken from the working map "${mapTitle}" on ${momentOf(now)}. The map may have changed since.`,
    key: keyOf(context),
    howToRead: howToRead(context),
    sentences: coveringSentence(map, context.matrix).sentences.map(cleanLine),
    matrix,
    columnsTable: columnsTable(context),
    links: linksTable(context),
    leads: leadsTable(context),
    gaps: gapsOf(context),
    notes: context.notes.texts,
    sources: context.citations.sources,
  }
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })

/** "29 September 2005 at 10:32", in the time of the United Kingdom wherever the server stands. */
const momentOf = (now: Date): string => `${date.format(now)} at ${time.format(now)}`
