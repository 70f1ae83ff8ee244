import type { ElementId, FieldId, KindId } from './id.ts'

export type FieldValue = string | number

export interface Element {
  readonly id: ElementId
  readonly kind: KindId
  /** What people call it in a paper: "S3". May change; need not be unique, but a repeat is a problem shown. */
  readonly code: string
  readonly title: string
  readonly fields: Readonly<Record<FieldId, FieldValue>>
  /** Where its card was put on the canvas, in canvas units; absent until someone moves it. */
  readonly position?: Position
  /** When it was deleted, in milliseconds since 1970. Present means gone from every view, and restorable. */
  readonly deletedAt?: number
}

export interface Position {
  readonly x: number
  readonly y: number
}

export const isAlive = (thing: { readonly deletedAt?: number } | undefined): boolean =>
  thing !== undefined && thing.deletedAt === undefined
