import type { ElementId, Position } from '@golden-thread/shared/model'
import type { Peer } from '../../workspace/index.ts'
import type { PeerMark } from './nodeTypes.ts'

/** Where cards are just now that are not where the map has them: in a preview, in others' hands, in mine. Mine win. */
export function draggedNow(
  peers: readonly Peer[],
  preview: ReadonlyMap<ElementId, Position> | null,
  mine: ReadonlyMap<ElementId, Position>,
): ReadonlyMap<ElementId, Position> {
  const dragged = new Map<ElementId, Position>(preview ?? [])
  for (const peer of peers) for (const [id, at] of peer.drag) dragged.set(id, at)
  for (const [id, at] of mine) dragged.set(id, at)
  return dragged
}

/** Who is at which card. Where several people are, the last of the list shows. */
export function marksOf(peers: readonly Peer[]): ReadonlyMap<ElementId, PeerMark> {
  const marks = new Map<ElementId, PeerMark>()
  for (const { person, selection, drag, editing } of peers) {
    const mark = { name: person.name, colour: person.colour, editing: false }
    for (const id of selection) marks.set(id, mark)
    for (const id of drag.keys()) marks.set(id, mark)
    if (editing) marks.set(editing, { ...mark, editing: true })
  }
  return marks
}
