import type { BlockChoice, GraphChoices, TextChoices } from '@golden-thread/shared/imports'
import { BASES, limits } from '@golden-thread/shared/model'
import { z } from 'zod'

const words = (what: string, most = 2_000) =>
  z
    .string(`${what} must be text`)
    .max(most, `${what} may have at most ${most.toLocaleString('en-GB')} characters`)
const kind = words('kind', 200)
const relation = words('relation', 200)
const quotation = words('quotation', limits.TEXT_CHARS_MAX).optional()
const value = z.union([
  words('a value', limits.TEXT_CHARS_MAX),
  z.number(),
  z.boolean(),
  z.record(words('a period', 200), z.union([z.number(), words('an amount', 200)])),
])
const fields = z.record(words('a field', 200), value).optional()

const PART =
  'what a part is must be elements, leads, element, evidence, link, claims or nothing, with its own words'

/** What a person says of a part of a paper. */
const blockChoice = z.discriminatedUnion(
  'as',
  [
    z.strictObject({
      as: z.literal('elements'),
      kind,
      fields,
      under: z
        .strictObject({
          relation,
          element: words('element').optional(),
          kind: kind.optional(),
          title: words('title').optional(),
        })
        .optional(),
      ends: z.strictObject({ kind, relation }).optional(),
      title: words('title').optional(),
      columns: z.record(words('a field', 200), words('a head')).optional(),
    }),
    z.strictObject({ as: z.literal('leads'), kind, lead: kind, relation: relation.optional() }),
    z.strictObject({
      as: z.literal('element'),
      kind,
      title: words('title', limits.TITLE_CHARS_MAX).optional(),
      quotation,
      fields,
    }),
    z.strictObject({
      as: z.literal('evidence'),
      of: words('of'),
      quotation,
      field: words('field', 200).optional(),
      fields,
    }),
    z.strictObject({
      as: z.literal('link'),
      relation,
      from: words('from'),
      to: words('to'),
      basis: z.enum(BASES, `basis must be one of: ${BASES.join(', ')}`).optional(),
      quotation,
      note: words('note', limits.TEXT_CHARS_MAX).optional(),
      strength: words('strength', 200).optional(),
      fields,
    }),
    z.strictObject({
      as: z.literal('claims'),
      kind: kind.optional(),
      sentences: z.array(z.int().min(1)).max(1_000).optional(),
    }),
    z.strictObject({ as: z.literal('nothing') }),
  ],
  PART,
) satisfies z.ZodType<BlockChoice>

/** What choices may have for a paper, and for a file of another program. */
export const doorChoices = {
  blocks: z
    .record(
      words('a part', 200),
      z.union([blockChoice, z.array(blockChoice).max(200)], PART),
      'blocks must be an object',
    )
    .optional(),
  proposals: z.enum(['take', 'leave'], 'proposals must be take or leave').optional(),
  kinds: z.record(words('a type'), words('a kind', 200)).optional(),
  relations: z.record(words('a type'), words('a relation', 200)).optional(),
} satisfies { [K in keyof (TextChoices & GraphChoices)]: z.ZodType<(TextChoices & GraphChoices)[K]> }

/** What an import may be, besides tables: one of these. */
export const doorFields = {
  /** Of a paper, pasted. */
  text: z.string('text must be text').optional(),
  /** Of a paper, as a web page. */
  html: z.string('html must be text').optional(),
  /** Of a paper, a Word file in base64. */
  docx: z.string('docx must be a Word file in base64').optional(),
  /** ArchiMate Open Exchange, or GraphML. */
  xml: z.string('xml must be text').optional(),
  /** The JSON of Kumu, or a JSON Canvas, as text. */
  json: z.string('json must be text').optional(),
}

export const DOORS = ['text', 'html', 'docx', 'xml', 'json'] as const
