import {
  type Element,
  type Framework,
  kindOf,
  mainKindOf,
  matrixOf,
  measureOf,
  type StrategyMap,
  valueWords,
} from '../../model/index.ts'
import { currentValue, fieldWithRole } from '../../queries/index.ts'
import type { ClaimState, ClaimTie, ClaimVerdict } from './verdict.ts'

/** A claim with its verdict, in the words in which every screen and paper has it. */
export interface ClaimReading extends ClaimVerdict {
  readonly code: string
  /** What the claim is called here; its sentence is `text`. */
  readonly title: string
  /** Where it stands: "20, 21"; empty where nobody says. */
  readonly paragraph: string
  /** "Holds". */
  readonly word: string
  /** "each outcome in the matrix “Proposals and the outcomes they support”"; empty where nothing is named. */
  readonly testedBy: string
}

export const VERDICT_WORDS: Readonly<Record<ClaimState, string>> = {
  holds: 'Holds',
  'not-shown': 'Not shown',
  fails: 'Fails',
}

/** The worst first, as they are counted and listed. */
export const CLAIM_STATES: readonly ClaimState[] = ['fails', 'not-shown', 'holds']

export function claimReading(map: StrategyMap, claim: ClaimVerdict): ClaimReading {
  const element = map.elements.get(claim.element)
  return {
    ...claim,
    code: element?.code ?? '',
    title: element?.title ?? '',
    paragraph: element ? paragraphOf(map, element) : '',
    word: VERDICT_WORDS[claim.verdict],
    testedBy: claim.tie ? tieWords(map.framework, claim.tie) : '',
  }
}

/** What a claim can be tied to in this framework, in its order. */
export const possibleTies = ({ matrices, measures = [], checks }: Framework): readonly ClaimTie[] => [
  ...matrices.flatMap(({ id }): ClaimTie[] => [
    { by: 'matrix', matrix: id, side: 'columns' },
    { by: 'matrix', matrix: id, side: 'rows' },
  ]),
  ...measures
    .filter(({ printed }) => printed !== undefined)
    .map(({ id }): ClaimTie => ({ by: 'measure', measure: id })),
  ...checks.flatMap((check): ClaimTie[] => ('id' in check ? [{ by: 'check', check: check.id }] : [])),
]

/** What a claim is tied to, in words. */
export function tieWords(framework: Framework, tie: ClaimTie): string {
  if (tie.by === 'measure')
    return `the figures of “${measureOf(framework, tie.measure)?.title ?? tie.measure}”`
  if (tie.by === 'check') {
    const check = framework.checks.find((each) => 'id' in each && each.id === tie.check)
    return `the check “${check && 'title' in check ? check.title : tie.check}”`
  }
  const matrix = matrixOf(framework, tie.matrix)
  const kind = matrix && kindOf(framework, mainKindOf(matrix[tie.side]))
  return `each ${kind?.label.toLowerCase() ?? 'line'} in the matrix “${matrix?.title ?? tie.matrix}”`
}

/** From its field for paragraphs, or else from the evidence of the element. */
function paragraphOf(map: StrategyMap, element: Element): string {
  const field = fieldWithRole(map, element.kind, 'paragraphs')
  const said = field ? valueWords(currentValue(map, element, field.id)).trim() : ''
  if (said) return said
  return [...new Set((element.evidence ?? []).map(({ paragraph }) => paragraph.trim()).filter(Boolean))].join(
    ', ',
  )
}

/** "Of 8 claims 5 hold, 2 are not shown and 1 fails." */
export function claimsSentence(claims: readonly Pick<ClaimVerdict, 'verdict'>[]): string {
  const parts = CLAIM_STATES.toReversed().flatMap((state) => {
    const count = claims.filter(({ verdict }) => verdict === state).length
    return count > 0 ? [`${count} ${count === 1 ? ONE[state] : MANY[state]}`] : []
  })
  const of = claims.length === 1 ? '1 claim' : `${claims.length} claims`
  return `Of ${of} ${conjunction.format(parts)}.`
}

const ONE = { holds: 'holds', 'not-shown': 'is not shown', fails: 'fails' } as const
const MANY = { holds: 'hold', 'not-shown': 'are not shown', fails: 'fail' } as const
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
