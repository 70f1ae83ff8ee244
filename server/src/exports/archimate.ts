import {
  type Concept,
  conceptOf,
  FIXED_NAMES,
  type Flat,
  type FlatEdge,
  type FlatNode,
  flatOf,
  OUR_MODEL,
  type Property,
  relationshipOf,
} from '@golden-thread/shared/exchange'
import type { StrategyMap } from '@golden-thread/shared/model'
import {
  type Attributes,
  closeTag,
  emptyTag,
  openTag,
  uniqueIds,
  XML_HEAD,
  xmlLine,
} from './exchange/index.ts'
import { type Format, utf8 } from './format.ts'

/** A model of elements and relationships, as Archi, BiZZdesign and Sparx read it; without a view of its own. */
export const archimate: Format = {
  id: 'archimate.xml',
  label: 'ArchiMate',
  description: 'ArchiMate Open Exchange',
  extension: 'archimate.xml',
  family: 'data',
  mediaType: 'application/xml; charset=utf-8',
  takes: 'map',
  write: (map) => utf8(archimateOf(map)),
}

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/'

/** The exchange format wants its parts in this order. */
const ORDER = ['elements', 'relationships', 'organizations', 'propertyDefinitions'] as const

function archimateOf(map: StrategyMap): string {
  const flat = flatOf(map)
  const ids = uniqueIds('id')
  const definitions = new Map<string, string>()
  const definitionOf = (name: string): string => {
    const held = definitions.get(name)
    if (held !== undefined) return held
    const id = `property-${definitions.size + 1}`
    definitions.set(name, id)
    return id
  }
  const concepts = new Map(flat.nodes.map((node) => [node.id, nodeConcept(node)]))
  const elements = flat.nodes.flatMap((node) => elementLines(node, ids, concepts, definitionOf))
  const relationships = flat.edges.flatMap((edge) => relationshipLines(edge, ids, concepts, definitionOf))
  const parts: Readonly<Record<(typeof ORDER)[number], readonly string[]>> = {
    elements,
    relationships,
    organizations: folders(flat, ids),
    propertyDefinitions: [...definitions].flatMap(([name, identifier]) => [
      openTag(2, 'propertyDefinition', { identifier, type: 'string' }),
      xmlLine(3, 'name', name),
      closeTag(2, 'propertyDefinition'),
    ]),
  }
  const about = [flat.about, ...flat.leftOut].filter(Boolean).join('\n\n')
  return `${[
    XML_HEAD,
    openTag(0, 'model', {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd`,
      identifier: OUR_MODEL,
    }),
    xmlLine(1, 'name', flat.title),
    ...(about ? [xmlLine(1, 'documentation', about)] : []),
    // None of them may be empty.
    ...ORDER.flatMap((part) =>
      parts[part].length === 0 ? [] : [openTag(1, part), ...parts[part], closeTag(1, part)],
    ),
    closeTag(0, 'model'),
  ].join('\n')}\n`
}

const nodeConcept = ({ group, kind }: FlatNode): Concept => (group ? 'Grouping' : conceptOf(kind))

type Ids = (id: string) => string
type Concepts = ReadonlyMap<string, Concept>

function elementLines(
  { id, name, kind, element, properties }: FlatNode,
  ids: Ids,
  concepts: Concepts,
  definitionOf: Ids,
): string[] {
  const fixed: Property[] = element
    ? [
        { name: FIXED_NAMES.kind, value: kind?.label ?? element.kind },
        // An element has to have a name there; that ours has none is said beside it.
        ...(element.title === name ? [] : [{ name: FIXED_NAMES.title, value: element.title }]),
      ]
    : []
  return [
    openTag(2, 'element', { identifier: ids(id), 'xsi:type': concepts.get(id) ?? 'Assessment' }),
    xmlLine(3, 'name', name),
    ...propertyLines([...fixed, ...properties], definitionOf),
    closeTag(2, 'element'),
  ]
}

function relationshipLines(
  { id, from, to, name, link, relation, properties }: FlatEdge,
  ids: Ids,
  concepts: Concepts,
  definitionOf: Ids,
): string[] {
  const [source, target] = [concepts.get(from) ?? 'Assessment', concepts.get(to) ?? 'Assessment']
  const { type, isReversed } = link
    ? relationshipOf(relation, source, target)
    : { type: 'Aggregation' as const, isReversed: false }
  const attributes: Attributes = {
    identifier: ids(id),
    source: ids(isReversed ? to : from),
    target: ids(isReversed ? from : to),
    'xsi:type': type,
    isDirected: type === 'Association' ? String(!relation?.symmetric) : undefined,
    modifier: type === 'Influence' && link?.strength ? link.strength : undefined,
  }
  return [
    openTag(2, 'relationship', attributes),
    xmlLine(3, 'name', name),
    ...propertyLines(
      link ? [{ name: FIXED_NAMES.relation, value: link.relation }, ...properties] : properties,
      definitionOf,
    ),
    closeTag(2, 'relationship'),
  ]
}

const propertyLines = (properties: readonly Property[], definitionOf: Ids): string[] =>
  properties.length === 0
    ? []
    : [
        openTag(3, 'properties'),
        ...properties.flatMap(({ name, value }) => [
          openTag(4, 'property', { propertyDefinitionRef: definitionOf(name) }),
          xmlLine(5, 'value', String(value)),
          closeTag(4, 'property'),
        ]),
        closeTag(3, 'properties'),
      ]

/** A folder for each kind, so that a model reads there as it does here. */
function folders({ nodes }: Flat, ids: Ids): string[] {
  const byKind = new Map<string, string[]>()
  for (const { id, kind, group } of nodes) {
    const label = group ? 'Together' : (kind?.plural ?? 'Without a kind')
    byKind.set(label, [...(byKind.get(label) ?? []), id])
  }
  return [...byKind].flatMap(([label, held]) => [
    openTag(2, 'item'),
    xmlLine(3, 'label', label),
    ...held.map((id) => emptyTag(3, 'item', { identifierRef: ids(id) })),
    closeTag(2, 'item'),
  ])
}
