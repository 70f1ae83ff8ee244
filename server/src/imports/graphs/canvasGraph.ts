import { FIXED_NAMES } from '@golden-thread/shared/exchange'
import type { SourceGraph, SourceNode } from '@golden-thread/shared/imports'
import { ok, type Result, refuse } from '@golden-thread/shared/result'

const NO_CANVAS = 'This is no JSON Canvas: it has no list of nodes. Choose a file that ends in .canvas.'

interface Card {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Cards with words as nodes, of the type that the group around them is called; a code in bold before them is theirs. */
export function canvasGraph(json: unknown): Result<SourceGraph, string> {
  if (!isRecord(json) || !Array.isArray(json.nodes)) return refuse(NO_CANVAS)
  const cards = json.nodes.map(cardOf)
  const groups = cards.filter(({ type }) => type === 'group')
  const texts = cards.filter(({ type }) => type === 'text')
  const other = cards.length - groups.length - texts.length
  const edges: readonly unknown[] = Array.isArray(json.edges) ? json.edges : []
  return ok({
    form: 'canvas',
    title: '',
    about: '',
    nodes: texts.map((card, at) => nodeOf(card, at, groups)),
    edges: edges.map((edge, at) => {
      const { fromNode, toNode, label } = isRecord(edge) ? edge : {}
      return {
        place: { row: at + 1, column: 'edges' },
        from: wordOf(fromNode),
        to: wordOf(toNode),
        type: wordOf(label),
        properties: wordOf(label) ? [{ name: FIXED_NAMES.relation, value: wordOf(label) }] : [],
      }
    }),
    unread:
      other > 0
        ? [
            `${other} ${other === 1 ? 'card shows' : 'cards show'} a file or a page of the web, and ${other === 1 ? 'is' : 'are'} not read.`,
          ]
        : [],
  })
}

function nodeOf(card: Card, at: number, groups: readonly Card[]): SourceNode {
  const [first = '', ...rest] = card.text.split('\n')
  const [, code, title] = /^\*\*(.+?)\*\*\s+(.*)$/.exec(first) ?? []
  const [, together] = /^\*((?:[^*\\]|\\.)+)\*$/.exec(first) ?? []
  const around = groups
    .filter((group) => isIn(card, group))
    .sort((a, b) => a.width * a.height - b.width * b.height)[0]
  return {
    place: { row: at + 1, column: 'nodes' },
    id: card.id,
    title: plain(title ?? together ?? first.replace(/^#+\s+/, '')),
    type: around?.label ?? '',
    properties: [
      ...(code ? [{ name: FIXED_NAMES.code, value: plain(code) }] : []),
      ...(card.id.startsWith('group *')
        ? [{ name: FIXED_NAMES.group, value: `kind ${card.id.slice(7)}` }]
        : []),
      ...(card.id.startsWith('group ') && !card.id.startsWith('group *')
        ? [{ name: FIXED_NAMES.group, value: 'set' }]
        : []),
    ],
    text: plain(rest.join('\n').trim()),
  }
}

/** Markdown's backslashes taken away. */
const plain = (text: string): string => text.replace(/\\([\\`*_[\]<>|~&#$:@.()+=-])/g, '$1')

/** By its middle, as a card may stand over the edge of its group. */
const isIn = ({ x, y, width, height }: Card, group: Card): boolean => {
  const [middle, centre] = [x + width / 2, y + height / 2]
  return (
    middle >= group.x &&
    middle <= group.x + group.width &&
    centre >= group.y &&
    centre <= group.y + group.height
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

function cardOf(node: unknown): Card {
  const { id, type, text, label, x, y, width, height } = isRecord(node) ? node : {}
  return {
    id: wordOf(id),
    type: wordOf(type),
    text: wordOf(text),
    label: wordOf(label),
    x: numberOf(x),
    y: numberOf(y),
    width: numberOf(width),
    height: numberOf(height),
  }
}
