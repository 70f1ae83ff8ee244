import type { ElementId, StrategyMap } from '../../model/index.ts'
import {
  type Cell,
  type CellState,
  type CoverageMatrix,
  codeOf,
  counted,
  listed,
  type Tally,
} from '../matrix/index.ts'
import { type ClaimException, HOLDS, type Judged } from './verdict.ts'

/** Whether each row, or each column, has a stated link. */
export function byLines(map: StrategyMap, matrix: CoverageMatrix, side: 'rows' | 'columns'): Judged {
  const { definition } = matrix
  const tallies = side === 'rows' ? matrix.rowTallies : matrix.columnTallies
  const selector = definition[side]
  if (tallies.length === 0)
    return {
      verdict: 'not-shown',
      why: `There are no ${counted(map, selector, 0).replace(/^0 /, '')} in this map yet.`,
      change: 'Add them, and the links that a source states.',
    }
  const open = tallies.filter((tally) => tally.direct === 0 && !isNoQuestion(tally))
  // Where somebody looked and found nothing, a source is silent: that it is not so is known only of a matrix in which what
  // is not linked is not so.
  const failing = definition.closed ? open.filter(isEmpty) : []
  const unshown = open.filter((tally) => !failing.includes(tally))
  const codes = (lines: readonly Tally[]): string => listed(lines.map(({ id }) => codeOf(map, id)))
  const by = side === 'rows' ? definition.columns : definition.rows
  const one = counted(map, by, 1).replace(/^1 /, '')
  if (open.length === 0)
    return {
      ...HOLDS,
      why: `${counted(map, selector, tallies.length)}: a stated link joins each directly to at least one ${one}.`,
    }
  const shown = tallies.length - open.length
  const so = `It is stated of ${shown} of ${counted(map, selector, tallies.length)}.`
  const reasons = [
    failing.length > 0 ? `${codes(failing)} ${have(failing)} no link to any ${one}, as is known.` : '',
    ...unshownReasons(unshown, codes),
  ].filter(Boolean)
  return {
    verdict: failing.length > 0 ? 'fails' : 'not-shown',
    why: [so, ...reasons].join(' '),
    change: `A stated link from each of these to at least one ${one}: ${codes(open)}.`,
    exceptions: [...failing, ...unshown].map((tally) => exceptionOf(matrix, side, tally)),
  }
}

function exceptionOf(matrix: CoverageMatrix, side: 'rows' | 'columns', tally: Tally): ClaimException {
  const state = WAYS.find((way) => restsOn(tally, way))
  const empty = isEmpty(tally)
  const known = empty && matrix.definition.closed === true
  return {
    verdict: known ? 'fails' : 'not-shown',
    elements: [tally.id],
    words: state
      ? WORDS[state]
      : known
        ? 'No link, as is known.'
        : empty
          ? LOOKED
          : 'Nobody has said anything yet.',
    cells: state
      ? cellsOf(matrix, side, tally.id).flatMap((cell) => (cell.state === state ? [placeOf(cell)] : []))
      : [],
  }
}

/** The best that a line without a stated link can rest on, the best first. */
const WAYS = ['direct-inferred', 'through', 'collective'] as const satisfies readonly CellState[]

const WORDS: Readonly<Record<(typeof WAYS)[number], string>> = {
  'direct-inferred': 'Only links that are inferred or assumed.',
  through: 'Only ways through something else.',
  collective: 'Only a collective claim.',
}

const LOOKED = 'Somebody looked, and found nothing.'

const restsOn = (tally: Tally, way: (typeof WAYS)[number]): boolean =>
  (way === 'direct-inferred' ? tally.inferred : tally[way]) > 0

function cellsOf({ rows, columns, cells }: CoverageMatrix, side: 'rows' | 'columns', id: ElementId): Cell[] {
  if (side === 'rows') return [...(cells[rows.indexOf(id)] ?? [])]
  const column = columns.indexOf(id)
  return cells.flatMap((row) => row[column] ?? [])
}

const placeOf = ({ row, column }: Cell): ClaimException['cells'][number] => ({ row, column })

/** Every cell was looked at, or whatever is not linked is not so, and there is nothing. */
const isEmpty = ({ inferred, through, collective, notAssessed, none }: Tally): boolean =>
  none > 0 && inferred + through + collective + notAssessed === 0

const isNoQuestion = ({
  direct,
  inferred,
  through,
  collective,
  notAssessed,
  none,
  notApplicable,
}: Tally): boolean => notApplicable > 0 && direct + inferred + through + collective + notAssessed + none === 0

function unshownReasons(lines: readonly Tally[], codes: (lines: readonly Tally[]) => string): string[] {
  const inferred = lines.filter((tally) => tally.inferred > 0)
  const through = lines.filter((tally) => tally.inferred === 0 && tally.through > 0)
  const claimed = lines.filter((tally) => tally.inferred + tally.through === 0 && tally.collective > 0)
  const silent = lines.filter(isEmpty)
  const bare = lines.filter(
    (tally) => tally.inferred + tally.through + tally.collective === 0 && !isEmpty(tally),
  )
  return [
    inferred.length > 0 ? `${codes(inferred)} ${rest(inferred)} on links that are inferred or assumed.` : '',
    through.length > 0 ? `${codes(through)} ${rest(through)} on ways through something else.` : '',
    claimed.length > 0 ? `${codes(claimed)} ${rest(claimed)} on a collective claim.` : '',
    silent.length > 0 ? `Of ${codes(silent)} somebody looked at every cell, and found nothing.` : '',
    bare.length > 0 ? `Of ${codes(bare)} nobody has said anything, or not of every cell.` : '',
  ].filter(Boolean)
}

const have = (lines: readonly unknown[]): string => (lines.length === 1 ? 'has' : 'have')
const rest = (lines: readonly unknown[]): string => (lines.length === 1 ? 'rests' : 'rest')
