import { aliveElements, type Field, type Kind, labelOf, type StrategyMap } from '../../model/index.ts'
import { shownLinks } from '../../queries/index.ts'
import type { SourceCell } from '../entries/index.ts'
import { BASE_SHEET } from './base.ts'
import { elementCells, linkCells } from './cells.ts'
import { ID_HEAD, inOneLine } from './tripBase.ts'

/** A sheet of a map as a workbook: heads, and rows under them. */
export interface TripSheet {
  readonly name: string
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly SourceCell[])[]
  readonly isHidden?: true
}

/** A map as a workbook that is edited elsewhere and comes in again: a sheet a kind, one of links, and what was, hidden. */
export function workbookOf(map: StrategyMap): readonly TripSheet[] {
  const names = new Set<string>([BASE_SHEET.toLowerCase()])
  const base: SourceCell[][] = []
  const sheets = map.framework.kinds.flatMap((kind) => {
    const elements = aliveElements(map, kind.id)
    if (elements.length === 0) return []
    const name = freeName(names, kind.plural)
    const columns = columnsOf(kind)
    base.push([
      'sheet',
      name,
      `kind ${kind.id}`,
      JSON.stringify(Object.fromEntries([...columns, ['id', ID_HEAD]])),
    ])
    const rows = elements.map((element) => {
      const cells = elementCells(map, element)
      keep(base, element.id, name, cells)
      return [...columns.map(([use]) => cells.get(use) ?? ''), element.id]
    })
    return [{ name, title: kind.plural, heads: [...columns.map(([, head]) => head), ID_HEAD], rows }]
  })
  const links = linkSheet(map, freeName(names, 'Links'), base)
  return [
    ...sheets,
    ...(links ? [links] : []),
    { name: BASE_SHEET, title: WHY, heads: BASE_HEADS, rows: base, isHidden: true },
  ]
}

const WHY = 'What the map said when this workbook was made. Leave it as it is: edits are held against it.'
const BASE_HEADS = ['What', 'Of', 'Part', 'Words']

function keep(base: SourceCell[][], id: string, sheet: string, cells: ReadonlyMap<string, SourceCell>): void {
  base.push(['in', id, sheet, ''])
  for (const [part, cell] of cells) base.push(['part', id, part, String(cell)])
}

function columnsOf({ fields }: Kind): readonly (readonly [use: string, head: string])[] {
  const taken = new Set<string>(['Code', 'Title', ID_HEAD])
  const free = (head: string): string => {
    const plain = inOneLine(head) || 'Field'
    let one = plain
    for (let again = 2; taken.has(one); again += 1) one = `${plain} ${again}`
    taken.add(one)
    return one
  }
  const own = ({ id, label, type, periods = [] }: Field): (readonly [string, string])[] =>
    type === 'series'
      ? periods.map((period) => [`${id}:${period}`, free(`${label} ${period}`)])
      : [[id, free(label)]]
  return [['code', 'Code'], ['title', 'Title'], ...fields.flatMap(own)]
}

const LINK_COLUMNS = {
  from: 'From',
  relation: 'Relation',
  to: 'To',
  basis: 'Basis',
  strength: 'Strength',
  note: 'Note',
  id: ID_HEAD,
}

/** Links that join two elements; claims of a whole kind are not edited in rows. */
function linkSheet(map: StrategyMap, name: string, base: SourceCell[][]): TripSheet | undefined {
  const links = shownLinks(map).filter(({ from, to }) => 'element' in from && 'element' in to)
  if (links.length === 0) return undefined
  base.push(['sheet', name, 'links', JSON.stringify(LINK_COLUMNS)])
  const endOf = (end: { readonly element?: string }): string => {
    const element = map.elements.get(end.element as never)
    return element ? element.code || labelOf(element) : ''
  }
  const rows = links.map((link) => {
    const relation = map.framework.relations.find(({ id }) => id === link.relation)?.label ?? link.relation
    const ends = { from: endOf(link.from as never), relation, to: endOf(link.to as never) }
    keep(base, link.id, name, new Map<string, SourceCell>([...Object.entries(ends), ...linkCells(link)]))
    return [ends.from, relation, ends.to, ...linkCells(link).values(), link.id]
  })
  return { name, title: 'Links', heads: Object.values(LINK_COLUMNS), rows }
}

/** Excel takes 31 characters for the name of a sheet, none of these, and no name twice. */
function freeName(names: Set<string>, wanted: string): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\']/g, ' ')
      .slice(0, 28)
      .trim() || 'Sheet'
  let name = plain
  for (let again = 2; names.has(name.toLowerCase()); again += 1) name = `${plain} ${again}`
  names.add(name.toLowerCase())
  return name
}
