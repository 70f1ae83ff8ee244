import type { Check } from './check.ts'
import type { Framework } from './framework.ts'
import type { MatrixDefinition } from './matrixDefinition.ts'
import { type Hop, relationIn } from './path.ts'
import { kindsOf } from './selector.ts'

const ID_CHARS_MAX = 100

/** Why a framework hangs together badly, in a sentence, or undefined when it is sound. */
export function frameworkFault(framework: Framework): string | undefined {
  const kinds = new Set(framework.kinds.map((kind) => kind.id))
  const relations = new Set(framework.relations.map((relation) => relation.id))
  const matrices = new Set(framework.matrices.map((matrix) => matrix.id))
  if (kinds.size === 0) return 'it has no kinds of element. Add at least one.'
  if (kinds.size < framework.kinds.length) return 'two kinds have the same id. Give each its own.'
  if (relations.size < framework.relations.length) return 'two relations have the same id. Give each its own.'
  if (matrices.size < framework.matrices.length) return 'two matrices have the same id. Give each its own.'
  const fields = framework.kinds.flatMap((kind) => kind.fields.map((field) => field.id))
  for (const id of [framework.id, ...kinds, ...relations, ...matrices, ...fields]) {
    if (id.length > ID_CHARS_MAX || !/^[a-z0-9][a-z0-9-]*$/i.test(id))
      return `"${id}" is not an id: use up to 100 letters, digits and hyphens.`
  }
  for (const relation of framework.relations) {
    const stray = [...relation.from, ...relation.to].find((kind) => !kinds.has(kind))
    if (stray !== undefined)
      return `relation "${relation.id}" joins "${stray}", which is not one of its kinds.`
  }
  for (const matrix of framework.matrices) {
    const fault = matrixFault(matrix, kinds, relations)
    if (fault) return fault
  }
  for (const check of framework.checks) {
    const fault = checkFault(check, kinds, relations, matrices)
    if (fault) return fault
  }
  return undefined
}

function matrixFault(
  matrix: MatrixDefinition,
  kinds: Set<string>,
  relations: Set<string>,
): string | undefined {
  for (const [axis, selector] of [
    ['rows', matrix.rows],
    ['columns', matrix.columns],
  ] as const) {
    if (kindsOf(selector).length === 0) return `matrix "${matrix.id}" has no kind for its ${axis}.`
    const stray = kindsOf(selector).find((kind) => !kinds.has(kind))
    if (stray !== undefined) return `matrix "${matrix.id}" has ${axis} of "${stray}", which is not a kind.`
  }
  const hops: Hop[] = [...matrix.direct, ...matrix.indirect.flat()]
  const stray = hops.find((hop) => !relations.has(relationIn(hop)))
  return stray === undefined
    ? undefined
    : `matrix "${matrix.id}" follows "${stray}", which is not a relation.`
}

function checkFault(
  check: Check,
  kinds: Set<string>,
  relations: Set<string>,
  matrices: Set<string>,
): string | undefined {
  if ('matrix' in check && !matrices.has(check.matrix))
    return `a check asks about matrix "${check.matrix}", which it lacks.`
  if ('kind' in check && !kinds.has(check.kind))
    return `a check asks about kind "${check.kind}", which it lacks.`
  if ('relation' in check && !relations.has(check.relation))
    return `a check asks about relation "${check.relation}", which it lacks.`
  return undefined
}
