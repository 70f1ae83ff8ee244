import type { Archetype, Framework, KindId } from '../model/index.ts'
import { type Hue, kindHues } from './hues.ts'

/** What a kind is told by: a shape of its archetype, the how-manieth of them, and a hue. */
export interface KindSign {
  readonly archetype: Archetype
  /** From 0: kinds of one archetype are told apart by shape too, for those who do not see hues. */
  readonly variant: number
  readonly hue: Hue
}

const known = new WeakMap<Framework, ReadonlyMap<KindId, KindSign>>()

/** The signs of all kinds of a framework; the same map for the same framework. */
export function kindSigns(framework: Framework): ReadonlyMap<KindId, KindSign> {
  const before = known.get(framework)
  if (before) return before
  const hues = kindHues(framework)
  const signs = new Map<KindId, KindSign>()
  const counts = new Map<Archetype, number>()
  for (const { id, archetype } of framework.kinds) {
    const variant = counts.get(archetype) ?? 0
    counts.set(archetype, variant + 1)
    signs.set(id, { archetype, variant, hue: hues.get(id) ?? 'slate' })
  }
  known.set(framework, signs)
  return signs
}

const LOST: KindSign = { archetype: 'source', variant: 0, hue: 'slate' }

/** The sign of one kind, and that of nothing in particular where the framework lost it. */
export const kindSign = (framework: Framework, kind: KindId | undefined): KindSign =>
  kindSigns(framework).get(kind ?? '') ?? LOST
