import { changeUpdate, checkUpdate, readMap } from '@golden-thread/shared/document'
import { templates } from '@golden-thread/shared/frameworks'
import {
  type ImportReport,
  type PlannedGraph,
  type PlannedImport,
  type PlannedPaper,
  planTables,
} from '@golden-thread/shared/imports'
import { emptyMap, explainRefusal, limits, newElementId, type StrategyMap } from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { z } from 'zod'
import { type ImportBody, importBody, importTables, planDoor } from '../imports/index.ts'
import type { ImportRefused, JsonBody, PlannedWrite } from './jobs.ts'
import { parsedBody } from './jsonBody.ts'

/** Who imports, and when in milliseconds since 1970. */
export interface Importer {
  readonly by: string
  readonly at: number
}

/** A new map from what somebody brings. */
export async function importedMap(
  body: unknown,
  importer: Importer,
): Promise<Result<{ readonly map: StrategyMap; readonly report: ImportReport }, ImportRefused>> {
  const read = importBody.safeParse(body)
  if (!read.success) return refuse(invalid(read.error))
  const began = beginning(read.data)
  if (!began.ok) return began
  const planned = await plannedOf(began.value, read.data, importer)
  if (!planned.ok) return planned
  return ok({ map: planned.value.plan.after, report: planned.value.plan.report })
}

/** What an import makes of a map that is there: the update that holds the change alone. */
export async function importInto(
  update: Uint8Array,
  body: JsonBody,
  importer: Importer,
): Promise<Result<PlannedWrite, ImportRefused>> {
  const read = wholeBody.safeParse(parsedBody(body))
  if (!read.success) return refuse(invalid(read.error))
  const planned = await plannedOf(readMap(update).map, read.data.import, importer)
  if (!planned.ok) return planned
  const { change, report } = planned.value.plan
  if (change.type === 'batch' && change.changes.length === 0) return ok({ write: null, report })
  const changed = changeUpdate(update, change)
  if (!changed.ok) return refuse({ code: 'import-refused', reason: explainRefusal(changed.error) })
  // Checked here: to decode thousands of rows on the event loop would hold up everyone who edits meanwhile.
  const check = checkUpdate(changed.value)
  if (!check.ok) throw new TypeError(`The import made an update that is none: ${check.reason}.`)
  return ok({ write: { update: changed.value, check }, report })
}

/** What an import would do, as JSON text; `update` is the map it would go into, null for a new one. */
export async function importPreview(
  update: Uint8Array | null,
  body: JsonBody,
  importer: Importer,
): Promise<Result<string, ImportRefused>> {
  const read = previewBody.safeParse(parsedBody(body))
  if (!read.success) return refuse(invalid(read.error))
  const began = update === null ? beginning(read.data.import) : ok(readMap(update).map)
  if (!began.ok) return began
  const planned = await plannedOf(began.value, read.data.import, importer)
  if (!planned.ok) return planned
  const { plan, found } = planned.value
  const { report, lines, linesMore } = plan
  return ok(JSON.stringify({ report, lines, linesMore, ...found }))
}

/** The map that a preview is of. A body that cannot be read is told by the preview itself, which reads all of it. */
export function previewOf(body: JsonBody): string | undefined {
  const read = z.object({ map: z.string() }).safeParse(parsedBody(body))
  return read.success ? read.data.map : undefined
}

const wholeBody = z.strictObject({ import: importBody }, 'the body must be { "import": { … } }')
const previewBody = z.strictObject(
  { import: importBody, map: z.string('map must be the id of a map').optional() },
  'the body must be { "import": { … } }, with the id of a map as "map" where it would go into one',
)

function beginning({
  framework: id = 'blank',
  title,
  source,
}: ImportBody): Result<StrategyMap, ImportRefused> {
  const built = templates.map((template) => ({ template, map: template.build() }))
  const one =
    built.find(({ template }) => template.id === id) ?? built.find(({ map }) => map.framework.id === id)
  if (!one) return refuse({ code: 'framework-unknown', framework: id })
  const name = (title ?? source).trim().slice(0, limits.TITLE_CHARS_MAX)
  return ok(emptyMap(one.map.framework, name || one.map.title))
}

interface Planned {
  readonly plan: PlannedImport
  /** What was found in the source, for a person to choose from: tables, parts of a paper, types of a model. */
  readonly found: object
}

async function plannedOf(
  map: StrategyMap,
  body: ImportBody,
  importer: Importer,
): Promise<Result<Planned, ImportRefused>> {
  const newId = () => newElementId(crypto.getRandomValues(new Uint8Array(16)))
  const door = await planDoor(map, body, { ...importer, newId })
  if (door && !door.ok) return refuse({ code: 'import-refused', reason: door.error })
  if (door) return ok({ plan: door.value, found: foundBy(door.value) })
  const sources = await importTables(body)
  if (!sources.ok) return refuse({ code: 'import-refused', reason: sources.error })
  const { tables, base, sheets } = sources.value
  // What we wrote ourselves is no evidence of what it says.
  const source = base ? '' : body.source.trim()
  const plan = planTables(map, { tables, base, source }, { ...importer, newId })
  if (!plan.ok) return refuse({ code: 'import-refused', reason: plan.error.sentence })
  return ok({ plan: plan.value, found: { tables: plan.value.tables, near: plan.value.near, sheets } })
}

/** Of a paper, its parts and the elements that it would bring; of a model, its types. */
function foundBy(plan: PlannedPaper | PlannedGraph): object {
  if ('types' in plan) return { types: plan.types }
  const { blocks, proposed, unassigned, brings } = plan
  return { blocks, proposed, unassigned, brings }
}

const invalid = (error: z.ZodError): ImportRefused => ({
  code: 'body-invalid',
  reason: error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; '),
})
