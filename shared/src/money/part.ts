import { type Element, type Kind, type KindId, labelOf } from '../model/index.ts'
import { runs, type Table, type TableCell, type TableColumn } from '../paper/index.ts'
import { figureText } from '../queries/index.ts'

/** One question about the money of a map: what it comes to in sentences, and the table that these are read from. */
export interface MoneyPart {
  /** Names it in an address: "lines-budget-line-amounts". */
  readonly id: string
  readonly title: string
  /** The kind whose fields hold these figures, where they can be written. */
  readonly kind?: KindId
  readonly sentences: readonly string[]
  readonly tables: readonly Table[]
}

/** A cell that names an element, and leads to it where that can be followed. */
export const elementCell = (element: Element): TableCell => {
  const label = labelOf(element).trim() || 'Untitled'
  return runs([{ type: 'element', element: element.id, text: label }], 'Untitled')
}

/** The heading of every row. */
export const lineColumn = (heading: string): TableColumn => ({
  id: 'line',
  heading,
  type: 'text',
  width: 34,
  role: 'row-header',
})

/** A figure with its unit, as people write it: "£1.2 million", "-£3", "4 posts". */
export function inUnit(amount: number, unit = ''): string {
  const [, sign, scale] = /^([£$€])\s*(.*)$/u.exec(unit) ?? []
  if (sign === undefined) return `${figureText(amount)}${unit ? ` ${unit}` : ''}`
  return `${amount < 0 ? '-' : ''}${sign}${figureText(Math.abs(amount))}${scale ? ` ${scale}` : ''}`
}

export const withUnit = (words: string, unit = ''): string => (unit ? `${words} (${unit})` : words)

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
export const listed = (words: readonly string[]): string => conjunction.format(words)

/** "1 of 9 fundings has a figure", "None of the 4 benefits has a figure". */
export function haveFigures(count: number, all: number, kind: Kind | undefined): string {
  const many = kind?.plural.toLowerCase() ?? 'elements'
  const one = kind?.label.toLowerCase() ?? 'element'
  if (count === 0)
    return all === 1 ? `The one ${one} has no figure` : `None of the ${all} ${many} has a figure`
  if (count === all)
    return all === 1 ? `The one ${one} has a figure` : `Each of the ${all} ${many} has a figure`
  return `${count} of ${all} ${many} ${count === 1 ? 'has' : 'have'} a figure`
}
