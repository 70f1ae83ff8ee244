import type { Framework } from './framework.ts'
import type { LaneForm, LaneView, MapView } from './mapView.ts'
import type { KindId } from './names.ts'
import { takesKind } from './selector.ts'

/** The lanes of a framework, one for each kind: as its view has them, or as its relations and archetypes suggest. */
export function mapViewOf(framework: Framework): MapView {
  const suggested = suggestedLanes(framework)
  const known = new Set(framework.kinds.map((kind) => kind.id))
  const lanes = new Map<KindId, LaneView>()
  for (const lane of framework.view?.lanes ?? []) {
    if (known.has(lane.kind) && !lanes.has(lane.kind)) lanes.set(lane.kind, lane)
  }
  for (const lane of suggested) if (!lanes.has(lane.kind)) lanes.set(lane.kind, lane)
  return { lanes: [...lanes.values()], placing: framework.view?.placing ?? 'links' }
}

/**
 * What is done stands in the middle, with what it answers to on its left and what comes of it on its right: the
 * columns of the first matrix. People who lead are badges, and aims that only underpin what is done are a band.
 */
function suggestedLanes(framework: Framework): readonly LaneView[] {
  const { kinds, matrices } = framework
  const joined = (from: KindId, to: KindId): boolean =>
    framework.relations.some((relation) => relation.from.includes(from) && relation.to.includes(to))
  const [first] = matrices
  const middle =
    kinds.find((kind) => takesKind(first?.rows ?? '', kind.id)) ??
    kinds.find((kind) => kind.archetype === 'action')
  const badges = kinds.filter(
    (kind) => kind.archetype === 'party' && kind !== middle && !takesKind(first?.columns ?? '', kind.id),
  )
  const columns = kinds.filter((kind) => !badges.includes(kind))
  if (!middle || columns.length === 0) return kinds.map((kind) => ({ kind: kind.id, as: 'column' }))
  const beneath = columns.filter(
    (kind) =>
      kind !== middle &&
      kind.archetype === middle.archetype &&
      !matrices.some((matrix) => takesKind(matrix.columns, kind.id)) &&
      columns.some(
        (other) =>
          other !== middle && other !== kind && joined(kind.id, other.id) && joined(middle.id, other.id),
      ),
  )
  const bands = columns.filter(
    (kind) =>
      kind.archetype === 'aim' &&
      joined(kind.id, middle.id) &&
      !joined(middle.id, kind.id) &&
      !matrices.some((matrix) => takesKind(matrix.columns, kind.id)),
  )
  const rest = columns.filter((kind) => kind !== middle && !beneath.includes(kind) && !bands.includes(kind))
  const answered = rest.filter((kind) => kind.archetype === 'aim' && joined(middle.id, kind.id))
  const right = first ? rest.filter((kind) => takesKind(first.columns, kind.id)) : answered.slice(-1)
  const left = rest.filter((kind) => !right.includes(kind) && kind.archetype === 'aim')
  const after = rest.filter((kind) => !right.includes(kind) && !left.includes(kind))
  const as = (list: typeof kinds, form: LaneForm): LaneView[] =>
    list.map(({ id }) => ({ kind: id, as: form }))
  return [
    ...as(bands, 'band'),
    ...as(left, 'column'),
    ...as([middle], 'column'),
    // Where nothing stands beside it, what is like it does: all of them in one column would be a list.
    ...as(beneath, rest.length === 0 ? 'column' : 'beneath'),
    ...as(right, 'column'),
    ...as(after, 'column'),
    ...as(badges, 'badge'),
  ]
}
