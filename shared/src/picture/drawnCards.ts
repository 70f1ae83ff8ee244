import {
  type CardTag,
  cardText,
  findingsByElement,
  type LinkSupport,
  supports,
  tagsOf,
} from '../cards/index.ts'
import type { Coverage } from '../coverage/index.ts'
import {
  CARD_PAD_LEFT,
  CARD_PAD_RIGHT,
  CARD_PAD_Y,
  cardLines,
  type Drawing,
  HUE_COLOURS,
  kindHues,
  LINE_HEIGHT,
  type Rect,
  TEXT_SIZE,
  textWidth,
} from '../drawing/index.ts'
import type { Element, StrategyMap } from '../model/index.ts'
import { drawnFoot } from './drawnFoot.ts'
import { GROUND, INK, LINE, lineOf } from './svg.ts'

/** What is drawn of one card. */
interface Card {
  readonly element: Element
  readonly rect: Rect
  readonly colour: string
  readonly isChip: boolean
  readonly support: LinkSupport | undefined
  readonly tag: CardTag | undefined
  readonly leads: string
}

/** Each card as the canvas has it: code and title, how well it is supported, why it is marked, and who leads it. */
export function drawnCards(
  map: StrategyMap,
  drawing: Drawing,
  coverage: Coverage,
  inSight: (rect: Rect) => boolean,
): string {
  const hues = kindHues(map.framework)
  const support = supports(map, coverage.matrices())
  const findings = findingsByElement(coverage.findings())
  return [...drawing.cards]
    .flatMap(([id, rect]) => {
      const element = map.elements.get(id)
      if (!element || !inSight(rect)) return []
      const people = (drawing.badges.get(id) ?? []).flatMap((lead) => map.elements.get(lead)?.title ?? [])
      const [tag] = tagsOf(map, findings.get(id) ?? [], id, support.get(id))
      return [
        cardOf({
          element,
          rect,
          colour: HUE_COLOURS[hues.get(element.kind) ?? 'slate'].light,
          isChip: drawing.placing !== 'free' && !drawing.stackOf.has(id),
          support: support.get(id),
          tag,
          leads: people.join(', '),
        }),
      ]
    })
    .join('')
}

const GAP = 8

function cardOf({ element, rect, colour, isChip, support, tag, leads }: Card): string {
  const { x, y, width, height } = rect
  const said = support && !isChip ? cardText.support(support) : ''
  const count = support ? support.stated + support.inferred : 0
  const lines = cardLines(rect, {
    code: element.code,
    title: element.title || 'Untitled',
    badge: isChip ? '' : leads,
    tags: isChip || !tag ? [] : [tag.words],
    chips: [],
    support: said,
    bars: count,
  })
  const left = x + CARD_PAD_LEFT
  const first = element.code ? textWidth(element.code, TEXT_SIZE) + GAP : 0
  const base = (row: number): number => y + CARD_PAD_Y + (row + 1) * LINE_HEIGHT - 4
  const words = lines.title.map((line, row) => lineOf(line, left + (row === 0 ? first : 0), base(row), INK))
  if (element.code) words.unshift(lineOf(element.code, left, base(0), colour, ' font-weight="700"'))
  if (!isChip) {
    const foot = { left, right: x + width - CARD_PAD_RIGHT, base: y + height - CARD_PAD_Y - 4 }
    words.push(drawnFoot(foot, { support, said: lines.support, bars: lines.bars, tag, leads }))
  }
  return (
    `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${GROUND}" stroke="${LINE}"/>` +
    `<rect x="${x}" y="${y}" width="5" height="${height}" rx="2" fill="${colour}"/>${words.join('')}</g>`
  )
}
