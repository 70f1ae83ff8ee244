import type { SourceGraph, SourceNode, SourceProperty } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'

const NO_KUMU =
  'This is no file of Kumu: it has neither elements nor connections. Export the project as JSON there, and choose that file.'

/**
 * Kumu's JSON, as a blueprint that names elements by their labels, or as the copy of a project, in which they have ids
 * and what is said of them is in `attributes`.
 */
export function kumuGraph(json: unknown): Result<SourceGraph, string> {
  if (!isRecord(json) || !Array.isArray(json.elements)) return refuse(NO_KUMU)
  const connections = Array.isArray(json.connections) ? json.connections : []
  const nodes = json.elements.map(nodeOf)
  // A connection names its ends by id, or by label.
  const byLabel = new Map(nodes.map(({ title, id }) => [title, id]))
  const ids = new Set(nodes.map(({ id }) => id))
  const idOf = (end: unknown): string => {
    const word = isRecord(end) ? wordOf(end._id ?? end.label) : wordOf(end)
    return ids.has(word) ? word : (byLabel.get(word) ?? word)
  }
  let mutual = 0
  const edges = connections.map((each: unknown, at: number) => {
    const connection = flat(each)
    if (connection.direction === 'mutual') mutual += 1
    return {
      place: { row: at + 1, column: 'connections' },
      from: idOf(isRecord(each) ? each.from : undefined),
      to: idOf(isRecord(each) ? each.to : undefined),
      type: wordOf(connection['connection type'] ?? connection.type ?? connection.label),
      properties: propertiesOf(connection, [
        'connection type',
        'type',
        'label',
        'from',
        'to',
        'direction',
        'description',
        '_id',
        'id',
      ]).concat(connection.description ? [{ name: 'Note', value: wordOf(connection.description) }] : []),
    }
  })
  const more = ['loops', 'maps', 'perspectives', 'views'].filter(
    (part) => Array.isArray(json[part]) && json[part].length > 0,
  )
  return ok({
    form: 'kumu',
    title: wordOf(json.name),
    about: wordOf(json.description),
    nodes,
    edges,
    unread: [
      ...(more.length > 0 ? [`The file has ${more.join(', ')}, which are not read.`] : []),
      ...(mutual > 0
        ? [
            `${mutual} ${mutual === 1 ? 'connection goes' : 'connections go'} both ways, and ${mutual === 1 ? 'is' : 'are'} read from the first end to the second.`,
          ]
        : []),
    ],
  })
}

function nodeOf(each: unknown, at: number): SourceNode {
  const element = flat(each)
  const title = wordOf(element.label)
  return {
    place: { row: at + 1, column: 'elements' },
    id: wordOf(element._id ?? element.id) || title,
    title,
    type: wordOf(element['element type'] ?? element.type),
    properties: propertiesOf(element, ['label', 'element type', 'type', 'description', '_id', 'id', 'image']),
    text: wordOf(element.description),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** With what is in `attributes` beside what is not. */
function flat(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) return {}
  const { attributes, ...own } = value
  return { ...own, ...(isRecord(attributes) ? attributes : {}) }
}

/** A list is its words with semicolons; an object is nothing that is said in words. */
function wordOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.map(wordOf).filter(Boolean).join('; ') : ''
}

const propertiesOf = (record: Record<string, unknown>, without: readonly string[]): SourceProperty[] =>
  Object.entries(record).flatMap(([name, value]) => {
    const words = wordOf(value)
    return without.includes(name) || words === '' ? [] : [{ name, value: words }]
  })
