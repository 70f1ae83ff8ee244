import { overlaps } from '@golden-thread/shared/drawing'
import { apply, type Change, type StrategyMap } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import type { Peer } from '../../workspace/index.ts'
import { NO_FILTER } from '../filter/index.ts'
import { makeScene } from './makeScene.ts'
import type { Made } from './scene.ts'
import { canvasMapFromText, id, inputFor } from './testing/canvasMapFromText.ts'

const MAP = canvasMapFromText(
  'S1 S2 O1 L1 | S1 supports O1, S2 supports O1, L1 leads S1, *proposal supports *outcome',
)

/** Which node and edge ids have a new identity in the scene after. */
function redrawn(before: Made, after: Made): string[] {
  const old = new Set<unknown>([...before.scene.nodes, ...before.scene.edges])
  return [...after.scene.nodes, ...after.scene.edges].filter((one) => !old.has(one)).map((one) => one.id)
}

const after = (map: StrategyMap, change: Change): StrategyMap => {
  const result = apply(map, change)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const peer = (more: Partial<Peer>): Peer => ({
  clientId: 7,
  person: { name: 'Aisha', colour: '#aa3355' },
  cursor: null,
  selection: [],
  drag: new Map(),
  editing: null,
  screen: 'canvas',
  matrix: null,
  camera: null,
  ...more,
})

describe('a scene', () => {
  const first = makeScene(undefined, inputFor(MAP))

  it('[ASA23] a card says its status as at the date, and only those whose status moves are drawn again', () => {
    const status = { field: 'State', words: 'Done' }
    const now = makeScene(
      first,
      inputFor(MAP, { statuses: new Map([[id('S1'), { ...status, was: 'Begun' }]]) }),
    )
    expect(redrawn(first, now)).toEqual([id('S1')])
    expect(now.scene.cards.get(id('S1'))?.data.status).toMatchObject({
      words: 'Begun → Done',
      spoken: 'State moved from Begun to Done',
    })
    const same = makeScene(
      now,
      inputFor(MAP, { statuses: new Map([[id('S1'), { ...status, was: 'Begun' }]]) }),
    )
    expect(redrawn(now, same)).toEqual([])
  })

  it('has a node for every card and every head of a lane, sized and with its ends', () => {
    expect(first.scene.nodes.map((node) => node.id)).toEqual(['*proposal', '*outcome', 'O1', 'S1', 'S2'])
    for (const node of first.scene.nodes) {
      expect(node.measured).toEqual({ width: node.width, height: node.height })
      expect(node.handles).toHaveLength(2)
    }
  })

  it('draws links between cards, says a claim on the head of its lane, and names leads on what they lead', () => {
    expect(first.scene.edges.map((edge) => `${edge.type} ${edge.source} ${edge.target}`)).toEqual([
      'link S1 O1',
      'link S2 O1',
    ])
    expect(first.scene.lanes.find((lane) => lane.kind.id === 'proposal')?.claims).toEqual([
      {
        id: 'supports:*proposal>*outcome',
        words: 'All proposals support all outcomes',
        short: 'support all outcomes',
      },
    ])
    expect(first.scene.drawing.badges.get(id('S1'))).toEqual(['L1'])
  })

  it('keeps both lists when nothing changed', () => {
    const next = makeScene(first, inputFor(MAP))
    expect(next.scene.nodes).toBe(first.scene.nodes)
    expect(next.scene.edges).toBe(first.scene.edges)
  })

  it('draws one card again when one title changes, and the links that say it', () => {
    const map = after(MAP, { type: 'edit-element', id: id('S2'), title: 'Renamed' })
    const next = makeScene(first, inputFor(map))
    expect(redrawn(first, next)).toEqual(['S2', 'supports:S2>O1'])
  })

  it('draws one card again when one moves, and no link', () => {
    const map = after(MAP, { type: 'move-elements', positions: new Map([[id('S2'), { x: 10, y: 130 }]]) })
    expect(redrawn(first, makeScene(first, inputFor(map)))).toEqual(['S2'])
  })

  it('moves only the node of a card that is dragged, and keeps what is drawn in it', () => {
    const next = makeScene(first, inputFor(MAP, {}, { drag: new Map([[id('S2'), { x: 40, y: 50 }]]) }))
    const card = next.scene.cards.get(id('S2'))
    expect(card?.position).toEqual({ x: 40, y: 50 })
    expect(card?.data).toBe(first.scene.cards.get(id('S2'))?.data)
    expect(next.scene.cards.get(id('S1'))).toBe(first.scene.cards.get(id('S1')))
  })

  it('shows the drag of another person in their colour', () => {
    const peers = [peer({ drag: new Map([[id('S2'), { x: 5, y: 6 }]]) })]
    const next = makeScene(first, inputFor(MAP, { peers }))
    const card = next.scene.cards.get(id('S2'))
    expect(card?.position).toEqual({ x: 5, y: 6 })
    expect(card?.data.peer).toEqual({ name: 'Aisha', colour: '#aa3355', editing: false })
    expect(redrawn(first, next)).toEqual(['S2', 'supports:S2>O1'])
  })

  it('draws nothing again when only the cursor of another person moves', () => {
    const before = makeScene(first, inputFor(MAP, { peers: [peer({ selection: [id('O1')] })] }))
    const moved = [peer({ selection: [id('O1')], cursor: { x: 1, y: 2 } })]
    expect(redrawn(before, makeScene(before, inputFor(MAP, { peers: moved })))).toEqual([])
  })

  it('shows my drag where both of us drag one card', () => {
    const peers = [peer({ drag: new Map([[id('S2'), { x: 5, y: 6 }]]) })]
    const next = makeScene(first, inputFor(MAP, { peers }, { drag: new Map([[id('S2'), { x: 40, y: 50 }]]) }))
    expect(next.scene.cards.get(id('S2'))?.position).toEqual({ x: 40, y: 50 })
  })

  it('leaves out a link whose end was deleted', () => {
    const map = after(MAP, { type: 'delete-element', id: id('O1'), at: 1 })
    const next = makeScene(first, inputFor(map))
    expect(next.scene.edges).toEqual([])
  })
})

describe('a scene of a large map', () => {
  const codes = Array.from({ length: 400 }, (_, index) => `S${index + 1}`).join(' ')
  const map = canvasMapFromText(`${codes} O1 | S1 supports O1, S2 supports O1`)
  const window = { x: -100, y: -100, width: 500, height: 500 }

  it('mounts the cards of the window and leaves the links to be painted', () => {
    const made = makeScene(undefined, inputFor(map, {}, { window }))
    expect(made.scene.large).toBe(true)
    const seen = [...made.scene.rects].filter(([, rect]) => overlaps(rect, window)).map(([card]) => card)
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.length).toBeLessThan(60)
    const mounted = made.scene.nodes.filter((node) => node.type === 'card').map((node) => node.id)
    expect(mounted.toSorted()).toEqual(seen.toSorted())
    expect(made.scene.edges).toEqual([])
  })

  it('mounts a selected card, its links and their other ends wherever they are', () => {
    const selection = { elements: new Set([id('S1')]), link: null, cell: null }
    const made = makeScene(undefined, inputFor(map, { selection }, { window, overview: true }))
    expect(made.scene.edges.map((edge) => edge.id)).toEqual(['supports:S1>O1'])
    expect(made.scene.nodes.filter((node) => node.type === 'card').map((node) => node.id)).toEqual([
      'O1',
      'S1',
    ])
  })
})

