import {
  type Change,
  type Element,
  endKey,
  isAlive,
  type Link,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { never } from '@golden-thread/shared/result'

/** A change of one field of one thing: what undo keeps or gives up as a whole. */
export type Atom = Exclude<Change, { type: 'batch' }>

/** The same change in its smallest parts, in order. */
export function atomsOf(change: Change): Atom[] {
  switch (change.type) {
    case 'batch':
      return change.changes.flatMap(atomsOf)
    case 'move-elements':
      return [...change.positions].map(([id, position]) => ({
        type: 'move-elements',
        positions: new Map([[id, position]]),
      }))
    case 'edit-element': {
      const { type, id, fields, ...rest } = change
      const atoms: Atom[] = Object.entries(rest).map(([field, value]) => ({ type, id, [field]: value }))
      for (const [field, value] of Object.entries(fields ?? {}))
        atoms.push({ type, id, fields: { [field]: value } })
      return atoms
    }
    case 'edit-link': {
      const { type, id, ...rest } = change
      return Object.entries(rest).map(([field, value]) => ({ type, id, [field]: value }))
    }
    case 'set-about': {
      const { type, ...rest } = change
      return Object.entries(rest).map(([field, value]) => ({ type, [field]: value }))
    }
    default:
      return [change]
  }
}

/** What an atom writes, and what stands there in `map` now; two equal texts are two equal values. */
export interface Place {
  readonly key: string
  readonly value: string
}

/**
 * Deleting takes everything about a thing away, so its place is the whole thing, words and links and all; restoring
 * takes nothing away, so its place is only whether the thing is alive.
 */
export function placeOf(map: StrategyMap, atom: Atom): Place {
  switch (atom.type) {
    case 'set-about':
      return atom.title === undefined ? place('about', map.about) : place('title', map.title)
    case 'set-framework':
      return place('framework', map.framework)
    case 'create-element':
      return place(`life ${atom.element.id}`, isAlive(map.elements.get(atom.element.id)))
    case 'restore-element':
      return place(`life ${atom.id}`, isAlive(map.elements.get(atom.id)))
    case 'delete-element':
      return place(`life ${atom.id}`, wordsOf(map.elements.get(atom.id)))
    case 'move-elements': {
      const [id] = atom.positions.keys()
      return place(`position ${id}`, id && map.elements.get(id)?.position)
    }
    case 'edit-element': {
      const element = map.elements.get(atom.id)
      const [field] = Object.keys(atom.fields ?? {})
      if (field !== undefined) return place(`${atom.id} field ${field}`, element?.fields[field])
      const name = atom.title !== undefined ? 'title' : atom.code !== undefined ? 'code' : 'kind'
      return place(`${atom.id} ${name}`, element?.[name])
    }
    case 'create-link':
      return place(`life ${atom.link.id}`, isAlive(map.links.get(atom.link.id)))
    case 'restore-link':
      return place(`life ${atom.id}`, isAlive(map.links.get(atom.id)))
    case 'delete-link':
      return place(`life ${atom.id}`, contentOf(map.links.get(atom.id)))
    case 'edit-link': {
      const name = (['basis', 'strength', 'note', 'seen'] as const).find((field) => field in atom) ?? 'note'
      return place(`${atom.id} ${name}`, map.links.get(atom.id)?.[name])
    }
    case 'set-evidence':
      return placeOfEvidence(map, atom.link, atom.evidence.id)
    case 'remove-evidence':
      return placeOfEvidence(map, atom.link, atom.evidence)
    case 'set-view':
      return place(`view ${atom.view.id}`, map.views.get(atom.view.id))
    case 'delete-view':
      return place(`view ${atom.id}`, map.views.get(atom.id))
    case 'assess-cell':
      return place(`cell ${atom.cell}`, map.assessments.get(atom.cell))
    default:
      return never(atom)
  }
}

const place = (key: string, value: unknown): Place => ({ key, value: JSON.stringify(value) ?? 'nothing' })

function placeOfEvidence(map: StrategyMap, link: Link['id'], id: string): Place {
  const piece = map.links.get(link)?.evidence.find((candidate) => candidate.id === id)
  return place(`evidence ${link} ${id}`, piece && [piece.source, piece.paragraph, piece.quotation])
}

/** Without the position: a card that someone only moved has no words in it to lose. */
const wordsOf = (element: Element | undefined) =>
  element &&
  isAlive(element) && [element.kind, element.code, element.title, Object.entries(element.fields).sort()]

const contentOf = (link: Link | undefined) =>
  link &&
  isAlive(link) && [
    link.basis,
    link.strength,
    link.note,
    link.evidence.map((piece) => Object.entries(piece).sort()),
  ]

/** Links of an element that are alive and are not among `known`: made by others since. */
export function otherLinks(map: StrategyMap, element: Element['id'], known: ReadonlySet<string>): Link[] {
  return [...map.links.values()].filter(
    (link) =>
      isAlive(link) && !known.has(link.id) && (endKey(link.from) === element || endKey(link.to) === element),
  )
}
