import { labelOf, type Measure, type StrategyMap } from '../model/index.ts'
import { cleanLine, count, type Table, type TableCell, type TableColumn, words } from '../paper/index.ts'
import { type Figure, figureText, measureFigures } from '../queries/index.ts'

/** Figures of one measure that are printed; programs have all of them. */
const FIGURES_MAX = 200

/** What a measure comes to beside what is printed. A figure that is another one without what is internal is left out. */
export function measureTable(map: StrategyMap, whole: StrategyMap, measure: Measure): Table {
  const all = new Map(measureFigures(whole, measure.id).map((figure) => [keyOf(figure), figure]))
  const figures = measureFigures(map, measure.id).filter((figure) => {
    const same = all.get(keyOf(figure))
    return same?.computed === figure.computed && same?.stated === figure.stated
  })
  const isCompared = measure.printed !== undefined
  const hasPeriods = figures.some(({ period }) => period !== null)
  const columns: TableColumn[] = [
    { id: 'element', heading: 'Of', type: 'text', width: 34, role: 'row-header' },
    ...(hasPeriods ? [{ id: 'period', heading: 'Period', type: 'text', width: 12 } as const] : []),
    { id: 'computed', heading: 'Worked out', type: 'number', width: 14 },
    ...(isCompared
      ? ([
          { id: 'stated', heading: 'As printed', type: 'number', width: 14 },
          { id: 'difference', heading: 'Difference', type: 'text', width: 18 },
        ] as const)
      : []),
  ]
  const rows = figures.slice(0, FIGURES_MAX).map((figure): TableCell[] => {
    const element = map.elements.get(figure.element)
    return [
      words(element ? labelOf(element) : '', 'Untitled'),
      ...(hasPeriods ? [words(cleanLine(figure.period ?? ''), 'All')] : []),
      amount(figure.computed),
      ...(isCompared ? [amount(figure.stated), words(difference(figure))] : []),
    ]
  })
  return {
    id: `measure-${measure.id}`,
    name: measure.title,
    caption: measure.title,
    wide: false,
    empty: 'Nothing can be worked out for this measure yet.',
    columns,
    rows,
  }
}

const keyOf = ({ element, period }: Figure): string => `${element} ${period ?? ''}`

const amount = (value: number | null): TableCell => (value === null ? words('Blank') : count(value))

const difference = ({ difference: apart }: Figure): string =>
  apart === null ? 'Not compared' : apart === 0 ? 'None' : figureText(apart)
