import { z } from 'zod'
import { id, path, selector } from './selector.ts'

const expected = z.strictObject({ least: z.number().optional(), most: z.number().optional() })

export const matrix = z.strictObject({
  id,
  title: z.string(),
  rows: selector,
  columns: selector,
  direct: z.array(id).describe('Relations of which a link joins a row to a column'),
  indirect: z.array(path),
  indirectBasis: z.enum(['stated', 'inferred', 'assumed']).optional(),
  verb: z.string(),
  closed: z.literal(true).optional(),
  show: z
    .union([
      z.enum(['word', 'count', 'initials']),
      z.strictObject({ field: id }),
      z.strictObject({ sum: id }),
    ])
    .optional(),
  extra: z
    .array(
      z.union([
        z.strictObject({ label: z.string(), field: id }),
        z.strictObject({ label: z.string(), path }),
      ]),
    )
    .optional(),
  order: z.union([z.enum(['code', 'paper']), z.strictObject({ field: id })]).optional(),
  rowGroups: path.optional(),
  columnGroups: path.optional(),
  expects: z.strictObject({ row: expected.optional(), column: expected.optional() }).optional(),
})
