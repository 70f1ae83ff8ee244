import type { Archetype } from '@golden-thread/shared/model'

/** The colours that a painted map needs, as the style sheets have them now. */
export interface Palette {
  readonly link: string
  readonly card: string
  readonly accent: string
  readonly gap: string
  readonly lane: string
  readonly font: string
  readonly kinds: Readonly<Record<Archetype, string>>
}

const ARCHETYPES: readonly Archetype[] = [
  'aim',
  'action',
  'party',
  'place',
  'money',
  'event',
  'issue',
  'source',
]

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
    link: colour('--link-line'),
    card: colour('--bg-raised'),
    accent: colour('--accent'),
    gap: colour('--bad'),
    lane: colour('--lane-band'),
    font: getComputedStyle(host).fontFamily,
    kinds: Object.fromEntries(ARCHETYPES.map((kind) => [kind, colour(`--kind-${kind}`)])) as Palette['kinds'],
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
