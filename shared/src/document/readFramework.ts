import {
  type Check,
  type Field,
  type Framework,
  frameworkFault,
  type Kind,
  LANE_FORMS,
  type LaneView,
  type MapView,
  type MatrixDefinition,
  PLACINGS,
  type Relation,
} from '../model/index.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isName, isNumber, isRecord, isText, isTexts } from './shape.ts'
import { takeUnread } from './unreadParts.ts'

/** The most kinds, relations, matrices, checks or fields that a framework may have of each. */
const PARTS_MAX = 500

/** A framework from JSON of any shape, copied part by part, or why it is none. What it does not know it sets apart. */
export function readFramework(from: unknown): Result<Framework, string> {
  const { known, unread } = takeUnread(from)
  const read = readKnown(known)
  return read.ok && unread.length > 0 ? ok({ ...read.value, unread }) : read
}

function readKnown(json: unknown): Result<Framework, string> {
  if (!isRecord(json)) return refuse('it is not an object')
  if (!isName(json.id)) return refuse('it has no id')
  if (!isText(json.title)) return refuse('it has no title')
  const kinds = readParts(json.kinds, readKind)
  if (!kinds) return refuse('one of its kinds is incomplete')
  const relations = readParts(json.relations, readRelation)
  if (!relations) return refuse('one of its relations is incomplete')
  const matrices = readParts(json.matrices, readMatrix)
  if (!matrices) return refuse('one of its matrices is incomplete')
  const checks = readParts(json.checks, readCheck)
  if (!checks) return refuse('one of its checks is incomplete')
  const view = readView(json.view)
  const framework = {
    id: json.id,
    title: json.title,
    kinds,
    relations,
    matrices,
    checks,
    ...(view ? { view } : {}),
  }
  const fault = frameworkFault(framework)
  return fault ? refuse(fault.replace(/\.$/, '')) : ok(framework)
}

/** What a map is shown with when its own framework cannot be read. */
export const PLAIN_FRAMEWORK: Framework = {
  id: 'plain',
  title: 'Plain',
  kinds: [
    { id: 'aim', archetype: 'aim', label: 'Aim', plural: 'Aims', prefix: 'A', fields: [] },
    { id: 'action', archetype: 'action', label: 'Action', plural: 'Actions', prefix: 'B', fields: [] },
  ],
  relations: [
    { id: 'supports', label: 'supports', inverse: 'is supported by', from: ['action'], to: ['aim'] },
  ],
  matrices: [],
  checks: [],
}

const ARCHETYPES: readonly string[] = ['aim', 'action', 'party', 'place', 'money', 'event', 'issue', 'source']
const FIELD_TYPES: readonly string[] = ['text', 'longtext', 'number', 'date', 'choice']
const SEVERITIES: readonly string[] = ['gap', 'risk', 'note']

const isArchetype = (value: unknown): value is Kind['archetype'] =>
  isText(value) && ARCHETYPES.includes(value)
const isFieldType = (value: unknown): value is Field['type'] => isText(value) && FIELD_TYPES.includes(value)
const isSeverity = (value: unknown): value is Check['severity'] => isText(value) && SEVERITIES.includes(value)
const isEnd = (value: unknown): value is 'from' | 'to' => value === 'from' || value === 'to'

function readParts<T>(
  json: unknown,
  read: (part: Record<string, unknown>) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(json) || json.length > PARTS_MAX) return undefined
  const parts: T[] = []
  for (const item of json) {
    const part = isRecord(item) ? read(item) : undefined
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

function readKind({
  id,
  archetype,
  label,
  plural,
  prefix,
  fields,
}: Record<string, unknown>): Kind | undefined {
  const read = readParts(fields, readField)
  if (!isName(id) || !isArchetype(archetype) || !isText(label) || !isText(plural) || !isText(prefix))
    return undefined
  return read && { id, archetype, label, plural, prefix, fields: read }
}

function readField({ id, label, type, values, help }: Record<string, unknown>): Field | undefined {
  if (!isName(id) || !isText(label) || !isFieldType(type)) return undefined
  if (values !== undefined && !isTexts(values)) return undefined
  return { id, label, type, ...(values ? { values: [...values] } : {}), ...(isText(help) ? { help } : {}) }
}

function readRelation(json: Record<string, unknown>): Relation | undefined {
  const { id, label, inverse, from, to, cardinality, strengths } = json
  if (!isName(id) || !isText(label) || !isText(inverse) || !isTexts(from) || !isTexts(to)) return undefined
  if (strengths !== undefined && !isTexts(strengths)) return undefined
  if (cardinality !== undefined && !isRecord(cardinality)) return undefined
  return {
    id,
    label,
    inverse,
    from: [...from],
    to: [...to],
    ...(cardinality
      ? {
          cardinality: {
            ...(isNumber(cardinality.perFrom) ? { perFrom: cardinality.perFrom } : {}),
            ...(isNumber(cardinality.perTo) ? { perTo: cardinality.perTo } : {}),
          },
        }
      : {}),
    ...(strengths ? { strengths: [...strengths] } : {}),
  }
}

function readMatrix(json: Record<string, unknown>): MatrixDefinition | undefined {
  const { id, title, rows, columns, direct, indirect, verb, closed } = json
  if (!isName(id) || !isText(title) || !isText(rows) || !isText(columns) || !isText(verb)) return undefined
  if (!isTexts(direct) || !Array.isArray(indirect) || !indirect.every(isTexts)) return undefined
  const paths = indirect.map((path) => [...path])
  const matrix = { id, title, rows, columns, direct: [...direct], indirect: paths, verb }
  return closed === true ? { ...matrix, closed } : matrix
}

function readCheck(json: Record<string, unknown>): Check | undefined {
  const { type, matrix, severity, kind, relation, end, noun, most, field } = json
  if (!isSeverity(severity)) return undefined
  switch (type) {
    case 'column-covered':
    case 'column-single-support':
    case 'row-covers':
      return isText(matrix) ? { type, matrix, severity } : undefined
    case 'needs-link':
      return isText(kind) && isText(relation) && isEnd(end) && isText(noun)
        ? { type, kind, relation, end, severity, noun }
        : undefined
    case 'most-links':
      return isText(kind) && isText(relation) && isEnd(end) && isNumber(most)
        ? { type, kind, relation, end, most, severity }
        : undefined
    case 'field-filled':
      return isText(kind) && isText(field) ? { type, kind, field, severity } : undefined
    default:
      return undefined
  }
}

/** How a map is drawn changes nothing that is in it, so what makes no sense here is passed over alone. */
function readView(json: unknown): MapView | undefined {
  if (!isRecord(json)) return undefined
  const lanes = (Array.isArray(json.lanes) ? json.lanes : [])
    .slice(0, PARTS_MAX)
    .flatMap((item): LaneView[] => {
      if (!isRecord(item) || !isName(item.kind)) return []
      const as = LANE_FORMS.find((form) => form === item.as)
      return as ? [{ kind: item.kind, as }] : []
    })
  return { lanes, placing: PLACINGS.find((placing) => placing === json.placing) ?? 'links' }
}
