import { useRef, useSyncExternalStore } from 'react'

/**
 * A value that changes, and a way to hear of it. The value itself is immutable: a new one has a new identity. Our own,
 * and not zustand, which comes with React Flow: the list of maps and the matrix load without that, and zustand merges
 * what it is given into what it holds, unless told otherwise each time, where ours hold sets, maps and numbers too.
 */
export interface Store<T> {
  get(): T
  /** Calls `listener` after each change; the answer stops it. */
  subscribe(listener: () => void): () => void
}

export interface WritableStore<T> extends Store<T> {
  /** Does nothing when `next` equals the present value. */
  set(next: T): void
}

export function createStore<T>(initial: T, equal: (a: T, b: T) => boolean = Object.is): WritableStore<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (equal(value, next)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * What a component draws of a store. It renders again only when what `selector` picks differs by `equal`
 * (`Object.is` unless given), so pick the smallest slice. The selector may be written in place.
 */
export function useStore<T>(store: Store<T>): T
export function useStore<T, S>(store: Store<T>, selector: (value: T) => S, equal?: (a: S, b: S) => boolean): S
export function useStore<T, S>(
  store: Store<T>,
  selector: (value: T) => S = (value) => value as unknown as S,
  equal: (a: S, b: S) => boolean = Object.is,
): S {
  const last = useRef<{ selected: S } | null>(null)
  const select = () => {
    const selected = selector(store.get())
    // The former object is handed back when nothing that is drawn changed: React compares by identity.
    if (last.current && equal(last.current.selected, selected)) return last.current.selected
    last.current = { selected }
    return selected
  }
  return useSyncExternalStore(store.subscribe, select)
}

/** True when two arrays hold the same things in the same order. For selectors that gather. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => Object.is(item, b[index])))

/** True when two sets hold the same things. */
export function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const item of a) if (!b.has(item)) return false
  return true
}
