import {
  type Change,
  type Element,
  type ElementId,
  isAllowed,
  type KindId,
  kindOf,
  type Link,
  type Position,
} from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/context.ts'
import { clearOf } from '../scene/freeSpot.ts'
import { text } from '../text/index.ts'
import { type Clip, clipOf, keptFields, type PastedRow, relinked } from './clipboard.ts'

/** How far a copy stands from its original, in canvas units. */
const OFFSET: Position = { x: 32, y: 32 }

/** Copies of the selected cards, with the links between them, beside the originals. */
export function duplicateSelection(tools: CanvasTools): void {
  const { workspace, board } = tools
  const clip = clipOf(board.get().map, workspace.selection.get().elements)
  if (clip.elements.length > 0) insertClip(tools, clip, text.labels.duplicate(clip.elements.length))
}

/** Puts a clip in the map as new elements. Kinds and relations that the framework lacks are left out. */
export function insertClip(tools: CanvasTools, clip: Clip, label: string): void {
  const { workspace, board } = tools
  const { map, positions } = board.get()
  const copies = new Map<ElementId, ElementId>()
  const elements: Element[] = []
  const taken = new Map<string, Position>(positions)
  for (const original of clip.elements) {
    const kind = kindOf(map.framework, original.kind)
    if (!kind) continue
    const from = positions.get(original.id) ?? original.position ?? { x: 0, y: 0 }
    const position = clearOf(taken, { x: from.x + OFFSET.x, y: from.y + OFFSET.y })
    const fields = keptFields(kind, original.fields ?? {})
    const copy = workspace.newElement(kind.id, original.title, { position, fields })
    const coded = { ...copy, code: nextAfter(copy.code, elements) }
    taken.set(copy.id, position)
    copies.set(original.id, copy.id)
    elements.push(coded)
  }
  if (elements.length === 0) {
    workspace.notify({ text: text.said.pasteNothing, tone: 'problem' })
    return
  }
  const withCopies = {
    ...map,
    elements: new Map([...map.elements, ...elements.map((one) => [one.id, one] as const)]),
  }
  const links = clip.links.flatMap((link): Link[] => {
    const copy = relinked(link, copies)
    return copy && isAllowed(withCopies, copy) ? [copy] : []
  })
  finish(tools, elements, links, label)
}

/** Puts lines or rows in the map as elements of one kind, in a column of its lane. */
export function insertRows(
  tools: CanvasTools,
  rows: readonly PastedRow[],
  kind: KindId,
  from: Position,
): void {
  const { workspace, board } = tools
  const taken = new Map<string, Position>(board.get().positions)
  const elements: Element[] = []
  for (const row of rows) {
    const position = clearOf(taken, from)
    const made = workspace.newElement(kind, row.title, { position })
    const element = { ...made, code: row.code ?? nextAfter(made.code, elements) }
    taken.set(element.id, position)
    elements.push(element)
  }
  finish(tools, elements, [], text.labels.paste(elements.length))
}

function finish(
  tools: CanvasTools,
  elements: readonly Element[],
  links: readonly Link[],
  label: string,
): void {
  const { workspace, actions } = tools
  const changes: Change[] = [
    ...actions.settling(),
    ...elements.map((element): Change => ({ type: 'create-element', element })),
    ...links.map((link): Change => ({ type: 'create-link', link })),
  ]
  if (workspace.run({ type: 'batch', changes }, label).ok) {
    workspace.select({ elements: elements.map((element) => element.id) })
  }
}

/**
 * The next code after those that the copies before it took. The workspace answers the same free code until the
 * copies are in the map.
 */
export function nextAfter(code: string, made: readonly Pick<Element, 'code'>[]): string {
  const parts = /^(.*?)(\d+)$/.exec(code)
  if (!parts) return code
  const [, prefix = '', number = '1'] = parts
  const used = new Set(made.map((element) => element.code))
  let next = Number(number)
  while (used.has(`${prefix}${next}`)) next += 1
  return `${prefix}${next}`
}
