import type { CoveragePaper, Table } from '@golden-thread/shared/table'
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { columnGroups } from './columnGroups.ts'
import { BULLETS, numbering, styles, TABLE_TEXT } from './docxStyles.ts'
import { docxTable } from './docxTable.ts'

/** A4 with margins of 2 cm at the sides and 1.7 cm above and below, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134, topMargin: 964 }
const ACROSS = PAGE.height - 2 * PAGE.margin
const UPRIGHT = PAGE.width - 2 * PAGE.margin

/** Who the file says made it. Word shows "Un-named" when a document says nothing. */
const MAKER = 'Golden Thread'

/** A paper as a Word file that a clerk can put into an agenda as it is: no macros, no merged cells, real headings. */
export async function docxOf(paper: CoveragePaper): Promise<Uint8Array> {
  const lists = ['gaps', 'notes']
  const document = new Document({
    title: `${paper.title} – ${paper.mapTitle}`,
    subject: paper.mapTitle,
    description: paper.sentences.join(' '),
    creator: MAKER,
    lastModifiedBy: MAKER,
    styles,
    numbering: numbering(lists),
    sections: sectionsOf(paper),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Upright for reading, across for the wide tables: what the table says comes before it, what follows from it after. */
function sectionsOf(paper: CoveragePaper): ISectionOptions[] {
  let number = 0
  const tables = (list: readonly Table[], width: number) =>
    list
      .filter((table) => table.rows.length > 0 && table.columns.length > 0)
      .flatMap((table) => docxTable(table, ++number, width))
  const footers = { default: footer(paper) }
  return [
    { ...page(PageOrientation.PORTRAIT), footers, children: opening(paper) },
    {
      ...page(PageOrientation.LANDSCAPE),
      footers,
      children: [
        heading2('Coverage'),
        ...tables([...columnGroups(paper.matrix), paper.columnsTable], ACROSS),
        ...(paper.matrix.rows.length === 0
          ? [body('There is nothing in the rows or columns of this table yet.')]
          : []),
      ],
    },
    {
      ...page(PageOrientation.PORTRAIT),
      footers,
      children: [
        heading2('Gaps and risks'),
        ...(paper.gaps.length > 0
          ? paper.gaps.map((gap) => item('gaps', gap))
          : [body('No gap and no single support was found.')]),
        ...(paper.leads.rows.length > 0 ? [heading2('Leads'), ...tables([paper.leads], UPRIGHT)] : []),
        ...(paper.notes.length > 0 ? [heading2('Notes'), ...paper.notes.map((note) => body(note))] : []),
        heading2('Sources'),
        ...(paper.sources.length > 0
          ? paper.sources.map((source) => item(BULLETS, source))
          : [body('No link in this map names a source yet.')]),
      ],
    },
    ...(paper.links.rows.length > 0
      ? [
          {
            ...page(PageOrientation.LANDSCAPE),
            footers,
            children: [heading2('Links and evidence'), ...tables([paper.links], ACROSS)],
          },
        ]
      : []),
  ]
}

const opening = (paper: CoveragePaper): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: paper.title }),
  body(paper.status),
  ...(paper.about ? [heading2('About this map'), body(paper.about)] : []),
  heading2('Finding'),
  ...paper.sentences.map((sentence) => body(sentence)),
  heading2('How to read the table'),
  ...paper.howToRead.map((sentence) => body(sentence)),
  ...paper.key.map(
    ({ word, meaning }) =>
      new Paragraph({
        numbering: { reference: BULLETS, level: 0 },
        spacing: { after: 60 },
        children: [new TextRun({ text: `${word}: `, bold: true }), new TextRun(meaning)],
      }),
  ),
]

const heading2 = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_2, text })

const body = (text: string): Paragraph => new Paragraph({ text })

const item = (reference: string, text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference, level: 0 } })

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

const footer = (paper: CoveragePaper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({
            size: TABLE_TEXT,
            children: [`${shortTitle(paper)}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })

/** A footer of one line, whatever the title of the map. */
const shortTitle = (paper: CoveragePaper): string =>
  paper.mapTitle.length <= 80 ? paper.mapTitle : `${paper.mapTitle.slice(0, 79).toWellFormed()}…`
