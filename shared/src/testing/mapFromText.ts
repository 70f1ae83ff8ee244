import {
  type Assessment,
  type Basis,
  cellKey,
  type Element,
  type ElementId,
  type End,
  elementId,
  emptyMap,
  endElements,
  endKey,
  endKind,
  endOfSome,
  type Framework,
  kindOf,
  type Link,
  type LinkId,
  linkId,
  type StrategyMap,
} from '../model/index.ts'
import { testFramework } from './testFramework.ts'

/**
 * A map drawn in text, a statement a line (or between semicolons):
 *
 *     proposal S1 "Safer streets"    an element; its id is its code, and its title the code where none is given
 *     S1 -> O1                       a stated link; an element is made where its code tells its kind
 *     S1 ~> O1 ?> …                  inferred, and assumed; chains read on from the last end
 *     L1 -works-with-> S1            a named relation; otherwise the first that joins the two kinds
 *     *priority -> *outcome          whole kinds, for a collective claim
 *     S1,S2 -> O1                    some elements together, a collective claim too
 *     S1 -> O1!                      an end with a mark of deletion (at 1); `S1 !-> O1` is a deleted link
 *     S2 / O1 = none                 an assessed cell of the first matrix with such rows and columns
 *
 * Throws a RangeError for what it cannot draw, with the line.
 */
export function mapFromText(parts: TemplateStringsArray, ...values: readonly unknown[]): StrategyMap {
  return mapFromTextIn(String.raw({ raw: parts }, ...values), testFramework)
}

/** The same in a framework of one's own. */
export function mapFromTextIn(text: string, framework: Framework): StrategyMap {
  const drawing = {
    map: emptyMap(framework, 'Sketch'),
    elements: new Map(),
    links: new Map(),
    cells: new Map(),
  }
  const pencil: Pencil = {
    ...drawing,
    map: { ...drawing.map, elements: drawing.elements, links: drawing.links, assessments: drawing.cells },
  }
  for (const line of text.split(/[\n;]/).map((part) => part.trim())) {
    if (line !== '') drawLine(pencil, line)
  }
  return pencil.map
}

interface Pencil {
  readonly map: StrategyMap
  readonly elements: Map<ElementId, Element>
  readonly links: Map<LinkId, Link>
  readonly cells: Map<string, Assessment>
}

const BASIS_OF: Readonly<Record<string, Basis>> = { '-': 'stated', '~': 'inferred', '?': 'assumed' }
const ARROW = /\s+(!?)([-~?])(?:([a-z][a-z-]*?)[-~?])?>\s+/
const ASSESSED = /^(\S+)\s*\/\s*(\S+)\s*=\s*(none|not-applicable)$/
const END = /^(?:([a-z][a-z-]*)\s+)?([A-Za-z]+\d*)(?:\s+"([^"]*)")?(!?)$/

function drawLine(pencil: Pencil, line: string): void {
  const assessed = ASSESSED.exec(line)
  if (assessed) {
    drawCell(pencil, line, assessed)
    return
  }
  // Splitting by a pattern with groups leaves the groups between the ends: end, mark, sign, relation, end, …
  const parts = line.split(ARROW)
  let from = drawEnd(pencil, line, parts[0] ?? '')
  for (let at = 1; at < parts.length; at += 4) {
    const to = drawEnd(pencil, line, parts[at + 3] ?? '')
    drawLink(pencil, line, {
      from,
      to,
      basis: BASIS_OF[parts[at + 1] ?? ''],
      relation: parts[at + 2],
      gone: parts[at] === '!',
    })
    from = to
  }
}

function drawEnd(pencil: Pencil, line: string, text: string): End {
  const { map, elements } = pencil
  if (text.startsWith('*')) {
    const kind = text.slice(1)
    if (!kindOf(map.framework, kind)) cannot(line, `there is no kind "${kind}"`)
    return { kind }
  }
  if (text.includes(','))
    return endOfSome(text.split(',').flatMap((part) => endElements(drawEnd(pencil, line, part.trim()))))
  const [, kindName, code, title, gone] = END.exec(text) ?? cannot(line, `"${text}" is not an end`)
  if (code === undefined) cannot(line, 'an end has no code')
  const id = elementId(code)
  const held = elements.get(id)
  const prefix = code.replace(/\d+$/, '')
  const kind =
    kindName ?? held?.kind ?? map.framework.kinds.find((candidate) => candidate.prefix === prefix)?.id
  if (!kind || !kindOf(map.framework, kind)) cannot(line, `"${code}" has no kind`)
  elements.set(id, {
    id,
    kind,
    code,
    title: title ?? held?.title ?? code,
    fields: {},
    ...(gone ? { deletedAt: 1 } : held?.deletedAt === undefined ? {} : { deletedAt: held.deletedAt }),
  })
  return { element: id }
}

interface LinkDrawing {
  readonly from: End
  readonly to: End
  readonly basis: Basis | undefined
  readonly relation: string | undefined
  readonly gone: boolean
}

function drawLink(
  { map, links }: Pencil,
  line: string,
  { from, to, basis, relation, gone }: LinkDrawing,
): void {
  const joins = map.framework.relations.find((candidate) =>
    relation === undefined
      ? candidate.from.includes(endKind(map, from) ?? '') && candidate.to.includes(endKind(map, to) ?? '')
      : candidate.id === relation,
  )
  if (!joins || !basis) cannot(line, `no relation joins ${endKey(from)} to ${endKey(to)}`)
  const id = linkId(joins.id, from, to)
  links.set(id, {
    id,
    relation: joins.id,
    from,
    to,
    basis,
    note: '',
    evidence: [],
    ...(gone ? { deletedAt: 1 } : {}),
  })
}

function drawCell(
  { map, elements, cells }: Pencil,
  line: string,
  [, row, column, state]: RegExpExecArray,
): void {
  const rows = elements.get(elementId(row ?? ''))
  const columns = elements.get(elementId(column ?? ''))
  const matrix = map.framework.matrices.find(
    (candidate) => candidate.rows === rows?.kind && candidate.columns === columns?.kind,
  )
  if (!matrix || !rows || !columns)
    cannot(line, 'no matrix has this cell; name its elements in an earlier line')
  const known = state === 'not-applicable' ? state : 'none'
  cells.set(cellKey(matrix.id, rows.id, columns.id), { state: known, note: '', by: 'Sketch', at: 0 })
}

function cannot(line: string, reason: string): never {
  throw new RangeError(`Cannot draw "${line}": ${reason}.`)
}
