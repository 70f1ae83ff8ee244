import {
  aliveElements,
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
import { freeCodes, isParty, leadKinds } from '../queries/index.ts'
import { ok } from '../result.ts'
import { type DomainCommand, type Edit, editOf } from './command.ts'
import { newLink } from './newLink.ts'
import { leadRelation } from './setLead.ts'
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

export interface PastedLine {
  readonly title: string
  readonly code?: string
  readonly fields?: Element['fields']
  /** Who leads it, by code or name. */
  readonly lead?: string
}

/**
 * Elements of one kind from lines or rows; a code that a row brings is kept, and so are its fields. Whoever leads it is
 * found by code or name among those who are there, and is made where nobody has that name.
 */
export const pasteLines: DomainCommand<
  PasteIntent & { readonly kind: KindId; readonly rows: readonly PastedLine[] },
  Pasted
> = (map, intent, { newId }) => {
  const codes = freeCodes(map)
  const kind = kindOf(map.framework, intent.kind)
  for (const { code } of intent.rows) if (code !== undefined) codes.take(code)
  const elements = intent.rows.map(({ title, code, fields }, at): Element => {
    const position = intent.positions?.[at]
    return {
      id: newId(),
      kind: intent.kind,
      code: code ?? codes.next(intent.kind),
      title,
      fields: kind && fields ? keptFields(kind, fields) : {},
      ...(position ? { position } : {}),
    }
  })
  const { leads, links } = leadsOf(map, elements, intent.rows, (leadKind, name) => ({
    id: newId(),
    kind: leadKind,
    code: codes.next(leadKind),
    title: name,
    fields: {},
  }))
  const edit = pasted(stepText.paste(elements.length), intent, [...elements, ...leads], links)
  return edit.ok ? ok({ ...edit.value, elements: elements.map(({ id }) => id) }) : edit
}

/** Those who lead what was pasted and are not there yet, and the links from whoever leads. */
function leadsOf(
  map: StrategyMap,
  elements: readonly Element[],
  rows: readonly PastedLine[],
  make: (kind: KindId, name: string) => Element,
): { readonly leads: readonly Element[]; readonly links: readonly Link[] } {
  const parties = aliveElements(map).filter((element) => isParty(map, element))
  const known = new Map(
    [...parties].flatMap((party) => [party.code, party.title].map((word) => [folded(word), party])),
  )
  const leads: Element[] = []
  const links: Link[] = []
  const placed = new Map(map.elements)
  for (const [at, element] of elements.entries()) {
    const name = rows[at]?.lead?.trim()
    const kind = name ? leadKindFor(map, element) : undefined
    if (!name || !kind) continue
    const lead = known.get(folded(name)) ?? make(kind, name)
    if (!known.has(folded(name))) {
      known.set(folded(name), lead)
      leads.push(lead)
    }
    const option = leadRelation(map, lead, element)
    if (!option) continue
    placed.set(element.id, element).set(lead.id, lead)
    const [own, party] = [{ element: element.id }, { element: lead.id }]
    const ends = option.isFromParty ? { from: party, to: own } : { from: own, to: party }
    links.push(newLink({ ...map, elements: placed }, option.relation.id, ends))
  }
  return { leads, links }
}

const folded = (word: string): string => word.trim().toLowerCase()

/** The first kind of person or body that may lead such an element. */
const leadKindFor = (map: StrategyMap, element: Element): KindId | undefined =>
  leadKinds(map.framework).find((kind) => leadRelation(map, { kind: kind.id }, element) !== undefined)?.id

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
