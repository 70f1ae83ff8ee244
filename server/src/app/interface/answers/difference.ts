import type { MapDifference } from '@golden-thread/shared/difference'
import { z } from 'zod'
import { id, optional } from './parts.ts'

const namedElement = z.strictObject({ id, code: z.string(), kind: id, title: z.string() })
const namedLink = z.strictObject({
  id,
  relation: id,
  from: id,
  to: id,
  basis: z.string(),
  reading: z.string(),
})
const changes = z.array(z.strictObject({ part: z.string(), before: z.unknown(), after: z.unknown() }))
const read = z.strictObject({ state: z.string(), basis: z.string().nullable() }).nullable()
const cells = z.array(z.strictObject({ matrix: id, row: id, column: id, before: read, after: read }))
const findings = z.array(z.strictObject({ id, code: z.string(), severity: z.string(), sentence: z.string() }))

/** The words of the reports: of sections by paragraph, and of the lines of their front sheets. */
const as = z.enum(['paragraph', 'heading', 'point', 'block'])
const text = z.string().nullable()
const paragraph = z.strictObject({
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  as,
  was: optional(as),
  before: text,
  after: text,
  words: optional(
    z.array(
      z.union([
        z.strictObject({ kept: z.string() }),
        z.strictObject({ gone: z.string() }),
        z.strictObject({ added: z.string() }),
      ]),
    ),
  ),
})
const sections = z.array(
  z.strictObject({
    id,
    report: id,
    section: id,
    title: z.string(),
    heading: z.string(),
    paragraphs: z.array(paragraph),
    more: optional(z.int()),
    withheld: optional(z.boolean()),
  }),
)
const lines = z.array(
  z.strictObject({
    id,
    report: id,
    line: id,
    title: z.string(),
    label: z.string(),
    before: text,
    after: text,
  }),
)

export const difference = z.strictObject({
  elements: z.strictObject({
    added: z.array(namedElement),
    removed: z.array(namedElement),
    changed: z.array(namedElement.extend({ changes })),
  }),
  links: z.strictObject({
    added: z.array(namedLink),
    removed: z.array(namedLink),
    changed: z.array(namedLink.extend({ changes })),
  }),
  cells: z.strictObject({ gained: cells, lost: cells, changed: cells, more: optional(z.int()) }),
  findings: z.strictObject({ opened: findings, closed: findings }),
  report: z.strictObject({
    sections: z.strictObject({ added: sections, removed: sections, changed: sections }),
    lines: z.strictObject({ added: lines, removed: lines, changed: lines }),
  }),
}) satisfies z.ZodType<Omit<MapDifference, 'cells'>>