describe('a view filter and a what-if', () => {
  it('what stands back is dimmed, or left out of everything that is drawn and walked', () => {
    const filter = { ...NO_FILTER, around: { id: id('S1'), steps: 1, way: 'downstream' as const } }
    const dimmed = makeScene(undefined, inputFor(MAP, {}, { filter })).scene
    expect([...dimmed.cards.values()].filter(({ data }) => data.dim).map((card) => card.id)).toEqual(['S2'])
    const hidden = makeScene(undefined, inputFor(MAP, {}, { filter: { ...filter, rest: 'hide' } })).scene
    expect([...hidden.cards.keys()]).toEqual(['O1', 'S1'])
    expect(hidden.links.map((link) => link.id)).toEqual(['supports:S1>O1', 'supports:*proposal>*outcome'])
  })

  it('what was hidden comes back as it was', () => {
    const first = makeScene(undefined, inputFor(MAP))
    const hiding = inputFor(
      MAP,
      {},
      { filter: { ...NO_FILTER, hiddenKinds: new Set(['lead']), rest: 'hide' } },
    )
    const back = makeScene(makeScene(first, hiding), inputFor(MAP))
    expect([...back.scene.cards.keys()]).toEqual([...first.scene.cards.keys()])
  })

  it('left-out cards and those that lose their last support say so, and their links stand back', () => {
    const whatIf = { leftOut: new Set([id('S1')]), lost: [{ matrix: 'm', column: id('O1') }] }
    const { scene } = makeScene(undefined, inputFor(MAP, { whatIf }))
    const whatIfStates = [...scene.cards.values()].map((card) => [card.id, card.data.whatIfState])
    expect(Object.fromEntries(whatIfStates)).toEqual({ O1: 'loses', S1: 'left-out', S2: null })
    const dim = scene.edges.filter((edge) => edge.data?.dim).map((edge) => edge.id)
    expect(dim).toEqual(['supports:S1>O1'])
  })
})

