import { FIXED_NAMES, type FlatEdge, type FlatNode, flatOf } from '@golden-thread/shared/exchange'
import type { StrategyMap } from '@golden-thread/shared/model'
import { closeTag, emptyTag, openTag, uniqueIds, XML_HEAD, xmlLine } from './exchange/index.ts'
import { type Format, utf8 } from './format.ts'

/** Nodes and edges with all their properties, as yEd, Gephi and most programs for graphs read them. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  description: 'GraphML for graph tools',
  extension: 'graphml',
  family: 'data',
  mediaType: 'application/graphml+xml; charset=utf-8',
  takes: 'map',
  write: (map) => utf8(graphmlOf(map)),
}

type Named = readonly (readonly [name: string, value: string | number])[]

function graphmlOf(map: StrategyMap): string {
  const flat = flatOf(map)
  const nodeIds = uniqueIds('n')
  const edgeIds = uniqueIds('e')
  const nodes = flat.nodes.map((node) => ({ id: nodeIds(node.id), data: nodeData(node) }))
  const edges = flat.edges.map((edge) => ({ ...edge, id: edgeIds(edge.id), data: edgeData(edge) }))
  const about = [flat.about, ...flat.leftOut].filter(Boolean).join('\n\n')
  const graph: Named = [['Title', flat.title], ...(about ? [['About', about] as const] : [])]
  const keys = {
    graph: keysOf('g', [graph]),
    node: keysOf(
      'n',
      nodes.map(({ data }) => data),
    ),
    edge: keysOf(
      'e',
      edges.map(({ data }) => data),
    ),
  }
  return lines([
    XML_HEAD,
    openTag(0, 'graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }),
    ...Object.entries(keys).flatMap(([owner, names]) =>
      [...names].map(([name, id]) =>
        emptyTag(1, 'key', { id, for: owner, 'attr.name': name, 'attr.type': 'string' }),
      ),
    ),
    openTag(1, 'graph', { id: 'map', edgedefault: 'directed' }),
    ...dataOf(2, keys.graph, graph),
    ...nodes.flatMap(({ id, data }) => [
      openTag(2, 'node', { id }),
      ...dataOf(3, keys.node, data),
      closeTag(2, 'node'),
    ]),
    ...edges.flatMap(({ id, from, to, relation, data }) => [
      openTag(2, 'edge', {
        id,
        source: nodeIds(from),
        target: nodeIds(to),
        directed: relation?.symmetric ? 'false' : undefined,
      }),
      ...dataOf(3, keys.edge, data),
      closeTag(2, 'edge'),
    ]),
    closeTag(1, 'graph'),
    closeTag(0, 'graphml'),
  ])
}

const nodeData = ({ id, name, kind, element, group, properties }: FlatNode): Named => [
  [FIXED_NAMES.id, id],
  [FIXED_NAMES.title, element ? element.title : name],
  [FIXED_NAMES.kind, group ? 'Group' : (kind?.label ?? element?.kind ?? '')],
  ...properties.map(({ name: own, value }) => [own, value] as const),
]

const edgeData = ({ name, link, properties }: FlatEdge): Named => [
  [FIXED_NAMES.relation, link ? name : 'includes'],
  ...properties.map(({ name: own, value }) => [own, value] as const),
]

/** A key for each name that is used, in the order of first use. */
function keysOf(letter: string, all: readonly Named[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const named of all)
    for (const [name] of named) if (!keys.has(name)) keys.set(name, `${letter}d${keys.size}`)
  return keys
}

const dataOf = (depth: number, keys: ReadonlyMap<string, string>, named: Named): string[] =>
  named.map(([name, value]) => xmlLine(depth, 'data', String(value), { key: keys.get(name) }))

const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
