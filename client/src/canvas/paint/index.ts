export { PaintLayer } from './PaintLayer.tsx'
export { cardAt, linkAt, type Painting, paintingOf } from './painting.ts'
export { type Palette, readPalette, watchTheme } from './palette.ts'
