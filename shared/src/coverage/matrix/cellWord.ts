import { relationOf, type StrategyMap } from '../../model/index.ts'
import { figureText } from '../../queries/index.ts'
import { never } from '../../result.ts'
import type { Cell, CoveragePath } from './cell.ts'
import { codeOf, listed } from './words.ts'

/** The most ways that "Through …" names; the rest are counted. */
const WAYS_NAMED_MAX = 3

/** What the table prints in a cell: a word, never a tick, and never nothing; with it what the matrix asks it to show. */
export function cellWord(map: StrategyMap, cell: Cell): string {
  const { value } = cell
  const word = stateWord(map, cell)
  if (value === undefined) return word
  return `${word}: ${typeof value === 'number' ? figureText(value) : value}`
}

function stateWord(map: StrategyMap, cell: Cell): string {
  switch (cell.state) {
    case 'direct':
      return 'Direct'
    case 'direct-inferred':
      return 'Direct (inferred)'
    case 'through':
      return throughWord(map, cell.paths)
    case 'collective':
      return 'Collective claim'
    case 'none':
      return 'None'
    case 'not-assessed':
      return 'Not assessed'
    case 'not-applicable':
      return 'Not applicable'
    default:
      return never(cell.state)
  }
}

/** "Through S1", "Through S1 and S3"; marked as inferred unless one of the ways is stated from end to end. */
function throughWord(map: StrategyMap, paths: readonly CoveragePath[]): string {
  const ways = [...new Set(paths.map((path) => wayOf(map, path)))]
  const named = ways.slice(0, WAYS_NAMED_MAX)
  if (ways.length > WAYS_NAMED_MAX) named.push(`${ways.length - WAYS_NAMED_MAX} more`)
  const isStated = paths.some((path) => path.basis === 'stated')
  return `Through ${listed(named)}${isStated ? '' : ' (inferred)'}`
}

function wayOf(map: StrategyMap, path: CoveragePath): string {
  if (path.through.length > 0) return path.through.map((id) => codeOf(map, id)).join(' then ')
  const link = map.links.get(path.links[0] ?? ('' as never))
  return `"${(link && relationOf(map.framework, link.relation)?.label) ?? 'a link'}"`
}
