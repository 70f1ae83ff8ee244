import { FIXED_NAMES } from '../../exchange/index.ts'
import { type FieldId, type FieldValue, type Kind, kindOf, type StrategyMap } from '../../model/index.ts'
import { type ElementEntry, folded, type ImportEntry, ImportNotes } from '../entries/index.ts'
import { edgeEntry, isMembership } from './edgeEntry.ts'
import { graphText } from './graphText.ts'
import { kindOfNode } from './kindOfNode.ts'
import type { NodeEnd } from './nodeEnd.ts'
import { readProperties } from './readProperties.ts'
import type { GraphChoices, SourceGraph, SourceNode } from './sourceGraph.ts'
import { RowTally } from './tally.ts'

export interface GraphEntries {
  readonly entries: readonly ImportEntry[]
  readonly notes: ImportNotes
}

/** The nodes and edges of a file as elements and links; what does not fit is told, and nothing of it guessed. */
export function entriesOfGraph(map: StrategyMap, graph: SourceGraph, choices: GraphChoices): GraphEntries {
  const notes = new ImportNotes()
  const { framework } = map
  for (const kind of Object.values(choices.kinds ?? {}))
    if (kind !== '' && !kindOf(framework, kind))
      notes.refuse({ row: 0 }, 'kind-unknown', graphText.kindStray(kind))
  for (const relation of Object.values(choices.relations ?? {}))
    if (relation !== '' && !framework.relations.some(({ id }) => id === relation))
      notes.refuse({ row: 0 }, 'relation-unknown', graphText.relationStray(relation))
  for (const sentence of graph.unread) notes.repair({ row: 0 }, sentence)
  const told = new RowTally()
  const ends = new Map<string, NodeEnd>()
  const groups: SourceNode[] = []
  const entries: ImportEntry[] = []
  for (const node of graph.nodes) {
    if (groupOf(node) !== undefined) {
      groups.push(node)
      continue
    }
    const kind = kindOfNode(framework, graph.form, node, choices)
    if (kind === 'left out') {
      told.add(`left ${node.type}`, node, (count) => graphText.leftOut(node.type, count))
      ends.set(node.id, { is: 'refused', title: node.title })
    } else if (!kind) {
      notes.refuse(node.place, 'kind-unknown', graphText.kindUnknown(node.type, node.title))
      ends.set(node.id, { is: 'refused', title: node.title })
    } else {
      const entry = nodeEntry(node, kind, told)
      entries.push(entry)
      ends.set(node.id, { is: 'element', entry, kind, title: node.title })
    }
  }
  for (const group of groups) ends.set(group.id, groupEnd(group, graph, ends))
  for (const edge of graph.edges) {
    const made = edgeEntry(map, graph, edge, ends, choices, told)
    if (made && 'refused' in made) notes.refuse(edge.place, made.refused.code, made.refused.sentence)
    else if (made) entries.push(made.entry)
  }
  told.tell(notes)
  return { entries, notes }
}

const groupOf = ({ properties }: SourceNode): string | undefined =>
  properties.find(({ name }) => folded(name) === folded(FIXED_NAMES.group))?.value

/** "kind priority" is that kind; a set is what the edges from it lead to. */
function groupEnd(group: SourceNode, graph: SourceGraph, ends: ReadonlyMap<string, NodeEnd>): NodeEnd {
  const [, kind] = /^kind (.+)$/.exec(groupOf(group) ?? '') ?? []
  if (kind !== undefined) return { is: 'group', end: { kind }, kind }
  const members = graph.edges
    .filter((edge) => edge.from === group.id && isMembership(edge))
    .flatMap(({ to }) => {
      const end = ends.get(to)
      return end?.is === 'element' ? [end] : []
    })
  return {
    is: 'group',
    end: { names: members.map(({ entry }) => entry.key ?? entry.title) },
    kind: members[0]?.kind.id,
  }
}

function nodeEntry(node: SourceNode, kind: Kind, told: RowTally): ElementEntry {
  const read = readProperties(node.properties, kind.fields)
  for (const name of read.unknown)
    told.add(`${kind.id}|${name}`, node, (count) => graphText.fieldUnknown(name, kind.label, count))
  const fields: Record<FieldId, FieldValue> = { ...read.fields }
  if (node.text.trim() !== '') {
    const place = kind.fields.find(({ id, type }) => type === 'longtext' && fields[id] === undefined)
    if (place) fields[place.id] = node.text
    else told.add(`text ${kind.id}`, node, (count) => graphText.notText(kind.label, count))
  }
  const { code, title, placeholder, standsFor } = FIXED_NAMES
  if (read.fixed.has(standsFor))
    told.add(`stands ${kind.id}`, node, (count) => graphText.fieldUnknown(standsFor, kind.label, count))
  const own = read.fixed.get(code)
  return {
    is: 'element',
    place: node.place,
    kind: kind.id,
    title: read.fixed.get(title) ?? node.title,
    key: node.id,
    ...(own ? { code: own } : {}),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(read.references).length > 0 ? { references: read.references } : {}),
    ...(read.evidence.length > 0 ? { evidence: read.evidence } : {}),
    ...(read.fixed.get(placeholder) === 'yes' ? { placeholder: true as const } : {}),
  }
}
