import type { Draft } from '../draft.ts'
import type { FieldId } from '../framework/index.ts'
import type { ElementId, LinkId, ObservationId } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import type { StrategyMap } from '../strategyMap.ts'

/**
 * Everything that is to be known of one type of change. Applying, inverting, telling what is touched, merging steps of
 * undo and naming whoever wrote last all ask here, so a new type of change is one definition and one line in
 * `registry.ts`.
 */
export interface ChangeDefinition<
  C extends { readonly type: string },
  Inverse extends { readonly type: string },
> {
  /** Makes the change, or says why not; a refused change writes nothing. */
  apply(draft: Draft, change: C): Refusal | undefined
  /** What takes it back, given the map it is about to be made to; undefined where it would alter nothing. */
  invert(map: StrategyMap, change: C, at: number): Inverse | undefined
  touch(touched: TouchedSets, change: C): void
  /** The same change in its smallest parts. Left out where it is its own only part. */
  parts?(change: C): readonly C[]
  /** What a part writes over, as it stands in `map`. */
  slot(map: StrategyMap, part: C): Slot
  /** Whose last edit is in the way when a part cannot be taken back. */
  author(part: C): AuthorTarget | undefined
  /** Edits of the same slots soon after each other are one step of undo: typing, or nudging a card. */
  readonly coalesces?: boolean
  /** It takes a whole thing away, with whatever others have put in it. */
  readonly removes?: 'element' | 'link' | 'observation'
  /** The same change made at another time, for those that keep one. */
  again?(change: C, at: number): C
  /** It says where to look and nothing of what is there, so a what-if and a presentation take it. */
  readonly isOfViews?: boolean
}

export interface TouchedSets {
  readonly elements: Set<ElementId>
  readonly links: Set<LinkId>
  readonly assessments: Set<string>
  readonly views: Set<string>
  readonly accepted: Set<string>
  readonly observations: Set<ObservationId>
  about: boolean
  framework: boolean
}

/** One field of one thing, and what stands in it; two equal texts are two equal values. */
export interface Slot {
  readonly key: string
  readonly value: string
}

export const slot = (key: string, value: unknown): Slot => ({
  key,
  value: JSON.stringify(value) ?? 'nothing',
})

/** An element, a link or an observation, or one part of it. */
export type AuthorTarget =
  | { readonly element: ElementId; readonly part?: ElementPart }
  | { readonly link: LinkId; readonly part?: LinkPart }
  | { readonly observation: ObservationId }

export type ElementPart =
  | 'kind'
  | 'code'
  | 'title'
  | 'position'
  | 'placeholder'
  | 'standsFor'
  | 'deletedAt'
  | { readonly field: FieldId; readonly period?: string }
export type LinkPart = 'basis' | 'strength' | 'note' | 'seen' | 'deletedAt'

/** Each field that is set, as a part by itself. */
export const fieldByField = <C extends object, Key extends keyof C>(
  change: C,
  keep: readonly Key[],
): readonly C[] =>
  Object.entries(change)
    .filter(([field]) => !keep.includes(field as Key))
    .map(([field, value]) => ({
      ...Object.fromEntries(keep.map((kept) => [kept, change[kept]])),
      [field]: value,
    })) as unknown as readonly C[]
