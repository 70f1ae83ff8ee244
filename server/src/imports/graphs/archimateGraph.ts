import { FIXED_NAMES, OUR_MODEL } from '@golden-thread/shared/exchange'
import type { SourceEdge, SourceGraph, SourceNode, SourceProperty } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { childOf, childrenOf, within, type XmlElement } from '../xml/index.ts'

const NO_MODEL =
  'This is no ArchiMate model in the exchange format. In Archi, choose File, Export, Open Exchange XML; in other tools their export of that name.'

const NOTHING_IN_IT = 'This ArchiMate model has no elements, so nothing can be brought in from it.'

/** A model of the exchange format, of version 3 or 2: they differ in what a name is called, and in spelling. */
export function archimateGraph(model: XmlElement): Result<SourceGraph, string> {
  if (model.name !== 'model') return refuse(NO_MODEL)
  const definitions = new Map(
    within(model, 'propertyDefinition').map((each) => [
      each.attributes.identifier ?? '',
      nameIn(each) || (each.attributes.name ?? ''),
    ]),
  )
  const parts = childOf(model, 'elements')
  if (!parts && !childOf(model, 'relationships')) return refuse(nameIn(model) ? NOTHING_IN_IT : NO_MODEL)
  const isOurs = model.attributes.identifier === OUR_MODEL
  return ok({
    form: 'archimate',
    title: nameIn(model),
    about: textIn(model, 'documentation'),
    nodes: childrenOf(parts, 'element').map((element) => nodeOf(element, definitions)),
    edges: childrenOf(childOf(model, 'relationships'), 'relationship').map((each) =>
      edgeOf(each, definitions, isOurs),
    ),
    unread: unreadOf(model, isOurs),
  })
}

function unreadOf(model: XmlElement, isOurs: boolean): string[] {
  const views = within(model, 'view').length
  // Ours are the kinds, once more.
  const folders = isOurs ? 0 : within(model, 'item').filter((item) => childOf(item, 'label')).length
  return [
    ...(views > 0
      ? [
          `The model has ${views} ${views === 1 ? 'view' : 'views'}, which are not read: a map is drawn by its framework.`,
        ]
      : []),
    ...(folders > 0
      ? [
          `The model has ${folders} ${folders === 1 ? 'folder' : 'folders'}, which are not read: a map is sorted by its kinds.`,
        ]
      : []),
  ]
}

/** The words in English, or else the first there are. */
function textIn(element: XmlElement, name: string): string {
  const all = childrenOf(element, name)
  const one = all.find(({ attributes }) => attributes.lang?.startsWith('en')) ?? all[0]
  return one?.text.trim() === '' ? '' : (one?.text ?? '')
}

const nameIn = (element: XmlElement): string => textIn(element, 'name') || textIn(element, 'label')

const placeOf = ({ line, attributes }: XmlElement) => ({ row: line, column: attributes.identifier ?? '' })

const nodeOf = (element: XmlElement, definitions: ReadonlyMap<string, string>): SourceNode => ({
  place: placeOf(element),
  id: element.attributes.identifier ?? '',
  title: nameIn(element),
  type: element.attributes.type ?? '',
  properties: propertiesOf(element, definitions),
  text: textIn(element, 'documentation'),
})

/** What version 2 called otherwise. */
const FORMER: Readonly<Record<string, string>> = {
  Realisation: 'Realization',
  Specialisation: 'Specialization',
  UsedBy: 'Serving',
}

function edgeOf(
  relationship: XmlElement,
  definitions: ReadonlyMap<string, string>,
  isOurs: boolean,
): SourceEdge {
  const { source = '', target = '', type = '', modifier } = relationship.attributes
  const word = type.replace(/Relationship$/, '')
  const properties = propertiesOf(relationship, definitions)
  const says = (name: string): boolean => properties.some((each) => each.name === name)
  // Our relations go by their own names; what another program writes on an arrow is all it says of it.
  const { accessType } = relationship.attributes
  const words = [
    ...(isOurs || says(FIXED_NAMES.relation)
      ? []
      : [nameIn(relationship), accessType === undefined ? '' : `Access: ${accessType}`]),
    textIn(relationship, 'documentation'),
  ].filter(Boolean)
  return {
    place: placeOf(relationship),
    from: source,
    to: target,
    type: FORMER[word] ?? word,
    properties: [
      ...properties,
      ...(modifier && !says(FIXED_NAMES.strength) ? [{ name: FIXED_NAMES.strength, value: modifier }] : []),
      ...(words.length > 0 && !says(FIXED_NAMES.note)
        ? [{ name: FIXED_NAMES.note, value: words.join('\n') }]
        : []),
    ],
  }
}

const propertiesOf = (element: XmlElement, definitions: ReadonlyMap<string, string>): SourceProperty[] =>
  childrenOf(childOf(element, 'properties'), 'property').flatMap((property) => {
    const { propertyDefinitionRef, identifierref } = property.attributes
    const name = definitions.get(propertyDefinitionRef ?? identifierref ?? '')
    return name ? [{ name, value: childOf(property, 'value')?.text ?? '' }] : []
  })
