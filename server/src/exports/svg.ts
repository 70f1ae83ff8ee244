import { type Format, utf8 } from './format.ts'

export const svg: Format = {
  id: 'svg',
  label: 'SVG',
  description: 'Drawing',
  extension: 'svg',
  family: 'picture',
  mediaType: 'image/svg+xml; charset=utf-8',
  takes: 'picture',
  write: ({ svg }) => utf8(svg),
}
