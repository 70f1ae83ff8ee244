export { entriesOfGraph, type GraphEntries } from './entriesOfGraph.ts'
export { type PlannedGraph, planGraph, type TypeCount } from './planGraph.ts'
export type { GraphChoices, SourceEdge, SourceGraph, SourceNode, SourceProperty } from './sourceGraph.ts'
