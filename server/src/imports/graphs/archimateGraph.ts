import { FIXED_NAMES } from '@golden-thread/shared/exchange'
import type { SourceEdge, SourceGraph, SourceNode, SourceProperty } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { childOf, childrenOf, within, type XmlElement } from '../xml/index.ts'

const NO_MODEL =
  'This is no ArchiMate model in the exchange format. In Archi, choose File, Export, Open Exchange XML; in other tools their export of that name.'

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
  if (!parts && !childOf(model, 'relationships')) return refuse(NO_MODEL)
  const views = within(model, 'view').length
  return ok({
    form: 'archimate',
    title: nameIn(model),
    about: textIn(model, 'documentation'),
    nodes: childrenOf(parts, 'element').map((element) => nodeOf(element, definitions)),
    edges: childrenOf(childOf(model, 'relationships'), 'relationship').map((each) =>
      edgeOf(each, definitions),
    ),
    unread:
      views > 0
        ? [
            `The model has ${views} ${views === 1 ? 'view' : 'views'}, which are not read: a map is drawn by its framework.`,
          ]
        : [],
  })
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

function edgeOf(relationship: XmlElement, definitions: ReadonlyMap<string, string>): SourceEdge {
  const { source = '', target = '', type = '', modifier } = relationship.attributes
  const word = type.replace(/Relationship$/, '')
  const properties = propertiesOf(relationship, definitions)
  const says = (name: string): boolean => properties.some((each) => each.name === name)
  return {
    place: placeOf(relationship),
    from: source,
    to: target,
    type: FORMER[word] ?? word,
    properties: [
      ...properties,
      ...(modifier && !says(FIXED_NAMES.strength) ? [{ name: FIXED_NAMES.strength, value: modifier }] : []),
      ...(textIn(relationship, 'documentation') && !says(FIXED_NAMES.note)
        ? [{ name: FIXED_NAMES.note, value: textIn(relationship, 'documentation') }]
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
