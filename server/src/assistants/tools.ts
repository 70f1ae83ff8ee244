import { z } from 'zod'

/** What an assistant may ask: one reading each, over a route of the interface for programs. */
export interface AssistantTool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodType
  /** The address of the answer; what it is handed has passed `input`. */
  path(asked: never): string
}

function tool<Input extends z.ZodType>(
  name: string,
  description: string,
  input: Input,
  path: (asked: z.output<Input>) => string,
): AssistantTool {
  return { name, description, input, path }
}

const map = z
  .string('map must be the id of a map')
  .min(1)
  .describe('The id of a map, as list_maps answers it')
const where = z
  .array(z.string('where must be a list of conditions'))
  .max(20)
  .optional()
  .describe('Conditions such as review.state:Complete; all of them must be met')
const time = (what: string) =>
  z
    .string(`${what} must be a time`)
    .describe('A day such as 2026-11-22, a moment such as 2026-11-22T14:30:00Z, or now')

export const TOOLS: readonly AssistantTool[] = [
  tool(
    'list_maps',
    'The maps that may be read, each with how well it is covered',
    z.strictObject({}),
    () => '/api/maps',
  ),
  tool(
    'findings',
    'What is wrong or open in a map: uncovered outcomes, single supports, what has no lead. An accepted finding says who accepted it and why',
    z.strictObject({ map }),
    (asked) => at(asked.map, 'findings.json'),
  ),
  tool(
    'claims',
    'The sentences of the paper that speak of all or of each, with whether the map bears them out',
    z.strictObject({ map }),
    (asked) => at(asked.map, 'claims.json'),
  ),
  tool(
    'list_matrices',
    'The coverage matrices of a map with their covering sentences',
    z.strictObject({ map }),
    (asked) => at(asked.map, 'matrices'),
  ),
  tool(
    'matrix',
    'A coverage matrix: rows, columns, every assessed cell with what it rests on, tallies, what is uncovered. A cell that is missing is not assessed, which is not the same as none',
    z.strictObject({ map, matrix: z.string('matrix must be the id of one').min(1), where }),
    (asked) => at(asked.map, `matrices/${encodeURIComponent(asked.matrix)}.json`, { where: asked.where }),
  ),
  tool(
    'elements',
    'Elements of a map (priorities, proposals, outcomes, people …) with their fields and the evidence for them',
    z.strictObject({ map, kind: z.string('kind must be the id of one').optional(), where }),
    (asked) => at(asked.map, 'elements.json', { kind: asked.kind, where: asked.where }),
  ),
  tool(
    'changes_since',
    'What a map has gained, lost and changed between two times',
    z.strictObject({ map, since: time('since'), to: time('to').optional() }),
    (asked) => at(asked.map, 'changes.json', { since: asked.since, to: asked.to }),
  ),
]

function at(
  id: string,
  what: string,
  query: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): string {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : (value ?? [])).map((one) => [name, one]),
    ),
  )
  return `/api/maps/${encodeURIComponent(id)}/${what}${words.size > 0 ? `?${words}` : ''}`
}
