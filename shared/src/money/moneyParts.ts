import { type Field, type Kind, type Measure, type StrategyMap, sameKinds } from '../model/index.ts'
import { type Block, cleaned, type Paper, text } from '../paper/index.ts'
import { isMoneyField } from '../queries/index.ts'
import { amountPart } from './amountPart.ts'
import { costPart } from './costPart.ts'
import { fundedPart } from './fundedPart.ts'
import type { MoneyPart } from './part.ts'
import { seriesPart } from './seriesPart.ts'

/**
 * Everything that a map says of money: lines by period with their totals, amounts, what nothing pays for, and the cost of
 * what stands behind each thing. Each part is worked out from the one map given. None where it says nothing.
 */
export function moneyParts(drawn: StrategyMap): MoneyPart[] {
  const map = cleaned(drawn)
  const { kinds, measures = [] } = map.framework
  const fields = kinds.flatMap((kind) => kind.fields.map((field) => [kind, field] as const))
  const series = fields.filter(([kind, field]) => field.type === 'series' && isMoneyField(kind, field))
  const amounts = fields.filter(([, field]) => field.type === 'money')
  const costs = [...measures, ...costOfColumns(map, amounts)].flatMap((measure): MoneyPart[] => {
    const field = [...series, ...amounts].find(([, { id }]) => id === measure.field)?.[1]
    if (!field || measure.printed !== undefined || measure.take === 'count') return []
    return found(costPart(map, measure, field))
  })
  return [
    ...series.flatMap(([kind, field]): MoneyPart[] => found(seriesPart(map, kind, field))),
    ...amounts.flatMap(([kind, field]): MoneyPart[] => found(amountPart(map, kind, field))),
    ...found(fundedPart(map)),
    ...costs,
  ]
}

const found = (part: MoneyPart | undefined): MoneyPart[] => (part ? [part] : [])

/** Where rows of the first matrix have amounts and no measure says what stands behind its columns, this does. */
function costOfColumns(map: StrategyMap, amounts: readonly (readonly [Kind, Field])[]): Measure[] {
  const { matrices, relations, measures = [] } = map.framework
  const [first] = matrices
  const relation = relations.find(({ id }) => id === first?.direct[0])
  if (!first || !relation || measures.some(({ of, printed }) => !printed && sameKinds(of, first.columns)))
    return []
  const own = amounts.find(([{ id }]) => relation.from.includes(id) || relation.to.includes(id))
  if (!own) return []
  const [kind, field] = own
  const hop = relation.from.includes(kind.id) ? (`^${relation.id}` as const) : relation.id
  return [
    {
      id: 'behind-columns',
      title: `${field.label} of the ${kind.plural.toLowerCase()} that stand directly behind each`,
      of: first.columns,
      path: [hop],
      take: 'sum',
      field: field.id,
    },
  ]
}

/** Those parts as a paper; one of them alone by its id, or undefined where there is none of it. */
export function moneyPaper(map: StrategyMap, part = 'all'): Paper | undefined {
  const parts = moneyParts(map).filter(({ id }) => part === 'all' || id === part)
  if (parts.length === 0) return undefined
  const [only] = parts
  return {
    title: part !== 'all' && only ? only.title : 'Money',
    mapTitle: cleaned(map.title) || 'Untitled map',
    language: 'en-GB',
    blocks: parts.flatMap(blocksOf),
  }
}

const blocksOf = ({ title, sentences, tables }: MoneyPart): Block[] => [
  { type: 'heading', text: title },
  ...sentences.map((sentence): Block => ({ type: 'paragraph', role: 'reading', content: [text(sentence)] })),
  ...tables.map((table): Block => ({ type: 'table', table })),
]
