import { aliveElements, type Element, measureOf } from '../../model/index.ts'
import { lookAt } from '../../queries/index.ts'
import { byCheck } from './byCheck.ts'
import { byLines } from './byLines.ts'
import { byMeasure } from './byMeasure.ts'
import type { ClaimFacts, ClaimTie, ClaimVerdict, Judged } from './verdict.ts'

/** Every claim of a map, by the order of its kinds and then by code. */
export function claimVerdicts(facts: ClaimFacts): ClaimVerdict[] {
  const { map } = facts
  const look = lookAt(map)
  return map.framework.kinds
    .filter(({ role }) => role === 'claim')
    .flatMap(({ id, fields }) => {
      const test = fields.find(({ type }) => type === 'test')
      const quotation = fields.find(({ role }) => role === 'quotation')
      const words = (element: Element, field: { readonly id: string } | undefined): string =>
        field ? String(look.value(element, field.id) ?? '').trim() : ''
      return aliveElements(map, id).map((element) => ({
        element: element.id,
        text: words(element, quotation) || element.title,
        ...judged(facts, words(element, test)),
      }))
    })
}

function judged(facts: ClaimFacts, test: string): Omit<ClaimVerdict, 'element' | 'text'> {
  const tie = tieOf(facts, test)
  if (tie) return { exceptions: [], ...verdictBy(facts, tie), tie }
  return {
    verdict: 'not-shown',
    why:
      test === ''
        ? 'Nothing is named that it is tested by.'
        : `It is tested by "${test}", which this framework does not have.`,
    change: 'Name a matrix with "columns" or "rows", a measure or a check of the framework as its test.',
    tie: null,
    exceptions: [],
  }
}

/** What the words of a test name, where the framework has it. */
function tieOf({ map: { framework }, matrices }: ClaimFacts, test: string): ClaimTie | null {
  const [what = '', id = '', side = ''] = test.split(/\s+/)
  if (what === 'matrix' && matrices.has(id) && (side === 'columns' || side === 'rows'))
    return { by: 'matrix', matrix: id, side }
  if (what === 'measure' && measureOf(framework, id)) return { by: 'measure', measure: id }
  if (what === 'check' && framework.checks.some((each) => 'id' in each && each.id === id))
    return { by: 'check', check: id }
  return null
}

function verdictBy(facts: ClaimFacts, tie: ClaimTie): Judged {
  if (tie.by === 'check') return byCheck(facts, tie.check)
  if (tie.by === 'measure') return byMeasure(facts.map, tie.measure)
  const matrix = facts.matrices.get(tie.matrix)
  if (!matrix) throw new RangeError(`There is no matrix "${tie.matrix}".`)
  return byLines(facts.map, matrix, tie.side)
}

/** The words that a test field holds for what a claim is tied to. */
export const testWords = (tie: ClaimTie): string =>
  tie.by === 'matrix'
    ? `matrix ${tie.matrix} ${tie.side}`
    : tie.by === 'measure'
      ? `measure ${tie.measure}`
      : `check ${tie.check}`
