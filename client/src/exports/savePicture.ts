import type { Picture } from '@golden-thread/shared/picture'
import type { Workspace } from '../workspace/index.ts'
import { download } from './download.ts'
import { exportWords } from './text.ts'

export const PICTURE_FORMS = ['png', 'svg', 'slide'] as const
export type PictureForm = (typeof PICTURE_FORMS)[number]
export type PictureScope = 'map' | 'screen'

/** A picture has at most so many pixels, which every browser of today can draw. */
const PIXELS_MAX = 16_000_000
/** Pixels for each CSS pixel, where there is room: what is printed or projected needs more than a screen does. */
const DENSITY = 2

/** Downloads the map as a picture, drawn here, so that it needs no server and shows what this page has. */
export async function savePicture(
  workspace: Workspace,
  scope: PictureScope,
  form: PictureForm,
): Promise<void> {
  const { mapPicture } = await import('@golden-thread/shared/picture')
  const { map } = workspace.state.get()
  const part = scope === 'screen' ? workspace.camera.seen.get() : null
  const picture = mapPicture(map, {
    now: new Date(),
    shape: form === 'slide' ? 'slide' : 'map',
    ...(part ? { part } : {}),
  })
  const file = form === 'svg' ? svgFile(picture) : await pngFile(picture)
  if (file) download(file, fileName(map.title, form))
  else workspace.notify({ text: exportWords.pictures.failed, tone: 'problem' })
}

const svgFile = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' })

async function pngFile(picture: Picture): Promise<Blob | null> {
  const { width, height } = picture
  const density = Math.min(DENSITY, Math.sqrt(PIXELS_MAX / (width * height)))
  const address = URL.createObjectURL(svgFile(picture))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * density)
    canvas.height = Math.round(height * density)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

function fileName(title: string, form: PictureForm): string {
  const name = title
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .slice(0, 80)
  return `${name || 'map'}${form === 'slide' ? ' slide' : ''}.${form === 'svg' ? 'svg' : 'png'}`
}
