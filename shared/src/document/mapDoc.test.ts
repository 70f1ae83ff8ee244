import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import {
  type Change,
  elementId,
  explainProblem,
  linkIdOf,
  type StrategyMap,
  touchedBy,
} from '../model/index.ts'
import { checkChange, checkRefused, mapFromText, testFramework, testFramework2 } from '../testing/index.ts'
import { bytesOf, createMapDoc, type DocEvent, encodeMap, type MapDoc, receiveUpdate } from './index.ts'

const S1 = elementId('S1')
const S2 = elementId('S2')
const LINK = linkIdOf('supports:S1>O1')

function docOf(map: StrategyMap): MapDoc {
  const doc = createMapDoc()
  receiveUpdate(doc, encodeMap(map))
  return doc
}

const retitle = (title: string, id = S1): Change => ({ type: 'edit-element', id, title })

function written(doc: MapDoc, change: Change): StrategyMap {
  const result = doc.write(change)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('[DOC7] what did not change is identical', () => {
  it('for a change made here', () => {
    const doc = docOf(mapFromText`S1 -> O1; S2 -> O2`)
    const before = doc.current()
    const after = written(doc, retitle('New'))
    expect(doc.current().map).toBe(after)
    expect(after.links).toBe(before.map.links)
    expect(after.framework).toBe(before.map.framework)
    expect(doc.current().problems).toBe(before.problems)
    for (const [id, element] of after.elements)
      expect(element === before.map.elements.get(id)).toBe(id !== S1)
  })

  it('for a change that came from elsewhere', () => {
    const [here, there] = [docOf(mapFromText`S1`), createMapDoc()]
    receiveUpdate(here, encodeMap(mapFromText`S1 -> O1; S2 -> O2`))
    receiveUpdate(there, bytesOf(here))
    const before = here.current().map
    written(there, { type: 'edit-link', id: LINK, note: 'Why' })
    receiveUpdate(here, bytesOf(there))
    const after = here.current().map
    expect(after.elements).toBe(before.elements)
    expect(after.links.get(LINK)?.note).toBe('Why')
    expect(after.links.get(linkIdOf('supports:S2>O2'))).toBe(before.links.get(linkIdOf('supports:S2>O2')))
  })

  it('when what arrives is known already, or belongs to no part of a map', () => {
    const doc = docOf(mapFromText`S1 -> O1`)
    const before = doc.current()
    let heard = 0
    doc.subscribe(() => {
      heard += 1
    })
    receiveUpdate(doc, bytesOf(doc))
    doc.doc.getMap('something else').set('a', 1)
    expect(heard).toBe(0)
    expect(doc.current().map).toBe(before.map)
    // Set again to what it was: an event, and nothing new.
    const element = doc.doc.getMap<Y.Map<unknown>>('elements').get('S1')
    element?.set('code', 'S1')
    expect(heard).toBe(1)
    expect(doc.current().map).toBe(before.map)
  })
})

describe('[DOC8] listeners hear once of each transaction, and read it at once', () => {
  it('of a batch made here', () => {
    const doc = docOf(mapFromText`S1 -> O1; S2`)
    const events: DocEvent[] = []
    const titles: (string | undefined)[] = []
    doc.subscribe((event) => {
      events.push(event)
      titles.push(doc.current().map.elements.get(S2)?.title)
    })
    const change: Change = {
      type: 'batch',
      changes: [retitle('One'), retitle('Two', S2), { type: 'delete-link', id: LINK, at: 5 }],
    }
    written(doc, change)
    expect(events).toEqual([{ origin: 'local', touched: touchedBy(change) }])
    expect(titles).toEqual(['Two'])
  })

  it('of what comes from elsewhere, with what it touched', () => {
    const [here, there] = [docOf(mapFromText`S1 -> O1; S2`), createMapDoc()]
    receiveUpdate(there, bytesOf(here))
    const events: DocEvent[] = []
    const stop = here.subscribe((event) => events.push(event))
    const evidence = { id: 'e', source: 'Paper', paragraph: '1', quotation: '' }
    written(there, { type: 'set-evidence', link: LINK, evidence })
    written(there, { type: 'set-about', about: 'A draft' })
    receiveUpdate(here, bytesOf(there))
    expect(events).toHaveLength(1)
    expect(events[0]?.origin).toBe('remote')
    expect([...(events[0]?.touched.links ?? [])]).toEqual([LINK])
    expect(events[0]?.touched.about).toBe(true)
    expect(events[0]?.touched.elements.size).toBe(0)
    stop()
    written(here, retitle('Unheard'))
    expect(events).toHaveLength(1)
  })

  it('and may write themselves', () => {
    const doc = docOf(mapFromText`S1; S2`)
    let heard = 0
    doc.subscribe(() => {
      heard += 1
      if (heard > 1) return
      written(doc, retitle('Two', S2))
      expect(doc.current().map.elements.get(S2)?.title).toBe('Two')
      // A second change sees the first, though its transaction is not over.
      expect(
        doc.write({
          type: 'create-element',
          element: { id: S2, kind: 'proposal', code: '', title: '', fields: {} },
        }).ok,
      ).toBe(false)
    })
    written(doc, retitle('One'))
    expect(heard).toBe(2)
    expect([...doc.current().map.elements.values()].map(({ title }) => title)).toEqual(['One', 'Two'])
  })
})

describe('[DOC9] a change is written whole or not at all', () => {
  it('and the refusal of any part refuses it', () => {
    checkRefused(
      mapFromText`S1 -> O1`,
      { type: 'batch', changes: [retitle('New'), retitle('None', elementId('S9'))] },
      'element-unknown',
    )
    checkRefused(
      mapFromText`S1`,
      {
        type: 'create-element',
        element: { id: elementId('a|b'), kind: 'proposal', code: '', title: '', fields: {} },
      },
      'element-id-wrong',
    )
  })

  it('and all of it is there for who gets it', () => {
    const doc = docOf(mapFromText`S1 -> O1`)
    written(doc, { type: 'move-elements', positions: new Map([[S1, { x: 12, y: 34 }]]) })
    written(doc, { type: 'edit-link', id: LINK, strength: 'Major', seen: { from: 'a', to: 'b' } })
    const copy = createMapDoc()
    receiveUpdate(copy, bytesOf(doc))
    expect(copy.current().problems).toEqual([])
    expect(copy.current().map.elements.get(S1)?.position).toEqual({ x: 12, y: 34 })
    expect(copy.current().map.links.get(LINK)).toMatchObject({
      strength: 'Major',
      seen: { from: 'a', to: 'b' },
    })
  })

  it('and costs no more bytes than what differs', () => {
    const doc = docOf(mapFromText`proposal S1 "Investigating crime" -> O1`)
    const sizes: number[] = []
    doc.doc.on('update', (update: Uint8Array) => sizes.push(update.length))
    written(doc, retitle('Investigating crimes'))
    written(doc, retitle('Investigating crimes'))
    written(doc, { type: 'move-elements', positions: new Map([[S1, { x: 12, y: 34 }]]) })
    expect(sizes).toHaveLength(2)
    expect(Math.max(...sizes)).toBeLessThan(60)
  })
})

it('[DOC1] a framework is written and read again as it is, though elements no longer fit it', () => {
  const framework = { ...testFramework, kinds: testFramework.kinds.filter(({ id }) => id !== 'value') }
  const relations = framework.relations.filter(({ id }) => id !== 'underpins')
  const matrices = framework.matrices.filter(({ id }) => id !== 'values-proposals')
  const change: Change = { type: 'set-framework', framework: { ...framework, relations, matrices } }
  const before = mapFromText`V1 -> S1 -> O1`
  checkChange(before, change)
  const doc = docOf(before)
  written(doc, change)
  expect(doc.current().problems.map(({ code }) => code)).toEqual(['kind-unknown', 'link-not-allowed'])
  written(doc, { type: 'set-framework', framework: testFramework })
  expect(doc.current().problems).toEqual([])
  const named = {
    ...testFramework,
    kinds: [
      {
        id: 'k',
        archetype: 'aim',
        label: 'K',
        plural: 'Ks',
        prefix: 'K',
        fields: [{ id: 'not a name', label: 'F', type: 'text' }],
      },
    ],
  } as const
  checkRefused(before, { type: 'set-framework', framework: named }, 'framework-invalid')
})

it('stops hearing when it is destroyed', () => {
  const doc = docOf(mapFromText`S1`)
  let heard = 0
  doc.subscribe(() => {
    heard += 1
  })
  doc.destroy()
  doc.doc.getMap('elements').delete('S1')
  expect(heard).toBe(0)
})

it('[DOC52] tells of values with figures that cannot be read, and of references to what is not there, while they last', () => {
  const framed = { ...mapFromText`proposal S1 "Safer"; S1 -> O1; person L1`, framework: testFramework2 }
  const map = docOf(framed)
  const told = () => map.current().problems.map((problem) => explainProblem(problem))
  const edit = (fields: Record<string, string | null>) => {
    expect(map.write({ type: 'edit-element', id: S1, fields }).ok).toBe(true)
  }
  edit({ due: '31 February', budget: 'to be agreed', owner: 'L1' })
  expect(told()).toEqual([expect.stringContaining('S1 Safer: Due says "31 February", which is not a period')])
  edit({ due: 'end of 2006/07' })
  expect(told()).toEqual([])
  expect(map.write({ type: 'delete-element', id: elementId('L1'), at: 1 }).ok).toBe(true)
  expect(told()).toEqual([expect.stringContaining('S1 Safer: Owner names L1 L1, which is not there')])
  expect(map.write({ type: 'restore-element', id: elementId('L1') }).ok).toBe(true)
  expect(told()).toEqual([])
})
