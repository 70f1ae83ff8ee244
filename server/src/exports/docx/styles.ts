import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

/** In the half points that Word counts in. */
const BODY = 24
export const TABLE_TEXT = 20

const heading = (size: number, level: number, before: number) => ({
  run: { size, bold: true, color: '1A1A1A' },
  // LibreOffice takes a heading without an outline level for a paragraph when it makes a PDF.
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel: level },
})

/** The styles of what stands in tables, by their ids. */
export const TABLE_WORDS = 'TableWords'
export const TABLE_HEADING = 'TableHeading'
const inTable = { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }

/** Sans serif, 12 point, left aligned, no italics and no capitals, British English. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Arial', size: BODY, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(36, 0, 0),
    heading2: heading(28, 1, 280),
    heading3: heading(25, 2, 220),
    caption: {
      run: { size: BODY, bold: true, italics: false, color: '1A1A1A' },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: TABLE_WORDS,
      name: 'Table words',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: TABLE_TEXT },
      paragraph: inTable,
    },
    // With the next row: a header row alone at the foot of a page heads nothing.
    {
      id: TABLE_HEADING,
      name: 'Table heading',
      basedOn: TABLE_WORDS,
      quickFormat: true,
      run: { size: TABLE_TEXT },
      paragraph: { ...inTable, keepNext: true },
    },
  ],
}

export const BULLETS = 'bullets'
/** The paragraphs that are numbered right through. */
export const PARAGRAPHS = 'paragraphs'

const indent = { left: 425, hanging: 425 }

/** `lists` are the names of the numbered lists, each of which starts at 1. */
export const numbering = (lists: readonly string[]): NonNullable<IPropertiesOptions['numbering']> => ({
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent } },
        },
      ],
    },
    ...lists.map((reference) => ({
      reference,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    })),
  ],
})
