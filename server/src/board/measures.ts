import { type Field, labelOf, type Measure, type StrategyMap, takesKind } from '@golden-thread/shared/model'
import {
  type Block,
  cleanLine,
  count,
  type TableCell,
  type TableColumn,
  words,
} from '@golden-thread/shared/paper'
import { differenceOf, type Figure, figureText, measureFigures } from '@golden-thread/shared/queries'
import { heading, sentence, subheading, table } from './blocks.ts'
import { boardText } from './text.ts'

const { measures: say } = boardText

/** Figures of one measure that are printed; programs have all of them. */
const FIGURES_MAX = 200

/**
 * What each measure comes to beside what is printed. A figure that is another one without what is internal is left out:
 * with it the page would tell what it must not, without it something that is not so.
 */
export function measureBlocks(whole: StrategyMap, map: StrategyMap): Block[] {
  const parts = (map.framework.measures ?? []).flatMap((measure) => {
    const known = new Map(measureFigures(whole, measure.id).map((figure) => [keyOf(figure), figure]))
    const figures = measureFigures(map, measure.id).filter((figure) => {
      const same = known.get(keyOf(figure))
      return same !== undefined && same.computed === figure.computed && same.stated === figure.stated
    })
    return figures.length > 0 ? ofMeasure(map, measure, figures) : []
  })
  return parts.length > 0 ? [heading(say.title), sentence(say.about), ...parts] : []
}

const keyOf = ({ element, period }: Figure): string => `${element} ${period ?? ''}`

function ofMeasure(map: StrategyMap, measure: Measure, figures: readonly Figure[]): Block[] {
  const title = cleanLine(measure.title)
  const unit = unitOf(map, measure)
  const isCompared = measure.printed !== undefined
  const hasPeriods = figures.some(({ period }) => period !== null)
  const columns: TableColumn[] = [
    { id: 'element', heading: say.of, type: 'text', width: 34, role: 'row-header' },
    ...(hasPeriods ? [{ id: 'period', heading: say.period, type: 'text', width: 12 } as const] : []),
    { id: 'computed', heading: say.computed, type: 'number', width: 14 },
    ...(isCompared
      ? ([
          { id: 'stated', heading: say.stated, type: 'number', width: 14 },
          { id: 'difference', heading: say.difference, type: 'text', width: 30 },
        ] as const)
      : []),
  ]
  const rows = figures.slice(0, FIGURES_MAX).map((figure): TableCell[] => {
    const element = map.elements.get(figure.element)
    return [
      words(element ? cleanLine(labelOf(element)) : '', 'Untitled'),
      ...(hasPeriods ? [words(cleanLine(figure.period ?? ''), say.all)] : []),
      amountCell(figure.computed),
      ...(isCompared ? [amountCell(figure.stated), differenceCell(measure, figure)] : []),
    ]
  })
  const caption = unit ? `${title} (${unit})` : title
  return [
    subheading(title),
    ...(isCompared ? [sentence(comparedSentence(measure, figures))] : []),
    table({
      id: `measure-${measure.id}`,
      name: title,
      caption,
      wide: false,
      empty: say.about,
      columns,
      rows,
    }),
    ...(figures.length > FIGURES_MAX ? [sentence(boardText.moreLines(figures.length - FIGURES_MAX))] : []),
  ]
}

const amountCell = (amount: number | null): TableCell =>
  amount === null ? words(say.blank, say.blank, 'not-assessed') : count(amount)

function differenceCell(measure: Measure, figure: Figure): TableCell {
  if (figure.difference === null) return words(say.notCompared, say.notCompared, 'not-assessed')
  const apart = figureText(Math.abs(figure.difference))
  const which = figure.difference > 0 ? 'less' : 'more'
  const how = differenceOf(measure, figure)
  if (how === 'none') return words(say.same, say.same, 'direct')
  return how === 'rounded'
    ? words(say.rounded(apart, which), say.same, 'inferred')
    : words(say.differs(apart, which), say.same, 'collective')
}

function comparedSentence(measure: Measure, figures: readonly Figure[]): string {
  const compared = figures.filter(({ difference }) => difference !== null)
  const many = (how: 'none' | 'rounded' | 'differs') =>
    compared.filter((figure) => differenceOf(measure, figure) === how).length
  const [same, rounded, differ] = [many('none'), many('rounded'), many('differs')]
  return [
    compared.length === 0 ? say.nothingCompared : say.compared(compared.length, same, rounded, differ),
    ...(figures.length > compared.length ? [say.uncompared(figures.length - compared.length)] : []),
  ].join(' ')
}

/** That of the printed figure, else of what is added up. What is counted has none. */
function unitOf({ framework }: StrategyMap, { of, printed, field, take }: Measure): string {
  if (take === 'count') return ''
  const own = framework.kinds.filter(({ id }) => takesKind(of, id)).flatMap(({ fields }) => fields)
  const all = framework.kinds.flatMap(({ fields }) => fields)
  const unit = (among: readonly Field[], id: string | undefined) => among.find((one) => one.id === id)?.unit
  return cleanLine(unit(own, printed) ?? unit(all, field) ?? '')
}
