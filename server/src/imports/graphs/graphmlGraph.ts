import { FIXED_NAMES } from '@golden-thread/shared/exchange'
import type { SourceGraph, SourceProperty } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { childOf, childrenOf, within, type XmlElement } from '../xml/index.ts'

/** A graph with its data by the names of its keys. Of a node its title is what a key calls so, or a label. */
export function graphmlGraph(root: XmlElement): Result<SourceGraph, string> {
  const graph = childOf(root, 'graph')
  if (root.name !== 'graphml' || !graph)
    return refuse('This is no GraphML file: it has no graph in it. Choose another file.')
  const keys = new Map(
    childrenOf(root, 'key').map(({ attributes }) => [
      attributes.id ?? '',
      attributes['attr.name'] ?? attributes.name ?? attributes.id ?? '',
    ]),
  )
  const data = (element: XmlElement): SourceProperty[] =>
    childrenOf(element, 'data').map((each) => ({
      name: keys.get(each.attributes.key ?? '') ?? each.attributes.key ?? '',
      value: each.text,
    }))
  const about = data(graph)
  return ok({
    form: 'graphml',
    title: valueIn(about, 'Title') ?? '',
    about: valueIn(about, 'About') ?? '',
    nodes: within(graph, 'node').map((node) => {
      const properties = data(node)
      const title =
        valueIn(properties, 'Title') ?? valueIn(properties, 'label') ?? valueIn(properties, 'name')
      return {
        place: { row: node.line, column: node.attributes.id ?? '' },
        id: node.attributes.id ?? '',
        title: title ?? node.attributes.id ?? '',
        type: valueIn(properties, 'type') ?? '',
        properties: properties.filter(({ name }) => !/^(?:title|label|name|type|id)$/i.test(name)),
        text: '',
      }
    }),
    edges: within(graph, 'edge').map((edge) => {
      const properties = data(edge)
      const type =
        valueIn(properties, FIXED_NAMES.relation) ??
        valueIn(properties, 'label') ??
        valueIn(properties, 'type')
      return {
        place: { row: edge.line, column: edge.attributes.id ?? '' },
        from: edge.attributes.source ?? '',
        to: edge.attributes.target ?? '',
        type: type ?? '',
        properties: properties.filter(({ name }) => !/^(?:label|type|id)$/i.test(name)),
      }
    }),
    unread: [],
  })
}

const valueIn = (properties: readonly SourceProperty[], wanted: string): string | undefined =>
  properties.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value
