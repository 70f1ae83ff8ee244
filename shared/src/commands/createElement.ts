import {
  type Basis,
  type Element,
  type ElementId,
  type End,
  type KindId,
  labelOf,
  type Position,
  type RelationId,
} from '../model/index.ts'
import { nextCode } from '../queries/index.ts'
import { ok } from '../result.ts'
import type { DomainCommand, Edit } from './command.ts'
import { newLink } from './newLink.ts'
import { stepText } from './text.ts'

export interface CreateElementIntent {
  readonly kind: KindId
  readonly title: string
  readonly position?: Position
  /** Where cards stand that nobody has placed yet: they keep their places while the new one takes its own. */
  readonly settle?: ReadonlyMap<ElementId, Position>
  /** The link that it hangs on; `outward` where the link starts at what is there already. */
  readonly link?: {
    readonly end: End
    readonly relation: RelationId
    readonly outward: boolean
    readonly basis?: Basis
  }
}

/** Makes an element with the next free code of its kind and, where it grew out of something, the link to that. */
export const createElement: DomainCommand<CreateElementIntent, Edit & { readonly element: Element }> = (
  map,
  { kind, title, position, settle, link },
  context,
) => {
  const element: Element = {
    id: context.newId(),
    kind,
    code: nextCode(map, kind),
    title,
    fields: {},
    ...(position ? { position } : {}),
  }
  const own: End = { element: element.id }
  const grown = { ...map, elements: new Map(map.elements).set(element.id, element) }
  const changes = [
    ...(settle && settle.size > 0 ? [{ type: 'move-elements', positions: settle } as const] : []),
    { type: 'create-element', element } as const,
    ...(link
      ? [
          {
            type: 'create-link',
            link: newLink(
              grown,
              link.relation,
              link.outward ? { from: link.end, to: own } : { from: own, to: link.end },
              link.basis,
            ),
          } as const,
        ]
      : []),
  ]
  const name = labelOf(element)
  return ok({
    change: changes.length === 1 ? changes[0]! : { type: 'batch', changes },
    label: link ? stepText.createLinked(name) : stepText.create(name),
    element,
  })
}
