import {
  aliveElements,
  type Element,
  type ElementId,
  type End,
  endElements,
  endKey,
  endLabel,
  isAlive,
  type Kind,
  kindOf,
  type Link,
  type Relation,
  relationOf,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'
import { FIXED_NAMES } from './names.ts'
import { elementNotes, elementProperties, linkProperties, type Property } from './properties.ts'

/**
 * A map as other programs take one: nodes, each with a name and properties, and edges from one node to one other. What
 * stands at an end of a collective claim ("all priorities") is a node too, a group, with an edge to each of its members.
 */
export interface Flat {
  readonly title: string
  readonly about: string
  readonly nodes: readonly FlatNode[]
  readonly edges: readonly FlatEdge[]
  /** What of the map is in neither, a sentence each. */
  readonly leftOut: readonly string[]
}

export interface FlatNode {
  /** Of an element its id; of a group its key with a word before it: "group *priority". */
  readonly id: string
  /** Never empty. */
  readonly name: string
  readonly properties: readonly Property[]
  /** Of the element; of the members of a group the first. */
  readonly kind: Kind | undefined
  /** Absent for a group. */
  readonly element?: Element
  readonly group?: End
}

export interface FlatEdge {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name: string
  readonly properties: readonly Property[]
  /** Absent where it says that a node is in a group. */
  readonly link?: Link
  readonly relation?: Relation | undefined
}

/** What people see of the map, without what is deleted. */
export function flatOf(map: StrategyMap): Flat {
  const notes = elementNotes(map)
  const elements = aliveElements(map)
  const links = [...map.links.values()].filter((link) => showsLink(map, link))
  const groups = new Map<string, End>()
  for (const link of links)
    for (const end of [link.from, link.to]) if (!('element' in end)) groups.set(endKey(end), end)
  return {
    title: map.title.trim() || 'Untitled map',
    about: map.about,
    nodes: [
      ...elements.map(
        (element): FlatNode => ({
          id: element.id,
          name: element.title.trim() || element.code.trim() || 'Untitled',
          properties: elementProperties(map, element, notes),
          kind: kindOf(map.framework, element.kind),
          element,
        }),
      ),
      ...[...groups].map(
        ([key, end]): FlatNode => ({
          id: groupId(key),
          name: endLabel(map, end),
          properties: [{ name: FIXED_NAMES.group, value: 'kind' in end ? `kind ${end.kind}` : 'set' }],
          kind: kindOf(map.framework, groupKind(map, end) ?? ''),
          group: end,
        }),
      ),
    ],
    edges: [
      ...links.map((link): FlatEdge => {
        const relation = relationOf(map.framework, link.relation)
        return {
          id: link.id,
          from: nodeOf(link.from),
          to: nodeOf(link.to),
          name: relation?.label ?? link.relation,
          properties: linkProperties(map, link),
          link,
          relation,
        }
      }),
      ...[...groups].flatMap(([key, end]) =>
        membersOf(elements, end).map(
          (id): FlatEdge => ({
            id: `${groupId(key)} ${id}`,
            from: groupId(key),
            to: id,
            name: 'includes',
            properties: [],
          }),
        ),
      ),
    ],
    leftOut: leftOut(map),
  }
}

const groupId = (key: string): string => `group ${key}`

const nodeOf = (end: End): string => ('element' in end ? end.element : groupId(endKey(end)))

const groupKind = (map: StrategyMap, end: End): string | undefined =>
  'kind' in end ? end.kind : map.elements.get(endElements(end)[0] ?? ('' as ElementId))?.kind

const membersOf = (elements: readonly Element[], end: End): ElementId[] => {
  const named = new Set<ElementId>(endElements(end))
  return elements
    .filter((element) => ('kind' in end ? element.kind === end.kind : named.has(element.id)))
    .map(({ id }) => id)
}

function leftOut(map: StrategyMap): string[] {
  const deleted = [...map.elements.values(), ...map.links.values()].filter((thing) => !isAlive(thing)).length
  const count = (number: number, one: string, many: string): string[] =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
  const parts = [
    ...count(deleted, 'deleted element or link', 'deleted elements and links'),
    ...count(map.views.size, 'saved view', 'saved views'),
    ...count(map.accepted.size, 'accepted finding', 'accepted findings'),
    ...count(map.sources.size, 'address of a source', 'addresses of sources'),
    ...count(map.framework.matrices.length, 'matrix', 'matrices'),
    ...count(map.framework.checks.length, 'check', 'checks'),
  ]
  return parts.length === 0
    ? []
    : [`Not in this file: ${parts.join(', ')}. Export the map as JSON to keep all of it.`]
}
