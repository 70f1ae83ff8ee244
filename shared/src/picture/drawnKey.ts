import { type Drawing, HUE_COLOURS, kindHues, relationHues, restLinks, textWidth } from '../drawing/index.ts'
import { kindOf, relationOf, type StrategyMap } from '../model/index.ts'
import { dashOf } from './drawnLinks.ts'
import { escapeXml, MUTED } from './svg.ts'

interface KeyItem {
  readonly sign: string
  readonly words: string
}

const SIZE = 14
const ROW = 22
const SIGN = 34
const GAP = 24

/** What the colours and lines of the picture mean: only those that are in it. */
export function drawnKey(
  map: StrategyMap,
  drawing: Drawing,
  width: number,
): { readonly svg: string; readonly height: number } {
  let x = 0
  let row = 0
  const items = keyItems(map, drawing).map(({ sign, words }) => {
    const own = SIGN + textWidth(words, SIZE) + GAP
    if (x > 0 && x + own > width) {
      x = 0
      row += 1
    }
    const item =
      `<g transform="translate(${Math.round(x)} ${row * ROW})">${sign}` +
      `<text x="${SIGN}" y="14" font-size="${SIZE}" fill="${MUTED}">${escapeXml(words)}</text></g>`
    x += own
    return item
  })
  return { svg: items.join(''), height: (row + 1) * ROW }
}

function keyItems(map: StrategyMap, drawing: Drawing): KeyItem[] {
  const kinds = kindHues(map.framework)
  const relations = relationHues(map.framework)
  const links = restLinks(map, drawing)
  const shownKinds = new Set(
    drawing.lanes.filter(({ elements }) => elements.length > 0).map(({ kind }) => kind),
  )
  return [
    ...[...shownKinds].map((kind) => ({
      sign: `<rect x="16" y="3" width="8" height="14" rx="2" fill="${HUE_COLOURS[kinds.get(kind) ?? 'slate'].light}"/>`,
      words: kindOf(map.framework, kind)?.plural ?? kind,
    })),
    ...[...new Set(links.map(({ relation }) => relation))].map((relation) => ({
      sign: lineSign(HUE_COLOURS[relations.get(relation) ?? 'slate'].light, ''),
      words: relationOf(map.framework, relation)?.label ?? relation,
    })),
    ...(links.some(({ basis }) => basis !== 'stated')
      ? [{ sign: lineSign(MUTED, dashOf('inferred')), words: 'inferred, not stated in a source' }]
      : []),
  ]
}

const lineSign = (colour: string, dash: string): string =>
  `<path d="M2,10 H28" stroke="${colour}" stroke-width="2"${dash}/>`
