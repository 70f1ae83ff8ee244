import type { Format } from './format.ts'

/** As many pixels as every program shows, whatever the size of the map. */
export const png: Format = {
  id: 'png',
  label: 'PNG',
  description: 'Picture',
  extension: 'png',
  family: 'picture',
  mediaType: 'image/png',
  takes: 'picture',
  write: async (picture) => (await import('./picture/writePng.ts')).writePng(picture),
}
