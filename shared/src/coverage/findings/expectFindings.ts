import type { ElementId, Expected } from '../../model/index.ts'
import { codeOf, counted, nameOf } from '../matrix/index.ts'
import type { Facts } from './facts.ts'
import type { BareFinding } from './finding.ts'

/** Rows and columns with fewer or more links than their matrix expects. Ways over other elements are no links of theirs. */
export function expectFindings(facts: Facts, id: ElementId): BareFinding[] {
  return [...facts.matrices.values()].flatMap((state) => {
    const { expects, rows, columns, id: matrix, verb, title } = state.definition
    if (!expects) return []
    const sides = [
      [expects.row, state.rowTally(id), columns, `stands beside`] as const,
      [expects.column, state.columnTally(id), rows, `is ${verb} by`] as const,
    ]
    return sides.flatMap(([expected, tally, others, reads], at): BareFinding[] => {
      if (!expected || !tally) return []
      const count = tally.direct + tally.inferred
      const wrong = wrongCount(expected, count)
      if (!wrong) return []
      const { map } = facts
      const side = at === 0 ? 'row' : 'column'
      const asked = `${wrong.is === 'too-few-lines' ? 'at least' : 'at most'} ${wrong.bound}`
      return [
        {
          id: `${wrong.is}:${matrix}:${side}:${id}`,
          code: wrong.is,
          severity: 'risk',
          sentence: `In "${title}", ${nameOf(map, id)} ${reads} ${counted(map, others, count)}; ${asked} ${wrong.bound === 1 ? 'is' : 'are'} expected.`,
          advice:
            wrong.is === 'too-few-lines'
              ? `Link ${codeOf(map, id)} to what is missing, or accept it, with the reason.`
              : `Take away what does not belong to ${codeOf(map, id)}, or accept it, with the reason.`,
          matrix,
          elements: [id],
          links: [],
          figures: [String(count), asked],
        },
      ]
    })
  })
}

function wrongCount({ least, most }: Expected, count: number) {
  if (least !== undefined && count < least) return { is: 'too-few-lines', bound: least } as const
  if (most !== undefined && count > most) return { is: 'too-many-lines', bound: most } as const
  return undefined
}
