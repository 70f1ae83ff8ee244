import type { Basis, FieldId, FieldValue, KindId, RelationId } from './framework/index.ts'
import { type ElementId, type LinkId, linkIdOf } from './id.ts'

/**
 * An end of a link: one element, a whole kind ("the seven priorities enable the four outcomes"), or some elements
 * ("recommendations 1 to 4"; in the order of their ids, each once). A link with anything but one element at an end is a
 * collective claim: shown, counted apart, never coverage.
 */
export type End =
  | { readonly element: ElementId }
  | { readonly kind: KindId }
  | { readonly set: readonly ElementId[] }

export interface Evidence {
  readonly id: string
  readonly source: string
  /** As printed in the source: "21", "20 and 30". */
  readonly paragraph: string
  readonly quotation: string
}

export interface Link {
  readonly id: LinkId
  readonly relation: RelationId
  readonly from: End
  readonly to: End
  readonly basis: Basis
  readonly strength?: string
  readonly note: string
  readonly evidence: readonly Evidence[]
  /** What its relation has fields for. Absent is nothing. */
  readonly fields?: Readonly<Record<FieldId, FieldValue>>
  /** The titles of both ends when someone last confirmed the link; a link whose ends read differently now is to re-check. */
  readonly seen?: { readonly from: string; readonly to: string }
  readonly deletedAt?: number
}

/** Why a mark of the matrix is not a link: someone looked and found none, or the question does not arise. */
export interface Assessment {
  readonly state: 'none' | 'not-applicable'
  readonly note: string
  /** The name of whoever assessed it. */
  readonly by: string
  /** Milliseconds since 1970; 0 when unknown. */
  readonly at: number
}

export const isCollective = (link: Pick<Link, 'from' | 'to'>): boolean =>
  !('element' in link.from && 'element' in link.to)

/** An element by its id, a whole kind as `*kind`, and some elements as `a,b,c` in the order of their ids. */
export function endKey(end: End): string {
  if ('element' in end) return end.element
  return 'kind' in end ? `*${end.kind}` : [...new Set(end.set)].sort().join(',')
}

export function endFromKey(key: string): End {
  if (key.startsWith('*')) return { kind: key.slice(1) }
  return key.includes(',') ? { set: key.split(',') as ElementId[] } : { element: key as ElementId }
}

/** Some elements as an end: in order, each once, and one alone as that element. */
export const endOfSome = (ids: Iterable<ElementId>): End => endFromKey(endKey({ set: [...ids] }))

/** The elements that an end names. A whole kind names none. */
export function endElements(end: End): readonly ElementId[] {
  if ('element' in end) return [end.element]
  return 'set' in end ? end.set : []
}

/** The one id that a link of this relation between these ends can have. */
export const linkId = (relation: RelationId, from: End, to: End): LinkId =>
  linkIdOf(`${relation}:${endKey(from)}>${endKey(to)}`)

/** The key an assessment is kept under: one for each cell of each matrix. */
export const cellKey = (matrix: string, row: ElementId, column: ElementId): string =>
  `${matrix}|${row}|${column}`

export function cellFromKey(key: string): { matrix: string; row: ElementId; column: ElementId } | undefined {
  const [matrix, row, column, more] = key.split('|')
  if (!matrix || !row || !column || more !== undefined) return undefined
  return { matrix, row: row as ElementId, column: column as ElementId }
}

/** Evidence has the order of its ids everywhere, as a document keeps no other. */
export const inEvidenceOrder = <T extends Evidence>(evidence: readonly T[]): T[] =>
  evidence.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
