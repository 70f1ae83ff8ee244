import type { Cell } from '../coverage/index.ts'
import { type Element, endLabel, type Link, type LinkId, labelOf } from '../model/index.ts'
import { cleanLine } from './cleanText.ts'
import { codeOf, type PaperContext } from './paperContext.ts'

/** The notes that one row of the matrix refers to, such as "[note 1] [note 4]". Empty when it has none. */
export function rowNotes(context: PaperContext, row: Element, cells: readonly Cell[]): string {
  const marks = [
    ...titleNote(context, row),
    ...linkNotes(context, cells),
    ...assessmentNotes(context, row, cells),
    ...claimNotes(context, cells),
  ]
  return [...new Set(marks)].join(' ')
}

/** The whole of a title that is too long for the table. For columns too, whose headings have no room for the mark. */
export function titleNote(context: PaperContext, element: Element): string[] {
  const whole = cleanLine(labelOf(element))
  return whole === context.label(element)
    ? []
    : [context.notes.add(`${codeOf(element)}, title in full: ${whole}`)]
}

function linkNotes(context: PaperContext, cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) =>
    linksOf(context, cell.links)
      .filter((link) => cleanLine(link.note))
      .map((link) => context.notes.add(`${pair(context, cell)}: ${cleanLine(link.note)}`)),
  )
}

/** Cells of a row that were assessed with the same words share a note. */
function assessmentNotes(context: PaperContext, row: Element, cells: readonly Cell[]): string[] {
  const columns = new Map<string, string[]>()
  for (const cell of cells) {
    const words = cleanLine(cell.assessment?.note ?? '')
    if (!words || (cell.state !== 'none' && cell.state !== 'not-applicable')) continue
    const code = codeOf(context.element(cell.column))
    columns.set(words, [...(columns.get(words) ?? []), code])
  }
  return Array.from(columns, ([words, codes]) =>
    context.notes.add(`${codeOf(row)} with ${listed(codes)}: ${words}`),
  )
}

function claimNotes(context: PaperContext, cells: readonly Cell[]): string[] {
  const claims = linksOf(context, [...new Set(cells.flatMap((cell) => cell.collective))])
  return claims.map((link) => context.notes.add(claimSentence(context, link)))
}

/** "All values underpins all proposals" reads badly, so the relation stands between the two as its own words. */
function claimSentence(context: PaperContext, link: Link): string {
  const relation = context.map.framework.relations.find((candidate) => candidate.id === link.relation)
  const cited = link.evidence.map(context.citations.cite)
  const where =
    cited.length === 0 ? '' : `, ${cited.length === 1 ? 'paragraph' : 'paragraphs'} ${cited.join(', ')}`
  const ends = `"${endLabel(context.map, link.from)}" to "${endLabel(context.map, link.to)}"`
  const claim = `Collective claim, ${ends} (${relation?.label ?? link.relation})${where}`
  return `${claim}. It is not counted as coverage. ${link.note}`
}

const linksOf = (context: PaperContext, ids: readonly LinkId[]): Link[] =>
  ids.flatMap((id) => context.map.links.get(id) ?? [])

const pair = (context: PaperContext, cell: Cell): string =>
  `${codeOf(context.element(cell.row))} with ${codeOf(context.element(cell.column))}`

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (list: readonly string[]): string => conjunction.format(list)
