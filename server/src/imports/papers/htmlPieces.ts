import { isHeading, oneLine, PAPER_PIECES_MAX, type UnplacedPiece } from '@golden-thread/shared/imports'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Nothing that a paper says stands in these. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'nav', 'svg', 'iframe', 'object'])
const BREAKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'footer',
  'form',
  'header',
  'html',
  'main',
  'p',
  'pre',
  'section',
])
/** Deeper than any page is; what stands deeper is read as one text. */
const DEPTH_MAX = 200
/** Items of an ordered list that are as long as this are its paragraphs. */
const PARAGRAPH_CHARS = 120

/** The pieces of a web page, in their order. Only its words are read: nothing of it runs, and nothing is fetched. */
export function htmlPieces(html: string): UnplacedPiece[] {
  const reader = new Reader()
  reader.read(parse(html), 0)
  reader.end()
  return reader.pieces
}

class Reader {
  readonly pieces: UnplacedPiece[] = []
  #held = ''
  #lists = 0
  #tables = 0

  read(node: Tree.Node, depth: number): void {
    if (this.pieces.length > PAPER_PIECES_MAX) return
    if ('value' in node && node.nodeName === '#text') {
      this.#held += node.value
      return
    }
    if (!('childNodes' in node)) return
    const name = 'tagName' in node ? node.tagName : ''
    if (SILENT.has(name)) return
    if (name === 'br') {
      this.#held += '\n'
      return
    }
    if (depth > DEPTH_MAX) {
      this.#held += wordsIn(node, DEPTH_MAX)
      return
    }
    if (/^h[1-6]$/.test(name)) {
      this.end()
      const text = oneLine(wordsIn(node))
      if (text) this.pieces.push({ is: 'heading', text })
      return
    }
    if ((name === 'ul' || name === 'ol') && 'attrs' in node) {
      this.#list(node, name === 'ol', depth)
      return
    }
    if (name === 'table') {
      this.end()
      this.#table(node)
      return
    }
    const isBreak = BREAKS.has(name)
    if (isBreak) this.end()
    for (const child of node.childNodes) this.read(child, depth + 1)
    if (isBreak) this.end()
  }

  /** What was read so far is a paragraph, with its number where it begins with one. */
  end(): void {
    const lines = this.#held.split('\n').map(oneLine)
    const text = oneLine(this.#held)
    this.#held = ''
    if (text === '') return
    const [, number, rest] = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.)]\s+(\S.*)$/u.exec(text) ?? []
    if (number && rest) this.pieces.push({ is: 'paragraph', number, text: rest })
    else if (lines.filter(Boolean).length === 1 && isHeading(text)) this.pieces.push({ is: 'heading', text })
    else this.pieces.push({ is: 'paragraph', text })
  }

  #list(list: Tree.Element, isOrdered: boolean, depth: number): void {
    this.end()
    this.#lists += 1
    const own = this.#lists
    const items = list.childNodes.filter(
      (node): node is Tree.Element => 'tagName' in node && node.tagName === 'li',
    )
    const words = items.map((item) => oneLine(wordsIn(item)))
    const isParagraphs =
      isOrdered &&
      words.reduce((sum, text) => sum + text.length, 0) / Math.max(1, words.length) >= PARAGRAPH_CHARS
    const start = Number(list.attrs.find(({ name }) => name === 'start')?.value ?? 1)
    for (const [at, item] of items.entries()) {
      const number = (Number.isInteger(start) ? start : 1) + at
      const inner = item.childNodes.filter((node) => isListOrTable(node))
      const text = oneLine(
        item.childNodes
          .filter((node) => !isListOrTable(node))
          .map((node) => wordsIn(node))
          .join(' '),
      )
      if (text !== '')
        this.pieces.push(
          isParagraphs
            ? { is: 'paragraph', number: String(number), text }
            : { is: 'item', list: own, marker: isOrdered ? `${number}.` : '•', text },
        )
      for (const node of inner) this.read(node, depth + 1)
    }
  }

  #table(table: Tree.ParentNode): void {
    this.#tables += 1
    const own = this.#tables
    for (const row of elementsIn(table, 'tr')) {
      const cells = row.childNodes
        .filter((node): node is Tree.Element => 'tagName' in node && /^t[dh]$/.test(node.tagName))
        .map((cell) => oneLine(wordsIn(cell)))
      if (cells.some(Boolean)) this.pieces.push({ is: 'row', table: own, cells })
    }
  }
}

const isListOrTable = (node: Tree.Node): boolean =>
  'tagName' in node && /^(?:ul|ol|table)$/.test(node.tagName)

/** All words in a part of the page; without recursion, as a page may be as deep as it likes. */
function wordsIn(node: Tree.Node, depth = 0): string {
  const words: string[] = []
  const left: Tree.Node[] = [node]
  for (let next = left.pop(); next; next = left.pop()) {
    if ('value' in next && next.nodeName === '#text') words.push(next.value)
    if (!('childNodes' in next) || ('tagName' in next && SILENT.has(next.tagName))) continue
    if ('tagName' in next && (next.tagName === 'br' || BREAKS.has(next.tagName))) words.push(' ')
    left.push(...next.childNodes.toReversed())
  }
  return words.join(depth > 0 ? ' ' : '')
}

function elementsIn(node: Tree.ParentNode, name: string): Tree.Element[] {
  const found: Tree.Element[] = []
  const left: Tree.Node[] = [...node.childNodes].toReversed()
  for (let next = left.pop(); next; next = left.pop()) {
    if ('tagName' in next && next.tagName === name) found.push(next)
    else if ('childNodes' in next) left.push(...next.childNodes.toReversed())
  }
  return found
}
