import type { Block, PictureBlock } from '@golden-thread/shared/paper'

/** 300 to the inch on a page of A4 between its margins would be 6 million; 200 are as sharp as an office prints. */
const PIXELS_ON_PAPER = 3_000_000

/** The pictures of a paper as PNG, by their blocks. What draws them is fetched where there is one. */
export async function picturesOf(blocks: readonly Block[]): Promise<ReadonlyMap<PictureBlock, Uint8Array>> {
  const pictures = blocks.filter((block) => block.type === 'picture')
  if (pictures.length === 0) return new Map()
  const { writePng } = await import('./writePng.ts')
  return new Map(pictures.map((picture) => [picture, writePng(picture, PIXELS_ON_PAPER)]))
}
