import { pasteElements, pasteLines } from '@golden-thread/shared/commands'
import { type KindId, kindOf, type Position } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/index.ts'
import { clearOf } from '../scene/index.ts'
import { text } from '../text/index.ts'
import type { Clip } from './clip.ts'
import type { PastedRow } from './readPaste.ts'

/** How far a copy stands from its original, in canvas units. */
const OFFSET: Position = { x: 32, y: 32 }

/** Puts a clip in the map as new elements. Kinds and relations that the framework lacks are left out. */
export function insertClip(tools: CanvasTools, clip: Clip, isDuplicate = false): void {
  const { workspace, board, actions } = tools
  const { map, rects, drawing } = board.get()
  const elements = clip.elements.filter(({ kind }) => kindOf(map.framework, kind))
  const places = elements.map((original): Position => {
    const { x, y } = rects.get(original.id) ?? original.position ?? { x: 0, y: 0 }
    return { x: x + OFFSET.x, y: y + OFFSET.y }
  })
  const done = workspace.edit(pasteElements, {
    elements,
    links: clip.links,
    ...(drawing.placing === 'free' ? { positions: spread(rects, places) } : {}),
    settle: actions.settling(),
    isDuplicate,
  })
  if (done.ok) workspace.select({ elements: done.value.elements })
  else if (done.error.code === 'unchanged')
    workspace.notify({ text: text.said.pasteNothing, tone: 'problem' })
}

/** Puts lines or rows in the map as elements of one kind, in a column of its lane. */
export function insertRows(
  { workspace, board, actions }: CanvasTools,
  rows: readonly PastedRow[],
  kind: KindId,
  from: Position,
): void {
  const { rects, drawing } = board.get()
  // In lanes the place of a card follows from the map.
  const places = Array<Position>(rows.length).fill(from)
  const positions = drawing.placing === 'free' ? { positions: spread(rects, places) } : {}
  const done = workspace.edit(pasteLines, { kind, rows, ...positions, settle: actions.settling() })
  if (done.ok) workspace.select({ elements: done.value.elements })
}

/** Each place, or the nearest below it that neither a card nor a place before it takes. */
function spread(taken: ReadonlyMap<string, Position>, places: readonly Position[]): readonly Position[] {
  const all = new Map<string, Position>(taken)
  return places.map((place, index) => {
    const free = clearOf(all, place)
    all.set(`new ${index}`, free)
    return free
  })
}
