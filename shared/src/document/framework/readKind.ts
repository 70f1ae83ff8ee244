import {
  type Field,
  KIND_ROLES,
  type Kind,
  LANE_FORMS,
  type LaneView,
  type MapView,
  PARTS_MAX,
  PLACINGS,
  RELATION_ROLES,
  type Relation,
} from '../../model/index.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { oneOf } from './readParts.ts'

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

/** A kind from JSON, with those of its fields that could be read. */
export function readKind(json: Record<string, unknown>, fields: readonly Field[] = []): Kind | undefined {
  const { id, label, plural, prefix } = json
  const archetype = oneOf(ARCHETYPES, json.archetype)
  const role = oneOf(KIND_ROLES, json.role)
  if (!isName(id) || !archetype || !isText(label) || !isText(plural) || !isText(prefix)) return undefined
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

export function readRelation(
  json: Record<string, unknown>,
  fields: readonly Field[] | undefined,
): Relation | undefined {
  const { id, label, inverse, from, to, cardinality, strengths } = json
  if (!isName(id) || !isText(label) || !isText(inverse) || !isTexts(from) || !isTexts(to)) return undefined
  if (strengths !== undefined && !isTexts(strengths)) return undefined
  if (cardinality !== undefined && !isRecord(cardinality)) return undefined
  const role = oneOf(RELATION_ROLES, json.role)
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
export function readView(json: unknown): MapView | undefined {
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
