import { HUES, type Hue } from '@golden-thread/shared/drawing'

/** The colours that a painted map needs, as the style sheets have them now. */
export interface Palette {
  readonly card: string
  readonly accent: string
  readonly gap: string
  readonly lane: string
  readonly font: string
  readonly hues: Readonly<Record<Hue, string>>
}

/**
 * Reads the tokens through the computed `color` of a probe: a custom property alone would answer "light-dark(…)",
 * which a canvas cannot take.
 */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.style.display = 'none'
  host.append(probe)
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const palette: Palette = {
    card: colour('--bg-raised'),
    accent: colour('--accent'),
    gap: colour('--bad'),
    lane: colour('--lane-band'),
    font: getComputedStyle(host).fontFamily,
    hues: Object.fromEntries(HUES.map((hue) => [hue, colour(`--hue-${hue}`)])) as Palette['hues'],
  }
  probe.remove()
  return palette
}

/** Calls back when the theme may have changed: by the system, or by the person on this page. */
export function watchTheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  for (const query of queries) query.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
