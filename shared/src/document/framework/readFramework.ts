import {
  type Framework,
  frameworkFault,
  KIND_ROLES,
  type Kind,
  LANE_FORMS,
  type LaneView,
  type MapView,
  PLACINGS,
  RELATION_ROLES,
  type Relation,
} from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { readCheck } from './readCheck.ts'
import { readField } from './readField.ts'
import { readMatrix } from './readMatrix.ts'
import { readMeasure, readRegister, readReport } from './readMeasure.ts'
import { oneOf, PARTS_MAX, readParts } from './readParts.ts'
import { takeUnread } from './unreadParts.ts'

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
  const measures = readParts(json.measures ?? [], readMeasure)
  if (!measures) return refuse('one of its measures is incomplete')
  const registers = readParts(json.registers ?? [], readRegister)
  if (!registers) return refuse('one of its registers is incomplete')
  const reports = readParts(json.reports ?? [], readReport)
  if (!reports) return refuse('one of its reports is incomplete')
  const view = readView(json.view)
  const framework = {
    id: json.id,
    title: json.title,
    ...(isNumber(json.language) ? { language: json.language } : {}),
    ...(isText(json.version) ? { version: json.version } : {}),
    kinds,
    relations,
    matrices,
    checks,
    ...(measures.length > 0 ? { measures } : {}),
    ...(registers.length > 0 ? { registers } : {}),
    ...(reports.length > 0 ? { reports } : {}),
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

const ARCHETYPES: readonly Kind['archetype'][] = [
  'aim',
  'action',
  'party',
  'place',
  'money',
  'event',
  'issue',
  'source',
]

function readKind(json: Record<string, unknown>): Kind | undefined {
  const { id, label, plural, prefix } = json
  const fields = readParts(json.fields, readField)
  const archetype = oneOf(ARCHETYPES, json.archetype)
  const role = oneOf(KIND_ROLES, json.role)
  if (!isName(id) || !archetype || !isText(label) || !isText(plural) || !isText(prefix) || !fields)
    return undefined
  return {
    id,
    archetype,
    label,
    plural,
    prefix,
    fields,
    ...(role ? { role } : {}),
    ...readPublish(json.publish),
  }
}

const readPublish = (json: unknown) =>
  json === 'internal' || json === 'public' ? ({ publish: json } as const) : {}

function readRelation(json: Record<string, unknown>): Relation | undefined {
  const { id, label, inverse, from, to, cardinality, strengths } = json
  if (!isName(id) || !isText(label) || !isText(inverse) || !isTexts(from) || !isTexts(to)) return undefined
  if (strengths !== undefined && !isTexts(strengths)) return undefined
  if (cardinality !== undefined && !isRecord(cardinality)) return undefined
  const role = oneOf(RELATION_ROLES, json.role)
  const fields = readParts(json.fields, readField)
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
    ...(role ? { role } : {}),
    ...(fields ? { fields } : {}),
    ...(json.acyclic === true ? { acyclic: true as const } : {}),
    ...(json.symmetric === true ? { symmetric: true as const } : {}),
    ...(isName(json.ordered) ? { ordered: json.ordered } : {}),
    ...readPublish(json.publish),
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
