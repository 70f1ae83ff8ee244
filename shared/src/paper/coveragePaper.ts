import { coveringSentence, headline, type MatrixFilter } from '../coverage/index.ts'
import type { MatrixId, StrategyMap } from '../model/index.ts'
import type { Block, Paper, ParagraphRole } from './block.ts'
import { claimsBlocks } from './claimsTable.ts'
import { columnsTable } from './columnsTable.ts'
import { gapsOf } from './gaps.ts'
import { text } from './inline.ts'
import { leadsTable } from './leadsTable.ts'
import { linksTable } from './linksTable.ts'
import { matrixTable } from './matrixTable.ts'
import { paperContext } from './paperContext.ts'
import { type Prepared, prepared } from './prepared.ts'
import { howToRead, keyOf } from './reading.ts'
import type { Table } from './table.ts'

export interface CoveragePaperOf {
  readonly now: Date
  readonly filter?: MatrixFilter
  /** What checks and claims are asked of: the day of now, or the date that the map is looked at. */
  readonly today?: string
  /** The map that this one was taken from, where something internal was left out of it. */
  readonly whole?: StrategyMap
  /** What other papers of the same map have worked out already. */
  readonly known?: Prepared
}

/**
 * One matrix of a map with all that a committee paper puts around it. Everything is computed from the one map given,
 * so the sentence, the table and the gaps cannot disagree. Throws a RangeError for a matrix that the framework lacks.
 */
export function coveragePaper(
  drawn: StrategyMap,
  matrixId: MatrixId,
  { now, filter, whole, known, today = dayOf(now) }: CoveragePaperOf,
): Paper {
  const context = paperContext(known ?? prepared(drawn, today, whole), matrixId, filter)
  const { map } = context
  const mapTitle = map.title || 'Untitled map'
  const coverage = matrixTable(context)
  const { sources } = context.citations
  const { open, accepted } = gapsOf(context)
  const { sentence } = headline(context.whole, context.coverage.matrices(), context.coverage.findings())
  return {
    title: `Appendix: ${context.definition.title}${context.filter ? ' (filtered)' : ''}`,
    mapTitle,
    language: 'en-GB',
    blocks: [
      ...(sentence ? [headlineBlock(sentence)] : []),
      paragraph(
        'status',
        `Taken from the working map "${mapTitle}" on ${momentOf(now)}. The map may have changed since.`,
      ),
      ...(context.filter
        ? [
            paragraph(
              'status',
              `${context.filter} The headline, the gaps and the claims are those of the whole map.`,
            ),
          ]
        : []),
      ...(map.about ? [heading('About this map'), paragraph('about', map.about)] : []),
      heading('Finding'),
      ...coveringSentence(map, context.matrix).sentences.map((sentence) => paragraph('finding', sentence)),
      heading('How to read the table'),
      ...howToRead(context).map((sentence) => paragraph('reading', sentence)),
      {
        type: 'list',
        id: 'key',
        name: 'Key',
        caption: 'The words in the cells',
        ordered: false,
        isKey: true,
        headings: ['Word', 'Meaning'],
        items: keyOf(context),
      },
      heading('Coverage'),
      table(coverage.table),
      table(columnsTable(context)),
      heading('Gaps and risks'),
      ...(open.length === 0
        ? [
            paragraph(
              'empty',
              accepted.length === 0
                ? 'No gap and no single support was found.'
                : 'No gap and no single support is open.',
            ),
          ]
        : []),
      {
        type: 'list',
        id: 'gaps',
        name: 'Gaps',
        caption: 'What is open: gaps, risks and notes',
        ordered: true,
        isKey: false,
        headings: ['Kind', 'What is open'],
        items: open,
      },
      ...(accepted.length > 0
        ? [
            heading('Accepted'),
            {
              type: 'list',
              id: 'accepted',
              name: 'Accepted',
              caption: 'What was found and is accepted, with the reason and who answers for it',
              ordered: true,
              isKey: false,
              headings: ['Kind', 'What is accepted, and why'],
              items: accepted,
            } as const,
          ]
        : []),
      ...claimsBlocks(map, context.coverage.claims(), context.claimsUnsaid),
      heading('Leads'),
      table(leadsTable(context)),
      ...(coverage.notes.notes.length > 0 ? [heading('Notes')] : []),
      ...coverage.notes.notes.map((content, index): Block => ({ type: 'note', number: index + 1, content })),
      heading('Sources'),
      ...(sources.length === 0 ? [paragraph('empty', 'No link in this map names a source yet.')] : sources),
      heading('Links and evidence'),
      table(linksTable(context)),
    ],
  }
}

/** Before anything else, and bold: a paper is often read no further. */
const headlineBlock = (sentence: string): Block => ({
  type: 'paragraph',
  role: 'headline',
  content: [{ type: 'strong', text: sentence }],
})
const heading = (words: string): Block => ({ type: 'heading', text: words })
const table = (value: Table): Block => ({ type: 'table', table: value })
const paragraph = (role: ParagraphRole, words: string): Block => ({
  type: 'paragraph',
  role,
  content: [text(words)],
})

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' })

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** "2005-09-29": Swedish dates are written as ISO 8601 has them. */
const dayOf = (now: Date): string => day.format(now)

/** "29 September 2005 at 10:32", in the time of the United Kingdom wherever the server stands. */
const momentOf = (now: Date): string => `${date.format(now)} at ${time.format(now)}`