describe('a focus', () => {
  const first = makeScene(undefined, inputFor(MAP))
  const near = (made: Made) =>
    [...made.scene.cards.values()].filter(({ data }) => data.near).map((card) => card.id)
  const selected = (code: string) => ({ elements: new Set([id(code)]), link: null, cell: null })

  it('keeps what is selected, its links and its neighbours, and draws nothing else again', () => {
    const next = makeScene(first, inputFor(MAP, { selection: selected('S1') }))
    expect(near(next)).toEqual(['O1', 'S1'])
    expect(next.scene.edges.filter((edge) => edge.data?.near).map((edge) => edge.id)).toEqual([
      'supports:S1>O1',
    ])
    expect(redrawn(first, next)).toEqual(['O1', 'S1', 'supports:S1>O1'])
  })

  it('reaches two steps while Shift is held, and follows the pointer and the arrow keys', () => {
    const two = makeScene(first, inputFor(MAP, { selection: selected('S1') }, { focusSteps: 2 }))
    expect(near(two)).toEqual(['O1', 'S1', 'S2'])
    expect(near(makeScene(first, inputFor(MAP, {}, { restedOn: id('S2') })))).toEqual(['O1', 'S2'])
    expect(near(makeScene(first, inputFor(MAP, {}, { active: 'S2', walking: true })))).toEqual(['O1', 'S2'])
  })

  it('is none while somebody writes or drags', () => {
    const selection = selected('S1')
    expect(makeScene(first, inputFor(MAP, { selection }, { renaming: id('S1') })).scene.focus).toBeNull()
    const drag = new Map([[id('S2'), { x: 4, y: 5 }]])
    expect(makeScene(first, inputFor(MAP, { selection }, { drag })).scene.focus).toBeNull()
  })

  it('draws the links of a card that are not drawn at rest', () => {
    const map = canvasMapFromText('S1 S2 O1 | S1 supports O1, S1 enables S2')
    const rest = makeScene(undefined, inputFor(map))
    expect(rest.scene.edges.map((edge) => edge.id)).toEqual(['supports:S1>O1'])
    expect(rest.scene.cards.get(id('S2'))?.data.facts.chips).toEqual(['enabled by 1'])
    const next = makeScene(rest, inputFor(map, { selection: selected('S2') }))
    expect(next.scene.edges.map((edge) => edge.id)).toEqual(['supports:S1>O1', 'enables:S1>S2'])
  })
})
