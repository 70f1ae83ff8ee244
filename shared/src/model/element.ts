import type { FieldId, FieldValue, KindId } from './framework/index.ts'
import type { ElementId, MapId } from './id.ts'
import type { Evidence } from './link.ts'

export interface Element {
  readonly id: ElementId
  readonly kind: KindId
  /** What people call it in a paper: "S3". May change; need not be unique, but a repeat is a problem shown. */
  readonly code: string
  readonly title: string
  readonly fields: Readonly<Record<FieldId, FieldValue>>
  /** Where what it says was read, in the order of the ids. Absent is none. */
  readonly evidence?: readonly ElementEvidence[]
  /** A numbered record of which nothing is known but that it is there: recommendation 17 of a lost list. */
  readonly placeholder?: true
  readonly standsFor?: StandsFor
  /** Where its card was put on the canvas, in canvas units; absent until someone moves it. */
  readonly position?: Position
  /** When it was deleted, in milliseconds since 1970. Present means gone from every view, and restorable. */
  readonly deletedAt?: number
}

/** Evidence for the element itself, or for one of its fields. */
export interface ElementEvidence extends Evidence {
  readonly field?: FieldId
}

/** The element of another map that this one stands for, and what it was when somebody last looked. */
export interface StandsFor {
  readonly map: MapId
  readonly element: ElementId
  readonly seen: { readonly code: string; readonly title: string; readonly state?: string }
}

export interface Position {
  readonly x: number
  readonly y: number
}

export const isAlive = (thing: { readonly deletedAt?: number } | undefined): boolean =>
  thing !== undefined && thing.deletedAt === undefined
