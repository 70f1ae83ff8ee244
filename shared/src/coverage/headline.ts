import type { ElementId, MatrixId, StrategyMap } from '../model/index.ts'
import { acceptedFindings, type Finding, openFindings } from './findings/index.ts'
import type { CoverageMatrix } from './matrix/index.ts'
import { counted, manyOf, oneOf } from './matrix/index.ts'

/** A part of the headline, with what it counted: pointing at it shows those. */
export interface HeadlinePart {
  readonly id: 'covered' | 'single' | 'gaps' | 'accepted'
  /** "4 of 4", the part that is set in bold. */
  readonly figure: string
  /** "outcomes have stated support". */
  readonly words: string
  readonly tone: 'good' | 'plain' | 'warn' | 'bad'
  readonly elements: readonly ElementId[]
  readonly matrix?: MatrixId
}

/** What a map comes to, in one line. */
export interface Headline {
  readonly parts: readonly HeadlinePart[]
  /** "4 of 4 outcomes have stated support; 2 hang on one proposal; 3 gaps." */
  readonly sentence: string
}

/**
 * The one headline of a map, for home, canvas, matrix and papers: how many columns of the first matrix have stated
 * support, how many of them hang on one row, how many open findings are gaps, and how many findings are accepted.
 */
export function headline(
  map: StrategyMap,
  matrices: ReadonlyMap<MatrixId, CoverageMatrix>,
  findings: readonly Finding[],
): Headline {
  const [first] = map.framework.matrices
  const matrix = first && matrices.get(first.id)
  const parts = [...(matrix ? ofMatrix(map, matrix) : []), ...gapsOf(findings), ...acceptedOf(findings)]
  const sentence = parts.map(({ figure, words }) => `${figure} ${words}`).join('; ')
  return { parts, sentence: sentence && `${sentence}.` }
}

function ofMatrix(map: StrategyMap, matrix: CoverageMatrix): HeadlinePart[] {
  const { definition, columnTallies: columns } = matrix
  if (columns.length === 0) return []
  const covered = columns.filter((tally) => tally.direct > 0)
  const single = covered.filter((tally) => tally.direct === 1)
  const shared = { matrix: definition.id }
  const verb = covered.length === 1 ? 'has' : 'have'
  const parts: HeadlinePart[] = [
    {
      ...shared,
      id: 'covered',
      figure: `${covered.length} of ${columns.length}`,
      words: `${columns.length === 1 ? oneOf(map, definition.columns) : manyOf(map, definition.columns)} ${verb} stated support`,
      tone: covered.length === columns.length ? 'good' : 'plain',
      elements: columns.map(({ id }) => id),
    },
  ]
  if (single.length > 0) {
    parts.push({
      ...shared,
      id: 'single',
      figure: `${single.length}`,
      words: `${single.length === 1 ? 'hangs' : 'hang'} on ${counted(map, definition.rows, 1).replace(/^1 /, 'one ')}`,
      tone: 'warn',
      elements: single.map(({ id }) => id),
    })
  }
  return parts
}

function gapsOf(findings: readonly Finding[]): HeadlinePart[] {
  const gaps = openFindings(findings).filter(({ severity }) => severity === 'gap')
  if (gaps.length === 0) return []
  return [
    {
      id: 'gaps',
      figure: `${gaps.length}`,
      words: gaps.length === 1 ? 'gap' : 'gaps',
      tone: 'bad',
      elements: elementsOf(gaps),
    },
  ]
}

/** What somebody answers for is no gap, and is not passed over in silence either. */
function acceptedOf(findings: readonly Finding[]): HeadlinePart[] {
  const accepted = acceptedFindings(findings)
  if (accepted.length === 0) return []
  return [
    {
      id: 'accepted',
      figure: `${accepted.length}`,
      words: accepted.length === 1 ? 'finding is accepted' : 'findings are accepted',
      tone: 'plain',
      elements: elementsOf(accepted),
    },
  ]
}

const elementsOf = (findings: readonly Finding[]): readonly ElementId[] => [
  ...new Set(findings.flatMap(({ elements }) => elements)),
]
