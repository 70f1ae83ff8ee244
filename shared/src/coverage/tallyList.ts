import type { ElementId } from '../model/index.ts'
import type { Axis } from './axis.ts'
import type { Tally } from './cell.ts'
import { sameTally } from './tallies.ts'

/** The tallies of all rows, or of all columns, in their order. Tallies that come out the same keep their identity. */
export class TallyList {
  readonly #byId = new Map<ElementId, Tally>()
  #ids: readonly ElementId[]
  #list: readonly Tally[]
  readonly #tally: (id: ElementId) => Tally

  constructor(ids: readonly ElementId[], tally: (id: ElementId) => Tally) {
    this.#tally = tally
    this.#ids = ids
    this.#list = ids.map((id) => this.#refreshed(id))
  }

  get list(): readonly Tally[] {
    return this.#list
  }

  get(id: ElementId): Tally | undefined {
    return this.#byId.get(id)
  }

  /**
   * Takes in which rows (or columns) there are now and which to count again. `stale` names those that came and went
   * too; `all` counts every one again. Returns the ids whose tally differs, those that went among them.
   */
  refresh(axis: Axis, stale: ReadonlySet<ElementId>, all: boolean): ReadonlySet<ElementId> {
    const changed = new Set<ElementId>()
    for (const id of all ? new Set([...axis.ids, ...stale]) : stale) {
      if (!axis.has(id)) {
        if (this.#byId.delete(id)) changed.add(id)
        continue
      }
      const before = this.#byId.get(id)
      if (this.#refreshed(id) !== before) changed.add(id)
    }
    if (axis.ids !== this.#ids) {
      this.#ids = axis.ids
      this.#list = axis.ids.map((id) => this.#byId.get(id) ?? this.#refreshed(id))
    } else if (changed.size > 0) {
      const next = [...this.#list]
      for (const id of changed) next[axis.positionOf(id)] = this.#byId.get(id) ?? this.#refreshed(id)
      this.#list = next
    }
    return changed
  }

  #refreshed(id: ElementId): Tally {
    const before = this.#byId.get(id)
    const next = this.#tally(id)
    if (before && sameTally(before, next)) return before
    this.#byId.set(id, next)
    return next
  }
}
