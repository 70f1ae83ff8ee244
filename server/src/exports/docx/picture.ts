import type { PictureBlock } from '@golden-thread/shared/paper'
import { ImageRun, Paragraph } from 'docx'

/** A twentieth of a point is a 15th of a CSS pixel. */
const TWIPS_A_PIXEL = 15
/** So that a tall map leaves room for its caption, in CSS pixels. */
const TALLEST = 820

/** The picture as wide as the page allows, with what it shows in words, and its caption under it. */
export function pictureParagraphs(picture: PictureBlock, data: Uint8Array, width: number): Paragraph[] {
  const scale = Math.min(1, width / TWIPS_A_PIXEL / picture.width, TALLEST / picture.height)
  const { alternative, caption } = picture
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: {
            width: Math.max(1, Math.round(picture.width * scale)),
            height: Math.max(1, Math.round(picture.height * scale)),
          },
          altText: { name: caption, title: caption, description: alternative },
        }),
      ],
    }),
    new Paragraph({ text: caption }),
  ]
}
