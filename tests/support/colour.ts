/** Colours as eyes have them: OKLab, and what is left of a colour for those who lack one kind of cone. */

export type Rgb = readonly [number, number, number]

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Linear light, from "#255fa8". */
export function rgbOf(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return [red, green, blue]
}

type Matrix = readonly [Rgb, Rgb, Rgb]

/** Machado, Oliveira and Fernandes (2009), the whole lack of one kind of cone. */
export const SIGHTS: Readonly<Record<'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb

export const seenWith = (sight: Matrix, colour: Rgb): Rgb =>
  times(sight, colour).map((part) => Math.max(0, Math.min(1, part))) as unknown as Rgb

/** Lightness, and the two axes of hue. */
export function okLab(colour: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Rgb
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  )
}

export const distance = (one: Rgb, other: Rgb): number => {
  const [a, b] = [okLab(one), okLab(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** In degrees; undefined for what is nearly grey and has no hue to speak of. */
export function hueOf(hex: string): number | undefined {
  const [, a, b] = okLab(rgbOf(hex))
  return Math.hypot(a, b) < 0.06 ? undefined : (Math.atan2(b, a) * 180) / Math.PI
}

/** How far apart two hues are, from 0 to 180 degrees. */
export const hueDistance = (one: number, other: number): number => Math.abs(((one - other + 540) % 360) - 180)
