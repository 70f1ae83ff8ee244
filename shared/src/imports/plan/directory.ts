import {
  type Element,
  type ElementId,
  isAlive,
  type KindId,
  labelOf,
  type StrategyMap,
} from '../../model/index.ts'
import { aliasesOf } from '../../queries/index.ts'
import { folded } from '../entries/index.ts'

/** By what an element was found; the earlier in the list goes before the later. */
export type FoundBy = 'key' | 'code' | 'alias' | 'title'

const ORDER: readonly FoundBy[] = ['key', 'code', 'alias', 'title']

export type Found =
  | { readonly is: 'one'; readonly id: ElementId; readonly by: FoundBy }
  | { readonly is: 'several'; readonly ids: readonly ElementId[] }
  | { readonly is: 'none' }

/**
 * Which element a name means: by its key in the source, then its code, then another name, then its whole title, each
 * without regard to capitals and spaces. Nothing is ever taken because it is nearly the same.
 */
export class Directory {
  readonly #names: Readonly<Record<FoundBy, Map<string, Set<ElementId>>>> = {
    key: new Map(),
    code: new Map(),
    alias: new Map(),
    title: new Map(),
  }
  readonly #kinds = new Map<ElementId, KindId>()

  constructor(map: StrategyMap) {
    for (const element of map.elements.values())
      if (isAlive(element)) this.add(element, aliasesOf(map, element))
  }

  add(element: Element, aliases: readonly string[] = []): void {
    this.#kinds.set(element.id, element.kind)
    this.name('code', element.code, element.id)
    for (const alias of aliases) this.name('alias', alias, element.id)
    this.name('title', element.title, element.id)
    // "S3 Investigating crime" is how a matrix of ours writes the head of a row.
    if (element.code && element.title) this.name('alias', labelOf(element), element.id)
  }

  name(by: FoundBy, name: string, id: ElementId): void {
    const word = folded(name)
    if (word === '') return
    const ids = this.#names[by].get(word)
    if (ids) ids.add(id)
    else this.#names[by].set(word, new Set([id]))
  }

  /** What has this name, looked up by each in turn, among those of these kinds where they are said. */
  find(name: string, kinds?: readonly KindId[], ways: readonly FoundBy[] = ORDER): Found {
    const word = folded(name)
    if (word === '') return { is: 'none' }
    for (const by of ways) {
      const ids = [...(this.#names[by].get(word) ?? [])].filter((id) => this.#isOf(id, kinds))
      const [only] = ids
      if (only && ids.length === 1) return { is: 'one', id: only, by }
      if (ids.length > 1) return { is: 'several', ids }
    }
    return { is: 'none' }
  }

  #isOf(id: ElementId, kinds: readonly KindId[] | undefined): boolean {
    return kinds === undefined || kinds.includes(this.#kinds.get(id) ?? '')
  }
}
