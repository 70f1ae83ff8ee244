import {
  type Block,
  columnGroups,
  documentTitle,
  isEmpty,
  type Paper,
  type PictureBlock,
  type Points,
  referenceText,
  type Table,
} from '@golden-thread/shared/paper'
import { never } from '@golden-thread/shared/result'
import { escaped, runs } from './runs.ts'
import { STYLE } from './style.ts'
import { tableHtml } from './table.ts'

/** The tags are ours; every word of the paper goes through `escaped`. */
export function writeHtml(paper: Paper): string {
  return `<!doctype html>
<html lang="${escaped(paper.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(documentTitle(paper))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(paper.title)}</h1>
${blocksHtml(paper.blocks)}
</main>
</body>
</html>
`
}

/** The blocks of a paper as they stand in a page, for a page that has more than the paper: its tables come after others. */
export function blocksHtml(blocks: readonly Block[], tablesBefore = 0): string {
  const parts = blocks.map((block, at) =>
    blockHtml(block, {
      table: tablesBefore + tablesIn(blocks.slice(0, at)) + 1,
      key: keyBefore(blocks, at),
      before: blocks[at - 1],
      after: blocks[at + 1],
    }),
  )
  return parts.join('\n')
}

/** How many tables blocks are set as: a wide one is several, and one without rows is a sentence. */
export const tablesIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'table' ? partsOf(block.table).length : 0), 0)

const partsOf = (table: Table): Table[] => (isEmpty(table) ? [] : columnGroups(table))

/** The key that a table goes by is the last one before it. */
function keyBefore(blocks: readonly Block[], at: number): string {
  const key = blocks.slice(0, at).findLast((block) => block.type === 'list' && block.isKey)
  return key?.type === 'list' ? key.id : 'key'
}

interface Neighbours {
  /** The id of its key. */
  readonly key: string
  /** The number of a table in the paper, or of the first of its parts. */
  readonly table: number
  readonly before: Block | undefined
  readonly after: Block | undefined
}

function blockHtml(block: Block, neighbours: Neighbours): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level ?? 2}>${escaped(block.text)}</h${block.level ?? 2}>`
    case 'numbered':
      return `<p class="numbered" id="paragraph-${block.number}">${block.number}. ${runs(block.content)}</p>`
    case 'paragraph':
      return `<p>${runs(block.content)}</p>`
    case 'list': {
      if (block.items.length === 0) return ''
      if (block.isKey) {
        const terms = block.items.map(
          ({ label, content }) => `<dt>${escaped(label)}</dt><dd>${runs(content)}</dd>`,
        )
        return `<dl id="${escaped(block.id)}">${terms.join('\n')}</dl>`
      }
      const tag = block.ordered ? 'ol' : 'ul'
      const items = block.items.map(
        ({ label, content }) => `<li><strong>${escaped(label)}:</strong> ${runs(content)}</li>`,
      )
      return `<${tag} id="${escaped(block.id)}">\n${items.join('\n')}\n</${tag}>`
    }
    case 'points':
      return pointsHtml(block)
    case 'picture':
      return pictureHtml(block)
    case 'table':
      return isEmpty(block.table)
        ? `<p>${escaped(block.table.empty)}</p>`
        : partsOf(block.table)
            .map((part, at) => tableHtml(part, neighbours.table + at, neighbours.key))
            .join('\n')
    case 'note': {
      const item = `<li id="note-${block.number}" value="${block.number}">${runs(block.content)}</li>`
      return inList(block, neighbours, item, 'notes')
    }
    case 'reference': {
      if (block.number === null) return `<p>${escaped(referenceText(block))}</p>`
      const item = `<li id="source-${block.number}" value="${block.number}">${escaped(referenceText(block))}</li>`
      return inList(block, neighbours, item, 'sources')
    }
    default:
      return never(block)
  }
}

function pointsHtml({ ordered, points }: Points): string {
  const tag = ordered ? 'ol' : 'ul'
  const items = points.map(
    ({ content, within }) => `<li>${runs(content)}${within.map(pointsHtml).join('')}</li>`,
  )
  return `<${tag}${ordered ? ' type="a"' : ''}>\n${items.join('\n')}\n</${tag}>`
}

/** The drawing itself, as text: no second file, and sharp at any size. Its own title and description are read out. */
const pictureHtml = ({ svg, alternative, caption }: PictureBlock): string =>
  `<figure class="drawing">${svg.replace('<svg ', `<svg aria-label="${escaped(alternative)}" `)}<figcaption>${escaped(caption)}</figcaption></figure>`

/** Blocks of one type that follow each other are one list. */
function inList({ type }: Block, { before, after }: Neighbours, item: string, name: string): string {
  const opening = before?.type === type ? '' : `<ol class="${name}">\n`
  return `${opening}${item}${after?.type === type ? '' : '\n</ol>'}`
}
