import type { Block, Points } from '@golden-thread/shared/paper'
import { AlignmentType, LevelFormat, Paragraph } from 'docx'
import { textRun } from './run.ts'

/** Each list that is counted starts at 1, so each has a numbering of its own, by its place in the paper. */
export const listOfPoints = (at: number): string => `points-${at}`

const LEVELS = [0, 1, 2, 3, 4, 5, 6]

const indentOf = (level: number) => ({ left: 851 + 425 * level, hanging: 425 })

/** What Word has to know of the lists that people wrote: dots at one level may stand within numbers at another. */
export const pointNumbering = (blocks: readonly Block[]) =>
  blocks.flatMap((block, at) =>
    block.type === 'points'
      ? [
          {
            reference: listOfPoints(at),
            levels: LEVELS.map((level) => ({
              level,
              format: LevelFormat.LOWER_LETTER,
              text: `(%${level + 1})`,
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: indentOf(level) } },
            })),
          },
          {
            reference: `${listOfPoints(at)}-dots`,
            levels: LEVELS.map((level) => ({
              level,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: indentOf(level) } },
            })),
          },
        ]
      : [],
  )

export const pointParagraphs = ({ ordered, points }: Points, at: number, level = 0): Paragraph[] =>
  points.flatMap(({ content, within }) => [
    new Paragraph({
      numbering: {
        reference: ordered ? listOfPoints(at) : `${listOfPoints(at)}-dots`,
        level: Math.min(level, 6),
      },
      spacing: { after: 60 },
      children: content.map((run) => textRun(run)),
    }),
    ...within.flatMap((list) => pointParagraphs(list, at, level + 1)),
  ])
