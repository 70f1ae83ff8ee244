import {
  type Change,
  type Element,
  type ElementId,
  isAllowed,
  type Kind,
  type KindId,
  kindOf,
  type Link,
  linkId,
  type Position,
  type StrategyMap,
} from '../model/index.ts'
import { freeCodes } from '../queries/index.ts'
import { ok } from '../result.ts'
import { type DomainCommand, type Edit, editOf } from './command.ts'
import { stepText } from './text.ts'

type Pasted = Edit & { readonly elements: readonly ElementId[] }

export interface PasteIntent {
  /** Where each new element is put, by its place in the list; left out, the layout puts it. */
  readonly positions?: readonly (Position | undefined)[]
  /** Where cards stand that nobody has placed yet: they keep their places. */
  readonly settle?: ReadonlyMap<ElementId, Position>
}

/**
 * Copies of elements and of the links between them, under new ids and the next free codes. Kinds, fields and relations
 * that the framework lacks are left out.
 */
export const pasteElements: DomainCommand<
  PasteIntent & {
    readonly elements: readonly Pick<Element, 'id' | 'kind' | 'title' | 'fields'>[]
    readonly links: readonly Link[]
    readonly isDuplicate?: boolean
  },
  Pasted
> = (map, intent, { newId }) => {
  const codes = freeCodes(map)
  const copies = new Map<ElementId, Element>()
  intent.elements.forEach((original, at) => {
    const kind = kindOf(map.framework, original.kind)
    if (!kind) return
    const position = intent.positions?.[at]
    copies.set(original.id, {
      id: newId(),
      kind: kind.id,
      code: codes.next(kind.id),
      title: original.title,
      fields: keptFields(kind, original.fields ?? {}),
      ...(position ? { position } : {}),
    })
  })
  const elements = [...copies.values()]
  const grown: StrategyMap = {
    ...map,
    elements: new Map([...map.elements, ...elements.map((element) => [element.id, element] as const)]),
  }
  const links = intent.links
    .flatMap((link) => relinked(link, copies) ?? [])
    .filter((link) => isAllowed(grown, link))
  const word = intent.isDuplicate ? stepText.duplicate : stepText.paste
  return pasted(word(elements.length), intent, elements, links)
}

/** Elements of one kind from lines or rows; a code that a row brings is kept. */
export const pasteLines: DomainCommand<
  PasteIntent & {
    readonly kind: KindId
    readonly rows: readonly { readonly title: string; readonly code?: string }[]
  },
  Pasted
> = (map, intent, { newId }) => {
  const codes = freeCodes(map)
  for (const { code } of intent.rows) if (code !== undefined) codes.take(code)
  const elements = intent.rows.map(({ title, code }, at): Element => {
    const position = intent.positions?.[at]
    return {
      id: newId(),
      kind: intent.kind,
      code: code ?? codes.next(intent.kind),
      title,
      fields: {},
      ...(position ? { position } : {}),
    }
  })
  return pasted(stepText.paste(elements.length), intent, elements, [])
}

function pasted(
  label: string,
  { settle }: PasteIntent,
  elements: readonly Element[],
  links: readonly Link[],
): ReturnType<DomainCommand<PasteIntent, Pasted>> {
  const settling: Change[] =
    settle && settle.size > 0 && elements.length > 0 ? [{ type: 'move-elements', positions: settle }] : []
  const edit = editOf(label, [
    ...settling,
    ...elements.map((element): Change => ({ type: 'create-element', element })),
    ...links.map((link): Change => ({ type: 'create-link', link })),
  ])
  return edit.ok ? ok({ ...edit.value, elements: elements.map(({ id }) => id) }) : edit
}

/** A link between the copies of its ends. */
function relinked(link: Link, copies: ReadonlyMap<ElementId, Element>): Link | undefined {
  if (!('element' in link.from) || !('element' in link.to)) return undefined
  const from = copies.get(link.from.element)
  const to = copies.get(link.to.element)
  if (!from || !to) return undefined
  const ends = { from: { element: from.id }, to: { element: to.id } }
  const { deletedAt: _, ...rest } = link
  return { ...rest, ...ends, id: linkId(link.relation, ends.from, ends.to) }
}

/** The fields that the kind still has; a paste into another framework loses the rest. */
const keptFields = (kind: Kind, fields: Element['fields']): Element['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => kind.fields.some((field) => field.id === id)))
