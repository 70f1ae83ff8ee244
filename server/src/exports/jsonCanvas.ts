import { drawingOf, HUE_COLOURS, kindHues, type Rect } from '@golden-thread/shared/drawing'
import { type FlatNode, flatOf } from '@golden-thread/shared/exchange'
import { kindOf, type StrategyMap } from '@golden-thread/shared/model'
import { cleanLine } from '@golden-thread/shared/paper'
import { escapeMarkdown } from './escapeMarkdown.ts'
import { type Format, jsonBytes } from './format.ts'

/** The map as it is drawn, as Obsidian and other canvases that keep to JSON Canvas 1.0 open it. */
export const jsonCanvas: Format = {
  id: 'canvas',
  label: 'JSON Canvas',
  description: 'JSON Canvas for Obsidian',
  extension: 'canvas',
  family: 'data',
  mediaType: 'application/json; charset=utf-8',
  takes: 'map',
  write: (map) => jsonBytes(canvasOf(map)),
}

/** A card that stands nowhere in our drawing, such as a lead who is a badge there. */
const LOOSE = { width: 260, height: 80, gap: 20, acrossMax: 8 }

function canvasOf(map: StrategyMap): { readonly nodes: unknown[]; readonly edges: unknown[] } {
  const flat = flatOf(map)
  const drawing = drawingOf(map)
  const hues = kindHues(map.framework)
  const loose = looseRects(
    flat.nodes.filter(({ id }) => !rectOf(drawing.cards, id)),
    drawing.bounds,
  )
  const lanes = drawing.lanes.map(({ kind, rect }) => ({
    id: `lane ${kind}`,
    type: 'group',
    ...whole(rect),
    label: cleanLine(kindOf(map.framework, kind)?.plural ?? kind),
  }))
  const cards = flat.nodes.map((node) => ({
    id: node.id,
    type: 'text',
    ...whole(rectOf(drawing.cards, node.id) ?? loose.get(node.id) ?? drawing.bounds),
    ...(node.kind ? { color: HUE_COLOURS[hues.get(node.kind.id) ?? 'slate'].light } : {}),
    text: words(node),
  }))
  const edges = flat.edges.map(({ id, from, to, name, relation }) => ({
    id,
    fromNode: from,
    toNode: to,
    toEnd: relation?.symmetric ? 'none' : 'arrow',
    label: cleanLine(name),
  }))
  return { nodes: [...lanes, ...cards], edges }
}

const rectOf = (cards: ReadonlyMap<string, Rect>, id: string): Rect | undefined => cards.get(id)

/** The format knows whole pixels only. */
const whole = ({ x, y, width, height }: Rect): Rect => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
})

function words({ element, name, group }: FlatNode): string {
  const title = escapeMarkdown(cleanLine(name))
  if (group) return `*${title}*`
  const code = cleanLine(element?.code ?? '')
  return code === '' || code === name ? title : `**${escapeMarkdown(code)}** ${title}`
}

/** Rows below everything else. */
function looseRects(nodes: readonly FlatNode[], bounds: Rect): ReadonlyMap<string, Rect> {
  const { width, height, gap, acrossMax } = LOOSE
  return new Map(
    nodes.map(({ id }, at) => [
      id,
      {
        x: bounds.x + (at % acrossMax) * (width + gap),
        y: bounds.y + bounds.height + gap * 3 + Math.floor(at / acrossMax) * (height + gap),
        width,
        height,
      },
    ]),
  )
}
