import type { EachCheck, Operand } from './check.ts'
import type { Framework } from './framework.ts'
import type { MatrixDefinition } from './matrixDefinition.ts'
import type { Measure } from './measure.ts'
import type { FieldId, KindId } from './names.ts'
import { type Path, relationIn } from './path.ts'
import type { Register } from './report.ts'
import { conditionsOf, kindsOf, type Selector } from './selector.ts'

/** What there is in a framework, by its ids, for whatever names it. */
export interface Known {
  readonly kinds: ReadonlySet<string>
  readonly relations: ReadonlySet<string>
  readonly matrices: ReadonlySet<string>
  readonly measures: ReadonlySet<string>
  readonly registers: ReadonlySet<string>
  fieldsOf(kind: KindId): ReadonlySet<FieldId>
  /** True where any kind or relation has it: what a path leads to is not worked out here. */
  hasField(field: FieldId): boolean
}

export function knownIn({ kinds, relations, matrices, measures = [], registers = [] }: Framework): Known {
  const byKind = new Map(kinds.map(({ id, fields }) => [id, new Set(fields.map((field) => field.id))]))
  const all = new Set([...kinds, ...relations].flatMap(({ fields = [] }) => fields.map(({ id }) => id)))
  const ids = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id))
  return {
    kinds: ids(kinds),
    relations: ids(relations),
    matrices: ids(matrices),
    measures: ids(measures),
    registers: ids(registers),
    fieldsOf: (kind) => byKind.get(kind) ?? NONE,
    hasField: (field) => all.has(field),
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The first thing that a part names and the framework lacks, as the end of a sentence about the part. */
export const faultsOf = {
  matrix(matrix: MatrixDefinition, known: Known): string | undefined {
    const what = `matrix "${matrix.id}"`
    for (const [axis, selector] of [
      ['rows', matrix.rows],
      ['columns', matrix.columns],
    ] as const) {
      if (kindsOf(selector).length === 0) return `${what} has no kind for its ${axis}.`
      const stray = kindsOf(selector).find((kind) => !known.kinds.has(kind))
      if (stray !== undefined) return `${what} has ${axis} of "${stray}", which is not a kind.`
    }
    const { direct, indirect, rowGroups = [], columnGroups = [], extra = [] } = matrix
    return (
      pathFault(what, [...direct, ...indirect.flat(), ...rowGroups, ...columnGroups], known) ??
      pathFault(
        what,
        extra.flatMap((column) => ('path' in column ? column.path : [])),
        known,
      ) ??
      conditionFault(what, matrix.rows, known) ??
      conditionFault(what, matrix.columns, known)
    )
  },

  measure(measure: Measure, known: Known): string | undefined {
    const what = `measure "${measure.id}"`
    const { of, path, field, where = [], sign, by, printed } = measure
    const counted = [field, sign?.field, typeof by === 'object' ? by.period : undefined]
    return (
      selectorFault(what, of, known) ??
      pathFault(what, path ?? [], known) ??
      counted.reduce<string | undefined>(
        (found, name) => found ?? (path ? anyField(what, name, known) : ownField(what, of, name, known)),
        undefined,
      ) ??
      conditionFault(
        what,
        path ? { kinds: [...known.kinds], where } : { kinds: kindsOf(of), where },
        known,
      ) ??
      ownField(what, of, printed, known)
    )
  },

  register(register: Register, known: Known): string | undefined {
    const what = `register "${register.id}"`
    const faults = (register.columns ?? []).map((column) =>
      'path' in column
        ? pathFault(what, column.path, known)
        : ownField(what, register.of, column.field, known),
    )
    return selectorFault(what, register.of, known) ?? faults.find((fault) => fault !== undefined)
  },

  each(check: EachCheck, known: Known): string | undefined {
    const what = `check "${check.id}"`
    return (
      selectorFault(what, check.of, known) ??
      operandFault(what, check.of, check.value, known) ??
      operandFault(what, check.of, check.than, known) ??
      pathFault(what, check.perGroup ?? [], known) ??
      ownField(what, check.of, check.perPeriod, known)
    )
  },
}

function selectorFault(what: string, selector: Selector, known: Known): string | undefined {
  if (kindsOf(selector).length === 0) return `${what} is of no kind.`
  const stray = kindsOf(selector).find((kind) => !known.kinds.has(kind))
  if (stray !== undefined) return `${what} is of "${stray}", which is not a kind.`
  return conditionFault(what, selector, known)
}

function conditionFault(what: string, selector: Selector, known: Known): string | undefined {
  for (const condition of conditionsOf(selector)) {
    const fault =
      'path' in condition
        ? pathFault(what, condition.path, known)
        : ownField(what, condition.kind ?? selector, condition.field, known)
    if (fault) return fault
  }
  return undefined
}

function operandFault(
  what: string,
  of: Selector,
  operand: Operand | undefined,
  known: Known,
): string | undefined {
  if (operand === undefined) return undefined
  if ('measure' in operand)
    return known.measures.has(operand.measure)
      ? undefined
      : `${what} asks about measure "${operand.measure}", which it lacks.`
  if ('count' in operand) return pathFault(what, operand.count, known)
  if ('daysSince' in operand) return ownField(what, of, operand.daysSince, known)
  if (!('field' in operand)) return undefined
  return operand.along
    ? (pathFault(what, operand.along, known) ?? anyField(what, operand.field, known))
    : ownField(what, of, operand.field, known)
}

function pathFault(what: string, path: Path, known: Known): string | undefined {
  const stray = path.find((hop) => !known.relations.has(relationIn(hop)))
  return stray === undefined ? undefined : `${what} follows "${stray}", which is not a relation.`
}

/** A field has to be one of some kind of those that are asked. */
function ownField(
  what: string,
  selector: Selector,
  field: FieldId | undefined,
  known: Known,
): string | undefined {
  if (field === undefined || kindsOf(selector).some((kind) => known.fieldsOf(kind).has(field)))
    return undefined
  return `${what} asks about field "${field}", which ${kindsOf(selector).join(' and ')} does not have.`
}

const anyField = (what: string, field: FieldId | undefined, known: Known): string | undefined =>
  field === undefined || known.hasField(field)
    ? undefined
    : `${what} asks about field "${field}", which no kind has.`
