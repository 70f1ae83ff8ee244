import {
  type Element,
  type Field,
  type Kind,
  type Measure,
  periodsIn,
  type StrategyMap,
  takesKind,
} from '../model/index.ts'
import { count, type Table, type TableCell, words } from '../paper/index.ts'
import {
  differenceOf,
  type Figure,
  figureText,
  lookAt,
  type MapLook,
  measureFigures,
  numberIn,
  reach,
  registerRows,
  registerTable,
} from '../queries/index.ts'
import { elementCell, lineColumn, listed, type MoneyPart, withUnit } from './part.ts'

/** Lines by period, as they are printed, and the totals among them beside what their parts add up to. */
export function seriesPart(map: StrategyMap, kind: Kind, field: Field): MoneyPart | undefined {
  const look = lookAt(map)
  const table = registerTable(map, kind.id)
  const lines = table ? registerRows(map, table, look) : []
  if (lines.length === 0) return undefined
  const measure = map.framework.measures?.find(
    ({ of, by, printed }) => printed === field.id && by === 'series' && takesKind(of, kind.id),
  )
  const totals = measure ? totalsTable(map, measure, field) : undefined
  return {
    id: `lines-${kind.id}-${field.id}`,
    title: withUnit(`${kind.plural}: ${field.label.toLowerCase()}`, field.unit),
    kind: kind.id,
    sentences: [
      'As it is printed. A blank is not 0, and is left out of every sum.',
      ...(totals ? [totalsSentence(measure, totals.figures)] : []),
    ],
    tables: [linesTable(look, kind, field, lines, measure), ...(totals ? [totals.table] : [])],
  }
}

function linesTable(
  look: MapLook,
  kind: Kind,
  field: Field,
  lines: readonly Element[],
  measure: Measure | undefined,
): Table {
  const held: Record<string, string> = {}
  for (const line of lines) {
    const value = look.value(line, field.id)
    if (typeof value === 'object') for (const period of Object.keys(value)) held[period] = ''
  }
  const periods = periodsIn(field, held)
  return {
    id: `lines-${kind.id}-${field.id}`,
    name: kind.plural,
    caption: withUnit(`${kind.plural} by period, as printed`, field.unit),
    wide: periods.length > 4,
    empty: `There are no ${kind.plural.toLowerCase()} yet.`,
    columns: [
      lineColumn(kind.label),
      ...periods.map((period) => ({ id: period, heading: period, type: 'number' as const, width: 12 })),
      ...(measure ? [{ id: 'parts', heading: 'Made of', type: 'text' as const, width: 24 }] : []),
    ],
    rows: lines.map((line) => {
      const value = look.value(line, field.id)
      const cells = periods.map((period) => {
        const printed = typeof value === 'object' && Object.hasOwn(value, period) ? value[period] : undefined
        return amountCell(printed, field)
      })
      const parts = measure ? [partsCell(look, measure, line)] : []
      return [elementCell(line), ...cells, ...parts]
    }),
  }
}

/** A number where it can be read; the words as they are printed where it cannot; a word for a blank. */
export function amountCell(value: string | number | undefined, field: Field): TableCell {
  if (value === undefined || String(value).trim() === '') return words('Blank', 'Blank', 'not-assessed')
  const amount = numberIn(value, field)
  return amount === undefined ? words(String(value)) : count(amount)
}

function partsCell(look: MapLook, measure: Measure, line: Element): TableCell {
  const parts = measure.path ? reach(look, line.id, measure.path) : []
  return words(listed(parts.map(({ code, title }) => code || title)), 'A line of its own')
}

interface Totals {
  readonly figures: readonly Figure[]
  readonly table: Table
}

/** Each printed total of each period beside what it comes to. */
function totalsTable(map: StrategyMap, measure: Measure, field: Field): Totals | undefined {
  const figures = measureFigures(map, measure.id)
  if (figures.length === 0) return undefined
  const rows = figures.flatMap((figure): TableCell[][] => {
    const element = map.elements.get(figure.element)
    return element
      ? [
          [
            elementCell(element),
            words(figure.period ?? '', 'All'),
            figure.stated === null ? words('Blank', 'Blank', 'not-assessed') : count(figure.stated),
            figure.computed === null ? words('Nothing adds up to it') : count(figure.computed),
            differenceCell(measure, figure),
          ],
        ]
      : []
  })
  return {
    figures,
    table: {
      id: `totals-${measure.id}`,
      name: 'Totals',
      caption: withUnit('Each total as it is printed, and as its parts add up', field.unit),
      wide: false,
      empty: 'No total is printed.',
      columns: [
        lineColumn('Total'),
        { id: 'period', heading: 'Period', type: 'text', width: 10 },
        { id: 'printed', heading: 'Printed', type: 'number', width: 10 },
        { id: 'computed', heading: 'Added up', type: 'number', width: 10 },
        { id: 'difference', heading: 'Difference', type: 'text', width: 26 },
      ],
      rows,
    },
  }
}

function differenceCell(measure: Measure, figure: Figure): TableCell {
  const how = differenceOf(measure, figure)
  const apart = figureText(Math.abs(figure.difference ?? 0))
  const which = (figure.difference ?? 0) > 0 ? 'less' : 'more'
  if (figure.difference === null) return words('Cannot be compared', 'None', 'not-assessed')
  if (how === 'none') return words('None', 'None', 'direct')
  if (how === 'rounded') return words(`${apart} ${which} is printed: rounding`, 'None', 'inferred')
  return words(`${apart} ${which} is printed: it differs`, 'None', 'collective')
}

function totalsSentence(measure: Measure | undefined, figures: readonly Figure[]): string {
  const compared = figures.filter(({ difference }) => difference !== null)
  const counts = { none: 0, rounded: 0, differs: 0 }
  for (const figure of compared) counts[measure ? differenceOf(measure, figure) : 'none'] += 1
  const parts = [
    counts.none > 0 ? `${counts.none} ${counts.none === 1 ? 'is' : 'are'} as printed` : '',
    counts.rounded > 0 ? `${counts.rounded} ${counts.rounded === 1 ? 'is' : 'are'} within rounding` : '',
    counts.differs > 0 ? `${counts.differs} ${counts.differs === 1 ? 'differs' : 'differ'}` : '',
  ].filter(Boolean)
  const blank = figures.length - compared.length
  const rest = blank > 0 ? ` ${blank} cannot be compared, because one of the two is blank.` : ''
  if (compared.length === 0) return `No total can be compared yet.${rest}`
  return `Of ${compared.length} ${compared.length === 1 ? 'total' : 'totals'} that can be compared ${listed(parts)}.${rest}`
}
