import {
  type Field,
  type Framework,
  NO_KINDS,
  type PartList,
  type ReportPart,
  type UnreadPart,
} from '../../model/index.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { isName, isNumber, isRecord, isText } from '../json/index.ts'
import { type Candidates, readList } from './candidates.ts'
import type { Json } from './knownKeys.ts'
import { readCheck } from './readCheck.ts'
import { readField } from './readField.ts'
import { readKind, readRelation, readView } from './readKind.ts'
import { readMatrix } from './readMatrix.ts'
import { readMeasure, readRegister, readReport, readReportPart } from './readMeasure.ts'
import { soundOf } from './soundParts.ts'
import { takeKeys } from './unreadParts.ts'

/**
 * A framework from JSON of any shape, copied part by part. What this version does not know, and what contradicts the
 * rest, it sets apart. It is none at all only where there is no kind left.
 */
export function readFramework(from: unknown): Result<Framework, string> {
  if (!isRecord(from)) return refuse('it is not an object')
  const { known, unread } = takeKeys(from, 'framework', [])
  const own = readOwn(known)
  const { framework, aside } = soundOf(own.framework, readLists(known))
  if (framework.kinds.length === 0) return refuse(NO_KINDS.replace(/\.$/, ''))
  const set = [...unread, ...own.aside, ...aside]
  return ok(set.length > 0 ? { ...framework, unread: set } : framework)
}

const readLists = (json: Json): Record<PartList, Candidates<unknown>> => ({
  kinds: readList('kinds', json.kinds, (kind, fields) => readKind(kind, fields as Field[]), readField),
  relations: readList(
    'relations',
    json.relations,
    (relation, fields) => readRelation(relation, fields as Field[] | undefined),
    readField,
  ),
  matrices: readList('matrices', json.matrices, readMatrix),
  checks: readList('checks', json.checks, readCheck),
  measures: readList('measures', json.measures, readMeasure),
  registers: readList('registers', json.registers, readRegister),
  reports: readList(
    'reports',
    json.reports,
    (report, parts) => readReport(report, parts as ReportPart[] | undefined),
    readReportPart,
  ),
})

/** What the framework says of itself. One without a name is named, so that the rest of it can be used. */
function readOwn(json: Json): { framework: Framework; aside: readonly UnreadPart[] } {
  const aside: UnreadPart[] = []
  const told = <T>(key: 'id' | 'title', is: (value: unknown) => value is T, fallback: T): T => {
    const value = json[key]
    if (is(value)) return value
    aside.push({ at: [], key, what: `its ${key}`, json: value ?? null, reason: `it has no ${key}.` })
    return fallback
  }
  const view = readView(json.view)
  const framework: Framework = {
    id: told('id', isFrameworkId, 'framework'),
    title: told('title', isText, 'Untitled framework'),
    ...(isNumber(json.language) ? { language: json.language } : {}),
    ...(isText(json.version) ? { version: json.version } : {}),
    kinds: [],
    relations: [],
    matrices: [],
    checks: [],
    ...(view ? { view } : {}),
  }
  return { framework, aside }
}

const isFrameworkId = (id: unknown): id is string => isName(id) && !id.includes('_')

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
