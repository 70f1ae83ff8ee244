import type { KindId, StrategyMap } from '../../model/index.ts'
import { type ImportContext, type PlannedImport, planImport } from '../plan/index.ts'
import { entriesOfGraph } from './entriesOfGraph.ts'
import { kindOfNode } from './kindOfNode.ts'
import type { GraphChoices, SourceGraph } from './sourceGraph.ts'

/** What a file of another program would bring, with the types that it has: what a person chooses kinds for. */
export interface PlannedGraph extends PlannedImport {
  readonly types: { readonly nodes: readonly NodeType[]; readonly edges: readonly TypeCount[] }
}

export interface TypeCount {
  readonly type: string
  readonly count: number
}

/** A type of nodes, with the kind that it is taken as where nobody chooses; '' where there is none. */
export interface NodeType extends TypeCount {
  readonly guess: KindId | ''
}

export function planGraph(
  map: StrategyMap,
  { graph, choices, source }: { graph: SourceGraph; choices: GraphChoices; source: string },
  context: ImportContext,
): PlannedGraph {
  const { entries, notes } = entriesOfGraph(map, graph, choices)
  const plan = planImport(map, { entries, source, notes, accept: choices.accept }, context)
  const guesses = new Map<string, KindId>()
  for (const node of graph.nodes) {
    if (guesses.has(node.type)) continue
    const kind = kindOfNode(map.framework, graph.form, node, {})
    if (typeof kind === 'object') guesses.set(node.type, kind.id)
  }
  const nodes = counted(graph.nodes).map((each) => ({ ...each, guess: guesses.get(each.type) ?? '' }))
  return { ...plan, types: { nodes, edges: counted(graph.edges) } }
}

function counted(things: readonly { readonly type: string }[]): TypeCount[] {
  const counts = new Map<string, number>()
  for (const { type } of things) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count)
}
