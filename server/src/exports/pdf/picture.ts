import type { PictureBlock } from '@golden-thread/shared/paper'
import { MARGIN, type Sheet } from './sheet.ts'
import { openElement, type Structure } from './structure.ts'

/** CSS pixels are 96 to the inch, points 72. */
const POINTS_A_PIXEL = 0.75
/** Kept free for the caption. */
const CAPTION = 40

/** A figure with what it shows in words, as wide as the page allows and on one page. */
export function drawPicture(sheet: Sheet, parent: Structure, picture: PictureBlock, png: Uint8Array): void {
  const [wide, tall] = [picture.width * POINTS_A_PIXEL, picture.height * POINTS_A_PIXEL]
  const scale = Math.min(1, sheet.width() / wide, (sheet.roomOfPage() - CAPTION) / tall)
  const [width, height] = [wide * scale, tall * scale]
  if (sheet.room() < height + CAPTION) sheet.newPage()
  const top = sheet.y
  const bbox = [MARGIN.side, top, MARGIN.side + width, top + height] as const
  const figure = openElement(sheet.doc, parent, 'Figure', { alt: picture.alternative, bbox })
  figure.add(() => {
    sheet.doc.image(Buffer.from(png), MARGIN.side, top, { width, height })
  })
  figure.end()
  sheet.y = top + height + 8
}
