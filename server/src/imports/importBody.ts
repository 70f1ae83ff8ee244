import { IMPORT_AS, type ImportChoices, MARK_MEANINGS } from '@golden-thread/shared/imports'
import { limits } from '@golden-thread/shared/model'
import { z } from 'zod'
import { doorChoices, doorFields } from './doorBody.ts'

const text = (what: string, most: number) =>
  z
    .string(`${what} must be text`)
    .max(most, `${what} may have at most ${most.toLocaleString('en-GB')} characters`)
const some = (what: string) => text(what, 200)

/** What a person says of a table; unknown words are refused, so that a slip is not taken for silence. */
const choicesBody = z.strictObject(
  {
    as: z.enum(IMPORT_AS, 'as must be elements, links, observations or matrix').optional(),
    kind: some('kind').optional(),
    relation: some('relation').optional(),
    matrix: some('matrix').optional(),
    columns: z.record(some('a column'), text('a head', 2_000)).optional(),
    leave: z.array(text('a head', 2_000), 'leave must be a list of heads').optional(),
    marks: z
      .record(some('a mark'), z.enum(MARK_MEANINGS, `a mark must mean one of: ${MARK_MEANINGS.join(', ')}`))
      .optional(),
    head: z.int('head must be the number of a row').min(0).max(2_000_000).optional(),
    hidden: z.enum(['take', 'leave'], 'hidden must be take or leave').optional(),
    conflicts: z.enum(['ours', 'theirs'], 'conflicts must be ours or theirs').optional(),
    same: z.record(some('a row'), some('a code')).optional(),
    accept: z
      .record(text('a line', 3_000), z.boolean('accept must say true or false of each line'))
      .optional(),
    ...doorChoices,
  },
  'choices must be an object with as, kind, relation, matrix, columns, leave, marks, head, hidden, conflicts, same, accept, blocks, proposals, kinds or relations',
) satisfies z.ZodType<ImportChoices>

const TABLES_MAX = 50

/** The documents that an import is made of: one of these, or tables that each have their own. */
export const importBody = z.strictObject(
  {
    /** The id of a framework or of a template that begins with one, for a new map. */
    framework: some('framework').optional(),
    title: text('title', limits.TITLE_CHARS_MAX).optional(),
    /** What evidence names: the document that the rows are from. */
    source: text('source', limits.TITLE_CHARS_MAX).default(''),
    csv: z.string('csv must be text').optional(),
    /** In base64. */
    xlsx: z.string('xlsx must be a workbook in base64').optional(),
    /** Of the workbook; left out, the visible one with the most in it. */
    sheet: some('sheet').optional(),
    choices: choicesBody.optional(),
    ...doorFields,
    tables: z
      .array(
        z.strictObject({
          csv: z.string('csv must be text').optional(),
          sheet: some('sheet').optional(),
          choices: choicesBody.optional(),
        }),
        'tables must be a list of { csv or sheet, choices }',
      )
      .max(TABLES_MAX, `there may be at most ${TABLES_MAX} tables`)
      .optional(),
  },
  'import must be an object with source, and csv, xlsx, tables, text, html, docx, xml or json',
)

export type ImportBody = z.output<typeof importBody>
