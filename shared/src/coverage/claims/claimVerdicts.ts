import { aliveElements, type Element, measureOf } from '../../model/index.ts'
import { lookAt } from '../../queries/index.ts'
import { byCheck } from './byCheck.ts'
import { byLines } from './byLines.ts'
import { byMeasure } from './byMeasure.ts'
import type { ClaimFacts, ClaimVerdict, Judged } from './verdict.ts'

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

function judged(facts: ClaimFacts, test: string): Judged {
  const [what = '', id = '', side = ''] = test.split(/\s+/)
  const matrix = facts.matrices.get(id)
  if (what === 'matrix' && matrix && side === 'columns') return byLines(facts.map, matrix, 'columns')
  if (what === 'matrix' && matrix && side === 'rows') return byLines(facts.map, matrix, 'rows')
  if (what === 'measure' && measureOf(facts.map.framework, id)) return byMeasure(facts.map, id)
  const check = facts.map.framework.checks.find((each) => 'id' in each && each.id === id)
  if (what === 'check' && check) return byCheck(facts, id)
  return {
    verdict: 'not-shown',
    why:
      test === ''
        ? 'Nothing is named that it is tested by.'
        : `It is tested by "${test}", which this framework does not have.`,
    change: 'Name a matrix with "columns" or "rows", a measure or a check of the framework as its test.',
  }
}
