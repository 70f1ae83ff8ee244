import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Source Sans for nearly everything, DejaVu Sans for what it has no glyph for: the same on every machine. */
const FILES = {
  regular: 'source-sans/TTF/SourceSans3-Regular.ttf',
  bold: 'source-sans/TTF/SourceSans3-Bold.ttf',
  fallback: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  fallbackBold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const

export type Face = keyof typeof FILES

/** Where each face lies on this machine. */
export const fontFiles = (): readonly (readonly [Face, string])[] =>
  Object.entries(FILES).map(([face, file]) => [face as Face, require.resolve(file)])
