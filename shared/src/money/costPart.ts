import {
  type Element,
  type Field,
  kindOf,
  type Measure,
  mainKindOf,
  type StrategyMap,
} from '../model/index.ts'
import { count, type TableCell, words } from '../paper/index.ts'
import { figuresOf, lookAt, type MapLook, numberIn, reach, selected } from '../queries/index.ts'
import { elementCell, haveFigures, lineColumn, listed, type MoneyPart, withUnit } from './part.ts'

/** What stands behind each of some elements in money, by the way of a measure, and of what no amount is known. */
export function costPart(map: StrategyMap, measure: Measure, field: Field): MoneyPart | undefined {
  const look = lookAt(map)
  const elements = selected(map, measure.of, look)
  if (elements.length === 0) return undefined
  const kind = kindOf(map.framework, mainKindOf(measure.of))
  const figures = new Map(elements.map((element) => [element.id, figuresOf(look, measure, element)]))
  const periods = [
    ...new Set([...figures.values()].flatMap((each) => each.map(({ period }) => period ?? ''))),
  ]
    .filter((period) => period !== '')
    .sort()
  const columns = measure.by ? periods : ['']
  const known = [...figures.values()].filter((each) => each.some(({ computed }) => computed !== null)).length
  const amountIn = (element: Element, period: string): TableCell => {
    const found = figures.get(element.id)?.find((figure) => (figure.period ?? '') === period)
    if (!found || found.computed === null) return words('Blank', 'Blank', 'not-assessed')
    return count(found.computed)
  }
  return {
    id: `measure-${measure.id}`,
    title: measure.title,
    sentences: [
      `${haveFigures(known, elements.length, kind)}. Where nothing behind one names an amount, its cost is not known, which is not 0.`,
    ],
    tables: [
      {
        id: `measure-${measure.id}`,
        name: kind?.plural ?? 'Measure',
        caption: withUnit(measure.title, field.unit),
        wide: columns.length > 3,
        empty: 'There is nothing in this map yet that it is asked of.',
        columns: [
          lineColumn(kind?.label ?? 'Element'),
          ...columns.map((period) => ({
            id: `amount ${period}`,
            heading: period || withUnit('Amount', field.unit),
            type: 'number' as const,
            width: 14,
          })),
          { id: 'from', heading: 'From', type: 'text', width: 26 },
          { id: 'unknown', heading: 'No amount is named by', type: 'text', width: 26 },
        ],
        rows: elements.map((element) => {
          const { named, unnamed } = behind(look, measure, element)
          return [
            elementCell(element),
            ...columns.map((period) => amountIn(element, period)),
            words(codes(named), 'Nothing'),
            words(codes(unnamed), 'Nothing'),
          ]
        }),
      },
    ],
  }
}

/** What the measure adds up, and what it finds on its way without an amount. */
function behind(look: MapLook, { path = [], field = '' }: Measure, element: Element) {
  const parts = reach(look, element.id, path)
  const has = (part: Element): boolean => {
    const value = look.value(part, field)
    const own = kindOf(look.map.framework, part.kind)?.fields.find(({ id }) => id === field)
    return typeof value === 'object' ? Object.keys(value).length > 0 : numberIn(value, own) !== undefined
  }
  return { named: parts.filter(has), unnamed: parts.filter((part) => !has(part)) }
}

const codes = (elements: readonly Element[]): string =>
  listed(elements.map(({ code, title }) => code || title))
