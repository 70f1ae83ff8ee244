import type { Check } from './check.ts'
import type { Field } from './field.ts'
import type { Framework, Relation } from './framework.ts'
import { faultsOf, type Known, knownIn } from './knownNames.ts'
import { type PartList, partNames } from './partPlace.ts'
import type { ReportPart } from './report.ts'

/** A part that contradicts the framework it stands in: an item of a list, or an item of a list in that item. */
export interface PartFault {
  readonly list: PartList
  readonly index: number
  /** A field of a kind or a relation, or a part of a report. */
  readonly inner?: number
  /** A sentence without its first capital: 'matrix "m" has no kind for its rows.' */
  readonly reason: string
}

const ID_CHARS_MAX = 100

/**
 * Every part that names what is not there, or is there twice. What hangs on a part that is set aside is a fault only
 * when that part is gone, so whoever sets parts aside asks again.
 */
export function partFaults(framework: Framework): readonly PartFault[] {
  const known = knownIn(framework)
  const { kinds, relations, matrices, checks, measures = [], registers = [], reports = [] } = framework
  return [
    ...named('kinds', kinds, 'kinds', STRICT),
    ...named('relations', relations, 'relations', STRICT),
    ...named('matrices', matrices, 'matrices', STRICT),
    ...named('measures', measures, 'measures', LOOSE),
    ...named('registers', registers, 'registers', LOOSE),
    ...named('reports', reports, 'reports', LOOSE),
    ...kinds.flatMap((kind, index) => fieldFaults('kinds', kind, index, STRICT)),
    ...relations.flatMap((relation, index) => fieldFaults('relations', relation, index, LOOSE)),
    ...each('relations', relations, (relation) => relationFault(relation, known)),
    ...each('matrices', matrices, (matrix) => faultsOf.matrix(matrix, known)),
    ...each('checks', checks, (check) => checkFault(check, known)),
    ...repeatedChecks(checks),
    ...each('measures', measures, (measure) => faultsOf.measure(measure, known)),
    ...each('registers', registers, (register) => faultsOf.register(register, known)),
    ...reports.flatMap(({ id, parts }, index) =>
      each('reports', parts, (part) => reportPartFault(id, part, known)).map((fault) => ({
        ...fault,
        index,
        inner: fault.index,
      })),
    ),
  ]
}

/** What may be an id: the lists whose ids stand in ids of links and cells keep to the narrower. */
const STRICT = /^[a-z0-9][a-z0-9-]*$/i
const LOOSE = /^[a-z0-9][a-z0-9_-]*$/i

function named(
  list: PartList,
  parts: readonly { readonly id: string }[],
  many: string,
  form: RegExp,
): PartFault[] {
  const seen = new Set<string>()
  return parts.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id)
    seen.add(id)
    if (isRepeated) return { list, index, reason: `two ${many} have the same id. Give each its own.` }
    return isId(id, form) ? [] : { list, index, reason: idReason(id) }
  })
}

const isId = (id: string, form: RegExp): boolean => id.length <= ID_CHARS_MAX && form.test(id)
const idReason = (id: string): string =>
  `"${id.slice(0, ID_CHARS_MAX)}" is not an id: use up to 100 letters, digits and hyphens.`

function fieldFaults(
  list: PartList,
  owner: { readonly id: string; readonly fields?: readonly Field[] },
  index: number,
  form: RegExp,
): PartFault[] {
  return named(list, owner.fields ?? [], `fields of "${owner.id}"`, form).map((fault) => ({
    ...fault,
    index,
    inner: fault.index,
  }))
}

function each<T>(
  list: PartList,
  parts: readonly T[],
  reasonOf: (part: T) => string | undefined,
): { list: PartList; index: number; reason: string }[] {
  return parts.flatMap((part, index) => {
    const reason = reasonOf(part)
    return reason === undefined ? [] : { list, index, reason }
  })
}

/** A check is told apart by its id, or by what it asks; two people may each have brought one in. */
function repeatedChecks(checks: readonly Check[]): PartFault[] {
  return partNames('checks', checks).flatMap((name, index) => {
    if (!/#\d+$/.test(name)) return []
    const reason =
      checks[index]?.type === 'each'
        ? 'two checks have the same id. Give each its own.'
        : `two checks ask the same (${name.replace(/#\d+$/, '')}). Remove one of them.`
    return [{ list: 'checks' as const, index, reason }]
  })
}

function relationFault(relation: Relation, { kinds }: Known): string | undefined {
  const stray = [...relation.from, ...relation.to].find((kind) => !kinds.has(kind))
  return stray === undefined
    ? undefined
    : `relation "${relation.id}" joins "${stray}", which is not one of its kinds.`
}

function checkFault(check: Check, known: Known): string | undefined {
  if (check.type === 'each') return faultsOf.each(check, known)
  if ('matrix' in check && !known.matrices.has(check.matrix))
    return `a check asks about matrix "${check.matrix}", which it lacks.`
  if ('kind' in check && !known.kinds.has(check.kind))
    return `a check asks about kind "${check.kind}", which it lacks.`
  if ('relation' in check && !known.relations.has(check.relation))
    return `a check asks about relation "${check.relation}", which it lacks.`
  if (check.type === 'field-filled' && !known.fieldsOf(check.kind).has(check.field))
    return `a check asks about field "${check.field}", which kind "${check.kind}" does not have.`
  return undefined
}

function reportPartFault(report: string, part: ReportPart, known: Known): string | undefined {
  if ('matrix' in part && !known.matrices.has(part.matrix))
    return `report "${report}" has matrix "${part.matrix}" in it, which it lacks.`
  if ('measure' in part && !known.measures.has(part.measure))
    return `report "${report}" has measure "${part.measure}" in it, which it lacks.`
  if ('register' in part && !known.registers.has(part.register))
    return `report "${report}" has register "${part.register}" in it, which it lacks.`
  return undefined
}
