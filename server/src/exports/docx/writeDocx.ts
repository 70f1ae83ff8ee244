import {
  type Block,
  columnGroups,
  descriptionOf,
  documentTitle,
  type Inline,
  isEmpty,
  type List,
  type ListItem,
  type Paper,
  referenceText,
} from '@golden-thread/shared/paper'
import { never } from '@golden-thread/shared/result'
import {
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { picturesOf } from '../picture/index.ts'
import { partsOf } from '../turning/index.ts'
import { footer } from './footer.ts'
import { pictureParagraphs } from './picture.ts'
import { openTables, type Tables } from './places.ts'
import { pointNumbering, pointParagraphs } from './points.ts'
import { textRun } from './run.ts'
import { BULLETS, numbering, PARAGRAPHS, styles } from './styles.ts'
import { tableXml } from './table.ts'

/** A4 with margins of 2 cm at the sides and 1.7 cm above and below, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134, topMargin: 964 }
const ACROSS = PAGE.height - 2 * PAGE.margin
const UPRIGHT = PAGE.width - 2 * PAGE.margin

/** Who the file says made it. Word shows "Un-named" when a document says nothing. */
const MAKER = 'Golden Thread'

/** A paper as a Word file that a clerk can put into an agenda as it is: no macros, no merged cells, real headings. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const lists = paper.blocks.flatMap((block) => (block.type === 'list' && block.ordered ? [block.id] : []))
  const tables = openTables()
  const document = new Document({
    title: documentTitle(paper),
    subject: paper.mapTitle,
    description: descriptionOf(paper),
    creator: MAKER,
    lastModifiedBy: MAKER,
    styles,
    numbering: { config: [...numbering([PARAGRAPHS, ...lists]).config, ...pointNumbering(paper.blocks)] },
    sections: sectionsOf(paper, tables, await picturesOf(paper.blocks)),
  })
  return tables.filled(await Packer.toBuffer(document))
}

/** Upright for reading, across for a part with a wide table. */
function sectionsOf(paper: Paper, tables: Tables, pictures: Pictures): ISectionOptions[] {
  const footers = { default: footer(paper) }
  const title = new Paragraph({ heading: HeadingLevel.HEADING_1, text: paper.title })
  const parts = partsOf(paper.blocks)
  const sections: { across: boolean; children: FileChild[] }[] = [
    { across: parts[0]?.across ?? false, children: [title] },
  ]
  for (const { across, blocks } of parts) {
    const children = blocks.flatMap((block) => {
      const at = paper.blocks.indexOf(block)
      const before = paper.blocks[at - 1]
      return childrenOf(block, { at, tables, pictures, width: across ? ACROSS : UPRIGHT, before })
    })
    const last = sections.at(-1)
    if (last?.across === across) last.children.push(...children)
    else sections.push({ across, children })
  }
  return sections.map(({ across, children }) => ({
    ...page(across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT),
    footers,
    children,
  }))
}

type Pictures = Awaited<ReturnType<typeof picturesOf>>

interface Place {
  /** Among the blocks of the paper. */
  readonly at: number
  readonly tables: Tables
  readonly pictures: Pictures
  /** Of the page, in twentieths of a point. */
  readonly width: number
  readonly before: Block | undefined
}

/** Word leaves no room under a table: what follows would stick to its last line. */
const AFTER_TABLE = { spacing: { before: 200 } }

function childrenOf(block: Block, { at, tables, pictures, width, before }: Place): FileChild[] {
  const apart = before?.type === 'table' ? AFTER_TABLE : {}
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          text: block.text,
        }),
      ]
    case 'numbered':
      return [
        new Paragraph({
          ...apart,
          numbering: { reference: PARAGRAPHS, level: 0 },
          children: block.content.map((run) => textRun(run)),
        }),
      ]
    case 'paragraph':
      return [body(block.content, apart)]
    case 'list':
      return block.items.map((item, at) => listItem(block, item, at === 0 ? apart : {}))
    case 'points':
      return pointParagraphs(block, at)
    case 'picture':
      return pictureParagraphs(block, pictures.get(block) ?? new Uint8Array(), width)
    case 'table':
      if (isEmpty(block.table)) return [body([{ type: 'text', text: block.table.empty }])]
      return columnGroups(block.table).flatMap((part) => {
        const caption = `Table ${tables.count + 1}: ${part.caption}`
        return [
          new Paragraph({ style: 'Caption', text: caption }),
          tables.place(tableXml(part, caption, width)),
        ]
      })
    case 'note':
      return [
        body([{ type: 'note', note: block.number }, { type: 'text', text: ' ' }, ...block.content], apart),
      ]
    case 'reference':
      return [
        new Paragraph({
          numbering: { reference: BULLETS, level: 0 },
          children: [
            ...(block.number === null
              ? []
              : [textRun({ type: 'source', source: block.number }), new TextRun(' ')]),
            new TextRun(referenceText(block)),
          ],
        }),
      ]
    default:
      return never(block)
  }
}

const body = (content: readonly Inline[], apart: Pick<IParagraphOptions, 'spacing'> = {}): Paragraph =>
  new Paragraph({ ...apart, children: content.map((run) => textRun(run)) })

const listItem = (
  list: List,
  { label, content }: ListItem,
  apart: Pick<IParagraphOptions, 'spacing'>,
): Paragraph =>
  new Paragraph({
    numbering: { reference: list.ordered ? list.id : BULLETS, level: 0 },
    ...(list.isKey || apart.spacing
      ? { spacing: { ...apart.spacing, ...(list.isKey ? { after: 60 } : {}) } }
      : {}),
    children: [new TextRun({ text: `${label}: `, bold: true }), ...content.map((run) => textRun(run))],
  })

const page = (orientation: (typeof PageOrientation)[keyof typeof PageOrientation]) => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx turns width and height round itself when the page lies across.
      size: { width: PAGE.width, height: PAGE.height, orientation },
      margin: { top: PAGE.topMargin, bottom: PAGE.topMargin, left: PAGE.margin, right: PAGE.margin },
    },
  },
})
