import { crc32 } from 'node:zlib'
import type { Picture } from '@golden-thread/shared/picture'
import { Resvg } from '@resvg/resvg-js'
import { fontFiles } from '../fonts/index.ts'

/** A picture has at most so many pixels, as one that a browser makes has: every program can show it. */
export const PIXELS_MAX = 16_000_000
/** No side is longer: programs that paste it into a paper refuse more. */
export const SIDE_MAX = 16_000
/** Pixels for each unit of the drawing, where there is room: what is printed or projected needs more than a screen. */
const DENSITY = 2

/** The drawing as pixels, in the typefaces that we bring; its title and its description go with it. */
export function writePng({ svg, width, height }: Picture, pixelsMax = PIXELS_MAX): Uint8Array {
  const density = Math.min(
    DENSITY,
    Math.sqrt(pixelsMax / (width * height)),
    SIDE_MAX / Math.max(width, height),
  )
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.max(1, Math.floor(width * density)) },
    font: {
      // With those of the machine a picture would differ from server to server.
      loadSystemFonts: false,
      fontFiles: fontFiles().map(([, file]) => file),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  })
  const words = { Title: inside(svg, 'title'), Description: inside(svg, 'desc') }
  return withWords(drawn.render().asPng(), words)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** What stands in the first tag of that name. */
const inside = (svg: string, tag: string): string => {
  const from = svg.indexOf(`<${tag}>`) + tag.length + 2
  return svg.slice(from, svg.indexOf(`</${tag}>`)).replace(/&(\w+);/g, (_, name) => ENTITIES[name] ?? '')
}

/** Signature and header: the words follow them, so that they are found before any pixel. */
const HEAD_BYTES = 33

function withWords(png: Uint8Array, words: Readonly<Record<string, string>>): Uint8Array {
  const chunks = Object.entries(words).map(([keyword, said]) => wordChunk(keyword, said))
  return new Uint8Array(Buffer.concat([png.subarray(0, HEAD_BYTES), ...chunks, png.subarray(HEAD_BYTES)]))
}

/** A chunk `iTXt`: a keyword, not compressed, of no stated language, and words in UTF-8. */
function wordChunk(keyword: string, words: string): Buffer {
  const body = Buffer.concat([Buffer.from(`iTXt${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(words)])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}
