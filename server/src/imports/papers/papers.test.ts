import { sampleMap } from '@golden-thread/shared/frameworks'
import { coveragePaper } from '@golden-thread/shared/paper'
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../exports/index.ts'
import { readPaperFile } from './readPaperFile.ts'

const LONG =
  'The corporate strategy, the values and the proposals have all been developed with staff and with a wide range of key external stakeholders.'

function parts(file: Parameters<typeof readPaperFile>[0]): string[] {
  const paper = readPaperFile(file)
  if (!paper.ok) throw new RangeError(paper.error)
  return paper.value.blocks.map(
    ({ id, is, paragraph, text, items, rows }) =>
      `${id} ${is} ${paragraph}: ${is === 'list' ? items.map((item) => `${item.paragraph} ${item.text}`).join(' / ') : is === 'table' ? rows.map(({ cells }) => cells.join(' ¦ ')).join(' / ') : text}`,
  )
}

describe('[TXI8] a web page is read as its words', () => {
  it('with headings, numbered paragraphs, lists and tables', () => {
    const html = `<html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav><h1>A plan</h1><p>1. ${LONG}</p>
      <p>2. The two priorities are:</p><ul><li>Safer &amp; calmer;</li><li>Together<ul><li>Inner</li></ul></li></ul>
      <table><tr><th>Name</th><th>Cost</th></tr><tr><td>A</td><td>1</td></tr></table>
      <script>alert(1)</script><ol start="3"><li>${LONG}</li><li>${LONG}</li></ol></body></html>`
    expect(parts({ html })).toEqual([
      'h1 heading A plan: A plan',
      `1 paragraph 1: ${LONG}`,
      '2 paragraph 2: The two priorities are:',
      '2.list list 2: 2 Safer & calmer; / 2 Together',
      '2.list2 list 2: 2 Inner',
      '2.table table 2: Name ¦ Cost / A ¦ 1',
      `3 paragraph 3: ${LONG}`,
      `4 paragraph 4: ${LONG}`,
    ])
  })

  it('however deep it is, and whatever is in it', () => {
    expect(parts({ html: `${'<div>'.repeat(3_000)}Deep words.` }).join()).toContain('Deep words.')
    expect(parts({ html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; stays words.</p>' })[0]).toContain(
      '<script>alert(1)</script>',
    )
    const page = readPaperFile({ html: '<p>x</p>'.repeat(30_000) })
    expect(page.ok ? '' : page.error).toContain('20,000')
  })
})

describe('[TXI9] a Word file is read as its words', () => {
  it('with headings by their styles, paragraphs and lists as Word numbers them, and tables', async () => {
    const numbered = (text: string, level = 0) =>
      new Paragraph({ text, numbering: { reference: 'paper', level } })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'paper',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'A plan', heading: HeadingLevel.HEADING_1 }),
            numbered(LONG),
            numbered(LONG),
            numbered('the first;', 1),
            numbered('the second.', 1),
            new Paragraph({ text: 'A bullet', bullet: { level: 0 } }),
            new Paragraph({
              children: [new TextRun('Two '), new TextRun({ text: 'runs', bold: true }), new TextRun('.')],
            }),
            new Table({
              rows: [
                ['Name', 'Cost'],
                ['A', '1'],
              ].map(
                (cells) =>
                  new TableRow({
                    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                  }),
              ),
            }),
          ],
        },
      ],
    })
    expect(parts({ docx: new Uint8Array(await Packer.toBuffer(document)) })).toEqual([
      'h1 heading A plan: A plan',
      `1 paragraph 1: ${LONG}`,
      `2 paragraph 2: ${LONG}`,
      '2.list list 2: 2(a) the first; / 2(b) the second.',
      '2.list2 list 2: 2 A bullet',
      '2.2 paragraph 2: Two runs.',
      '2.table table 2: Name ¦ Cost / A ¦ 1',
    ])
  })

  it('our own papers among them', async () => {
    const paper = coveragePaper(sampleMap(), 'proposals-outcomes', { now: new Date('2005-09-29') })
    const bytes = await formatOf('paper', 'docx')?.write(paper)
    expect(parts({ docx: bytes as Uint8Array }).join('\n')).toContain('Safer Neighbourhoods')
  })

  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  it.each([
    ['words', strToU8('Dear all'), 'damaged, or no Word file'],
    ['half a file', zip({ 'word/document.xml': '<a/>' }).slice(0, 60), 'damaged, or no Word file'],
    ['a locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'password'],
    ['a workbook', zip({ 'xl/workbook.xml': '<a/>' }), 'no Word file, whatever its name says'],
    ['a bomb', zip({ 'word/document.xml': ' '.repeat(60_000_000) }), 'more than 50 MB'],
    ['entities', zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }), 'DOCTYPE'],
    [
      'no text',
      zip({ 'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>' }),
      'no text in this',
    ],
  ])('refuses %s in a sentence', (_, docx, word) => {
    const paper = readPaperFile({ docx })
    expect(paper.ok ? '' : paper.error).toContain(word)
  })

  it('unpacks no more of a part than it declares', () => {
    const bytes = zip({
      'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${'x'.repeat(5_000_000)}</w:t></w:r></w:p></w:body></w:document>`,
    })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    const paper = readPaperFile({ docx: bytes })
    expect(paper.ok).toBe(false)
  })
})
