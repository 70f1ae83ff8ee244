import type { FieldId, KindId } from './names.ts'
import type { Path } from './path.ts'

/**
 * Some of the elements of a map: all of one kind, or those of some kinds that meet every condition. It stands wherever
 * a framework speaks of a set of elements.
 */
export type Selector = KindId | { readonly kinds: readonly KindId[]; readonly where?: readonly Condition[] }

/**
 * One question to one element. Words are compared without regard to case; dates, periods and amounts by what they mean.
 * With a `kind` only elements of that kind are asked, and all others meet it.
 */
export type Condition = Question & { readonly kind?: KindId }

type Question =
  /** The field holds one of these. */
  | { readonly field: FieldId; readonly is: readonly (string | number | boolean)[] }
  /** The field holds none of these; an empty field meets it. */
  | { readonly field: FieldId; readonly not: readonly (string | number | boolean)[] }
  | { readonly field: FieldId; readonly filled: boolean }
  /** The field holds no less, and no more, than these. An empty field does not meet it. */
  | { readonly field: FieldId; readonly least?: string | number; readonly most?: string | number }
  /** There is a way along the path from the element to anything, or there is none. */
  | { readonly path: Path; readonly some: boolean }

export const kindsOf = (selector: Selector): readonly KindId[] =>
  typeof selector === 'string' ? [selector] : selector.kinds

export const conditionsOf = (selector: Selector): readonly Condition[] =>
  typeof selector === 'string' ? [] : (selector.where ?? [])

/** The kind that speaks for the selector where only one can: that of a new row, or of a sentence. */
export const mainKindOf = (selector: Selector): KindId => kindsOf(selector)[0] ?? ''

export const takesKind = (selector: Selector, kind: KindId | undefined): boolean =>
  kind !== undefined && kindsOf(selector).includes(kind)

/** True where both are of the same kinds: then a link may be read in either direction. */
export const sameKinds = (a: Selector, b: Selector): boolean =>
  kindsOf(a).length === kindsOf(b).length && kindsOf(a).every((kind) => kindsOf(b).includes(kind))
