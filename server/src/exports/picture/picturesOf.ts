import type { Block, PictureBlock } from '@golden-thread/shared/paper'

/** The pictures of a paper as PNG, by their blocks. What draws them is fetched where there is one. */
export async function picturesOf(blocks: readonly Block[]): Promise<ReadonlyMap<PictureBlock, Uint8Array>> {
  const pictures = blocks.filter((block) => block.type === 'picture')
  if (pictures.length === 0) return new Map()
  const { writePng } = await import('./writePng.ts')
  return new Map(pictures.map((picture) => [picture, writePng(picture)]))
}
