/** Black or white, whichever can be read better on a colour such as "#3b82f6". White for what is not such a colour. */
export function inkOn(colour: string): '#ffffff' | '#14181c' {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1]
  if (!hex) return '#ffffff'
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
  // Contrast to white is 1.05 / (light + 0.05); to near-black (light + 0.05) / 0.058. They meet near 0.197.
  return light > 0.197 ? '#14181c' : '#ffffff'
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
