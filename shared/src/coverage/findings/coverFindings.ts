import type { Check, ElementId, MatrixDefinition } from '../../model/index.ts'
import type { MatrixState, Tally } from '../matrix/index.ts'
import { codeOf, manyOf, nameOf, oneOf, statedRows, uncountedSentence } from '../matrix/index.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'

/** A column that no row covers by a stated direct link. It says what there is instead, where there is anything. */
export function columnFinding(
  facts: Facts,
  check: Extract<Check, { type: 'column-covered' }>,
  id: ElementId,
): BareFinding | undefined {
  const state = facts.matrices.get(check.matrix)
  const tally = state?.columnTally(id)
  if (!state || !tally || tally.direct > 0 || isReached(state, id)) return undefined
  const one = oneOf(facts.map, state.definition.rows)
  return {
    id: `column-uncovered:${check.matrix}:${id}`,
    code: 'column-uncovered',
    severity: check.severity,
    sentence: [
      uncovered(nameOf(facts.map, id), tally, one, state.definition),
      ...alsoUncounted(facts, state.definition, id),
    ].join(' '),
    advice:
      tally.inferred > 0
        ? `Find the paragraph that states one of these links and set its basis to "stated", or link another ${one}.`
        : `Link one of the ${manyOf(facts.map, state.definition.rows)} to ${codeOf(facts.map, id)}, or accept that it is not covered, with the reason.`,
    matrix: check.matrix,
    elements: [id],
    links: [],
  }
}

/** Where no relation joins rows and columns, a way that is stated from end to end is all the support there can be. */
const isReached = (state: MatrixState, column: ElementId): boolean =>
  state.definition.direct.length === 0 &&
  state.matrix.rows.some((row) => {
    const mark = state.marksOf(row).get(column)
    return mark?.state === 'through' && mark.paths.some(({ basis }) => basis === 'stated')
  })

function uncovered(name: string, tally: Tally, one: string, definition: MatrixDefinition): string {
  const { verb, direct } = definition
  if (direct.length === 0) {
    return tally.through > 0
      ? `${name} is ${verb} only by ways that are inferred or assumed.`
      : `${name} is not ${verb} by any ${one}, by any way that the matrix follows.`
  }
  if (tally.inferred > 0) return `${name} is directly ${verb} only by links that are inferred or assumed.`
  if (tally.through > 0) return `${name} is ${verb} only through something else, by no ${one} directly.`
  if (tally.collective > 0) return `${name} is taken in by a collective claim, but no ${one} is linked to it.`
  return `${name} is not directly ${verb} by any ${one}.`
}

/** A column that hangs on one thread: one row alone is stated to cover it directly. */
export function singleSupportFinding(
  facts: Facts,
  check: Extract<Check, { type: 'column-single-support' }>,
  id: ElementId,
): BareFinding | undefined {
  const state = facts.matrices.get(check.matrix)
  if (state?.columnTally(id)?.direct !== 1) return undefined
  const [support] = statedRows(facts.map, facts.index, state.definition, id)
  if (!support) return undefined
  const { map } = facts
  const one = oneOf(map, state.definition.rows)
  return {
    id: `column-single-support:${check.matrix}:${id}`,
    code: 'column-single-support',
    severity: check.severity,
    sentence: [
      `${nameOf(map, id)} hangs on one ${one}: only ${nameOf(map, support.row)} is stated to directly cover it.`,
      ...alsoUncounted(facts, state.definition, id),
    ].join(' '),
    advice: `Link another ${one} to ${codeOf(map, id)}, or accept that it hangs on ${codeOf(map, support.row)}, with the reason.`,
    matrix: check.matrix,
    elements: [id, support.row],
    links: support.links,
  }
}

const alsoUncounted = ({ map, index }: Facts, definition: MatrixDefinition, column: ElementId): string[] => {
  const sentence = uncountedSentence(map, index, definition, column)
  return sentence ? [sentence] : []
}

/** A row that covers nothing: not directly, stated or inferred, and not by any way that the matrix follows. */
export function rowFinding(
  facts: Facts,
  check: Extract<Check, { type: 'row-covers' }>,
  id: ElementId,
): BareFinding | undefined {
  const state = facts.matrices.get(check.matrix)
  const tally = state?.rowTally(id)
  if (!state || !tally || tally.direct + tally.inferred + tally.through > 0) return undefined
  const { columns, verb, title } = state.definition
  const one = oneOf(facts.map, columns)
  return {
    id: `row-covers-nothing:${check.matrix}:${id}`,
    code: 'row-covers-nothing',
    severity: check.severity,
    sentence: `No ${one} is ${verb} by ${nameOf(facts.map, id)}, directly or by a way that "${title}" follows.`,
    advice: `Link ${codeOf(facts.map, id)} to one of the ${manyOf(facts.map, columns)}, or accept that it covers none, with the reason.`,
    matrix: check.matrix,
    elements: [id],
    links: [],
  }
}
