import { HUE_COLOURS, HUES, type Hue } from '@golden-thread/shared/drawing'
import type { CSSProperties } from 'react'

/** The hues as custom properties, for the style sheets of the canvas: `--hue-blue`. */
export const HUE_PROPERTIES = Object.fromEntries(
  HUES.map((hue) => [`--hue-${hue}`, `light-dark(${HUE_COLOURS[hue].light}, ${HUE_COLOURS[hue].dark})`]),
) as CSSProperties

/** What is drawn in it takes its colour from `--hue`; the marks of kinds do too. */
const styles = new Map<Hue, CSSProperties>()

export function hueStyle(hue: Hue): CSSProperties {
  const known = styles.get(hue)
  if (known) return known
  const made = { '--hue': `var(--hue-${hue})` } as CSSProperties
  styles.set(hue, made)
  return made
}
