import type { Cell } from '../coverage/index.ts'
import { type Element, endLabel, type Link, type LinkId, labelOf } from '../model/index.ts'
import { type Inline, joined, text } from './inline.ts'
import type { PaperContext } from './paperContext.ts'

type Note = readonly Inline[]

/** The notes that one row of the matrix refers to, in that order; none twice. */
export function rowNotes(context: PaperContext, row: Element, cells: readonly Cell[]): Note[] {
  return [
    ...titleNote(context, row),
    ...linkNotes(context, cells),
    ...assessmentNotes(context, row, cells),
    ...claimNotes(context, cells),
  ]
}

/** The whole of a title that is too long for the table. For columns too, whose headings have no room for the mark. */
export function titleNote(context: PaperContext, element: Element): Note[] {
  const whole = labelOf(element).trim()
  if (whole === context.label(element)) return []
  return [[text(`${context.code(element)}, title in full: ${whole}`)]]
}

function linkNotes(context: PaperContext, cells: readonly Cell[]): Note[] {
  return cells.flatMap((cell) =>
    linksOf(context, cell.links)
      .filter((link) => link.note)
      .map((link) => [text(`${pair(context, cell)}: ${link.note}`)]),
  )
}

/** Cells of a row that were assessed with the same words share a note. */
function assessmentNotes(context: PaperContext, row: Element, cells: readonly Cell[]): Note[] {
  const columns = new Map<string, string[]>()
  for (const cell of cells) {
    const words = cell.assessment?.note ?? ''
    if (!words || (cell.state !== 'none' && cell.state !== 'not-applicable')) continue
    const code = context.code(context.element(cell.column))
    columns.set(words, [...(columns.get(words) ?? []), code])
  }
  return Array.from(columns, ([words, codes]) => [
    text(`${context.code(row)} with ${listed(codes)}: ${words}`),
  ])
}

function claimNotes(context: PaperContext, cells: readonly Cell[]): Note[] {
  const claims = linksOf(context, [...new Set(cells.flatMap((cell) => cell.collective))])
  return claims.map((link) => claimSentence(context, link))
}

/** The relation stands between the two ends as its own words, so that its verb need not agree with them. */
function claimSentence(context: PaperContext, link: Link): Note {
  const relation = context.map.framework.relations.find((candidate) => candidate.id === link.relation)
  const ends = `"${endLabel(context.map, link.from)}" to "${endLabel(context.map, link.to)}"`
  const cited = joined(link.evidence.map(context.citations.cite), ', ')
  const paragraphs = link.evidence.length === 1 ? 'paragraph' : 'paragraphs'
  const where = cited.length === 0 ? [] : [text(`, ${paragraphs} `), ...cited]
  const claim = text(`Collective claim, ${ends} (${relation?.label ?? link.relation})`)
  return [claim, ...where, text(`. It is not counted as coverage. ${link.note}`.trimEnd())]
}

const linksOf = (context: PaperContext, ids: readonly LinkId[]): Link[] =>
  ids.flatMap((id) => context.map.links.get(id) ?? [])

const pair = (context: PaperContext, cell: Cell): string =>
  `${context.code(context.element(cell.row))} with ${context.code(context.element(cell.column))}`

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const listed = (list: readonly string[]): string => conjunction.format(list)
