import type { Paper } from '@golden-thread/shared/paper'
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { TABLE_TEXT } from './styles.ts'

/** "Title. Page 2 of 5" at the foot of each page. */
export const footer = (paper: Paper): Footer =>
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
const shortTitle = (paper: Paper): string =>
  paper.mapTitle.length <= 80 ? paper.mapTitle : `${paper.mapTitle.slice(0, 79).toWellFormed()}…`
