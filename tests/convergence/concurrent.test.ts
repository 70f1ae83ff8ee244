import { canonicalText } from '@golden-thread/shared/document'
import {
  type Change,
  cellKey,
  countsLink,
  type Evidence,
  elementId,
  isAlive,
  type Link,
  linkId,
  observationId,
  type SavedView,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import type { FakeClient } from './testing/fakeClient.ts'
import { createFakeNetwork } from './testing/fakeNetwork.ts'

const S1 = elementId('S1')
const O1 = elementId('O1')
const O2 = elementId('O2')

/** Ann and Ben have the map open; what each does reaches the other only when the network settles. */
function two(map: StrategyMap): { ann: FakeClient; ben: FakeClient; settle: () => StrategyMap } {
  const network = createFakeNetwork({ map, clients: 2 })
  const [ann, ben] = network.clients
  if (!ann || !ben) throw new Error('There are two clients.')
  return { ann, ben, settle: network.settle }
}

/** Runs a case both ways round, as which of two writes wins hangs on who has the higher client id. */
function bothWays(
  map: StrategyMap,
  run: (first: FakeClient, second: FakeClient, settle: () => StrategyMap) => void,
) {
  const one = two(map)
  run(one.ann, one.ben, one.settle)
  const other = two(map)
  run(other.ben, other.ann, other.settle)
}

const supports = (more: Partial<Link> = {}): Link => ({
  id: linkId('supports', { element: S1 }, { element: O1 }),
  relation: 'supports',
  from: { element: S1 },
  to: { element: O1 },
  basis: 'stated',
  note: '',
  evidence: [],
  ...more,
})

const piece = (id: string): Evidence => ({
  id,
  source: `Paper ${id}`,
  paragraph: '21',
  quotation: 'It says so.',
})

const link = (map: StrategyMap, id = supports().id): Link => {
  const found = map.links.get(id)
  if (!found) throw new Error('The link is gone.')
  return found
}

const retitle = (title: string): Change => ({ type: 'edit-element', id: S1, title })

it('[DOC10] concurrent delete and link: the link stays, hidden, and shows again with the restored element', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    first.make({ type: 'delete-element', id: O1, at: 5 })
    second.make({ type: 'create-link', link: supports() })
    const map = settle()
    expect(isAlive(map.elements.get(O1))).toBe(false)
    expect(isAlive(link(map))).toBe(true)
    expect(showsLink(map, link(map))).toBe(false)
    expect(first.undo()).toBe(true)
    const restored = settle()
    expect(countsLink(restored, link(restored))).toBe(true)
  })
})

it('[DOC11] double link: one link is left, with the evidence of both', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    first.make({ type: 'create-link', link: supports({ note: 'one', evidence: [piece('a')] }) })
    second.make({
      type: 'create-link',
      link: supports({ note: 'two', basis: 'inferred', evidence: [piece('b')] }),
    })
    const map = settle()
    expect(map.links.size).toBe(1)
    expect(link(map).evidence.map(({ id }) => id)).toEqual(['a', 'b'])
    // The rest is that of one of them, whole.
    expect([
      ['one', 'stated'],
      ['two', 'inferred'],
    ]).toContainEqual([link(map).note, link(map).basis])
  })
})

it('[DOC12] a deleted link that both draw again comes back once, with the evidence of both', () => {
  bothWays(mapFromText`S1 !-> O1`, (first, second, settle) => {
    first.make({ type: 'create-link', link: supports({ note: 'again', evidence: [piece('a')] }) })
    second.make({ type: 'create-link', link: supports({ basis: 'assumed', evidence: [piece('b')] }) })
    const map = settle()
    expect(isAlive(link(map))).toBe(true)
    expect(link(map).evidence).toHaveLength(2)
    // It was brought back in place, so what only one of them changed is kept.
    expect(link(map).note).toBe('again')
    expect(link(map).basis).toBe('assumed')
  })
})

it('[DOC13] double create: of two elements with one id, one is left, whole', () => {
  bothWays(mapFromText`O1`, (first, second, settle) => {
    const element = { id: S1, kind: 'proposal', code: 'S1' }
    first.make({
      type: 'create-element',
      element: { ...element, title: 'First', fields: { status: 'Idea' } },
    })
    second.make({
      type: 'create-element',
      element: { ...element, title: 'Second', fields: { status: 'Done' } },
    })
    const { title, fields } = settle().elements.get(S1) ?? {}
    expect([
      ['First', 'Idea'],
      ['Second', 'Done'],
    ]).toContainEqual([title, fields?.status])
  })
})

it('[DOC14] kind changed under a link: the link stays, is not counted, and the problem is shown to all', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    first.make({ type: 'edit-element', id: O1, kind: 'person' })
    second.make({ type: 'create-link', link: supports() })
    const map = settle()
    expect(showsLink(map, link(map))).toBe(true)
    expect(countsLink(map, link(map))).toBe(false)
    for (const client of [first, second]) {
      expect(client.map.current().problems).toContainEqual(
        expect.objectContaining({ code: 'link-not-allowed', id: link(map).id }),
      )
    }
    first.make({ type: 'edit-element', id: O1, kind: 'outcome' })
    const back = settle()
    expect(countsLink(back, link(back))).toBe(true)
    expect(second.map.current().problems).toEqual([])
  })
})

it('[DOC15] title typed by two at once: both texts are kept, character by character', () => {
  bothWays(mapFromText`proposal S1 "Investigating crime"`, (first, second, settle) => {
    first.make(retitle('Investigating serious crime'))
    second.make(retitle('Investigating crime faster 😀'))
    expect(settle().elements.get(S1)?.title).toBe('Investigating serious crime faster 😀')
  })
})

it('[DOC15] two emoji typed at the same place stay whole', () => {
  bothWays(mapFromText`proposal S1 "😀"`, (first, second, settle) => {
    // These share the first unit of their pairs, so a naive edit would cut them in half.
    first.make(retitle('😁'))
    second.make(retitle('😀😂'))
    const title = settle().elements.get(S1)?.title ?? ''
    expect(title.isWellFormed()).toBe(true)
    expect(title).not.toContain('\ufffd')
    expect(title).toContain('😁')
    expect(title).toContain('😂')
  })
})

it('[DOC15] a long text that one empties keeps what another types in it meanwhile', () => {
  const start = mapFromText`S1`
  bothWays(start, (first, second, settle) => {
    first.make({ type: 'edit-element', id: S1, fields: { summary: 'Fewer burglaries.' } })
    settle()
    first.make({ type: 'edit-element', id: S1, fields: { summary: null } })
    second.make({ type: 'edit-element', id: S1, fields: { summary: 'Fewer burglaries. And fires.' } })
    expect(settle().elements.get(S1)?.fields.summary).toBe(' And fires.')
  })
})

it('[DOC15] two people who begin the same long text at once begin one text', () => {
  bothWays(mapFromText`O1`, (first, second, settle) => {
    first.make({
      type: 'create-element',
      element: { id: S1, kind: 'proposal', code: 'S1', title: '', fields: {} },
    })
    settle()
    first.make({ type: 'edit-element', id: S1, fields: { summary: 'One. ' } })
    second.make({ type: 'edit-element', id: S1, fields: { summary: 'Two. ' } })
    const summary = settle().elements.get(S1)?.fields.summary
    expect(['One. Two. ', 'Two. One. ']).toContain(summary)
  })
})

it('[DOC16] delete crossing an edit: the element stays deleted, and comes back with the edit', () => {
  bothWays(mapFromText`proposal S1 "Safer streets"`, (first, second, settle) => {
    first.make({ type: 'delete-element', id: S1, at: 5 })
    second.make(retitle('Safer streets at night'))
    second.make({ type: 'move-elements', positions: new Map([[S1, { x: 10, y: 20 }]]) })
    expect(isAlive(settle().elements.get(S1))).toBe(false)
    expect(first.undo()).toBe(true)
    expect(settle().elements.get(S1)).toEqual({
      id: S1,
      kind: 'proposal',
      code: 'S1',
      title: 'Safer streets at night',
      fields: {},
      position: { x: 10, y: 20 },
    })
  })
})

it('[DOC16] undoing a creation leaves what others wrote in the element to be restored', () => {
  bothWays(mapFromText`O1`, (first, second, settle) => {
    first.make({
      type: 'create-element',
      element: { id: S1, kind: 'proposal', code: 'S1', title: 'New', fields: {} },
    })
    settle()
    second.make(retitle('New and better'))
    expect(first.undo()).toBe(true)
    expect(isAlive(settle().elements.get(S1))).toBe(false)
    second.make({ type: 'restore-element', id: S1 })
    expect(settle().elements.get(S1)?.title).toBe('New and better')
  })
})

it('[DOC17] two who set one field, position or code at once: one of the two wins, the same everywhere', () => {
  bothWays(mapFromText`S1`, (first, second, settle) => {
    first.make({ type: 'move-elements', positions: new Map([[S1, { x: 1, y: 1 }]]) })
    second.make({ type: 'move-elements', positions: new Map([[S1, { x: 2, y: 2 }]]) })
    first.make({ type: 'edit-element', id: S1, code: 'S7', fields: { status: 'Idea' } })
    second.make({ type: 'edit-element', id: S1, fields: { status: 'Done', ends: '2007' } })
    const element = settle().elements.get(S1)
    // Never x of one and y of the other.
    expect([
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]).toContainEqual(element?.position)
    expect(['Idea', 'Done']).toContain(element?.fields.status)
    // What only one of them touched is kept.
    expect(element?.code).toBe('S7')
    expect(element?.fields.ends).toBe('2007')
  })
})

it('[DOC18] assessed cell at once: one assessment wins whole', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    const cell = cellKey('proposals-outcomes', S1, O1)
    const assess = (state: 'none' | 'not-applicable', by: string): Change => ({
      type: 'assess-cell',
      cell,
      assessment: { state, note: by, by, at: 7 },
    })
    first.make(assess('none', 'First'))
    second.make(assess('not-applicable', 'Second'))
    const found = settle().assessments.get(cell)
    expect([
      { state: 'none', note: 'First', by: 'First', at: 7 },
      { state: 'not-applicable', note: 'Second', by: 'Second', at: 7 },
    ]).toContainEqual(found)
  })
})

it('[DOC23] saved view changed at once: one of the two wins whole', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    const view = (title: string, order: number): SavedView => ({
      id: 'v1',
      title,
      order,
      screen: 'canvas',
      filter: '',
    })
    first.make({ type: 'set-view', view: view('First', 1) })
    second.make({ type: 'set-view', view: view('Second', 2) })
    expect([view('First', 1), view('Second', 2)]).toContainEqual(settle().views.get('v1'))
  })
})

it('[DOC23] a saved view that one changes while another deletes it stays', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    const view = { id: 'v1', title: 'Ours', order: 1, screen: 'canvas', filter: '' } as const
    first.make({ type: 'set-view', view })
    settle()
    first.make({ type: 'delete-view', id: 'v1' })
    second.make({ type: 'set-view', view: { ...view, title: 'Still ours' } })
    expect(settle().views.get('v1')?.title).toBe('Still ours')
  })
})

it('[DOC27] a finding that two accept at once: one of the two wins whole', () => {
  bothWays(mapFromText`S1; O1`, (first, second, settle) => {
    const by = (name: string) => ({ reason: `${name} said so`, by: name, at: 1, facts: 'f' })
    const finding = 'code-repeated:S1'
    first.make({ type: 'accept-finding', finding, acceptance: by('Ann') })
    second.make({ type: 'accept-finding', finding, acceptance: by('Ben') })
    expect([by('Ann'), by('Ben')]).toContainEqual(settle().accepted.get(finding))
  })
})

it('[DOC18] a piece of evidence that one edits while another removes it stays', () => {
  bothWays(mapFromText`S1 -> O1`, (first, second, settle) => {
    first.make({ type: 'set-evidence', link: supports().id, evidence: piece('a') })
    settle()
    first.make({ type: 'remove-evidence', link: supports().id, evidence: 'a' })
    second.make({ type: 'set-evidence', link: supports().id, evidence: { ...piece('a'), paragraph: '22' } })
    expect(link(settle()).evidence.map(({ paragraph }) => paragraph)).toEqual(['22'])
  })
})

it('[DOC18] a piece of evidence that one edits while another adds one beside it is edited', () => {
  bothWays(mapFromText`S1 -> O1`, (first, second, settle) => {
    first.make({ type: 'set-evidence', link: supports().id, evidence: piece('a') })
    settle()
    first.make({ type: 'set-evidence', link: supports().id, evidence: { ...piece('a'), paragraph: '22' } })
    second.make({ type: 'set-evidence', link: supports().id, evidence: piece('b') })
    expect(link(settle()).evidence).toEqual([{ ...piece('a'), paragraph: '22' }, piece('b')])
  })
})

it('[DOC50] two periods of a series, and of an element and an observation two parts, that two fill in at once', () => {
  bothWays(mapFromText`proposal S1; O1`, (first, second, settle) => {
    const observation = {
      id: observationId('o1'),
      element: S1,
      field: 'health',
      value: 'Red',
      asAt: '2003',
      note: '',
      by: 'Ann',
      at: 1,
      evidence: [],
    }
    first.make({ type: 'edit-element', id: S1, fields: { spend: { '2005/06': 1 } } })
    first.make({ type: 'create-observation', observation })
    settle()
    first.make({ type: 'edit-element', id: S1, periods: { spend: { '2006/07': 2 } } })
    first.make({ type: 'edit-observation', id: observation.id, asAt: '2003-12' })
    first.make({ type: 'set-evidence', element: S1, evidence: piece('a') })
    second.make({ type: 'edit-element', id: S1, periods: { spend: { '2007/08': 3, '2005/06': null } } })
    second.make({ type: 'edit-observation', id: observation.id, note: 'As the report says' })
    second.make({ type: 'set-evidence', observation: observation.id, evidence: piece('b') })
    second.make({ type: 'set-evidence', element: S1, evidence: piece('b') })
    const map = settle()
    expect(map.elements.get(S1)?.fields.spend).toEqual({ '2006/07': 2, '2007/08': 3 })
    expect(map.elements.get(S1)?.evidence?.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(map.observations.get(observation.id)).toMatchObject({
      asAt: '2003-12',
      note: 'As the report says',
      evidence: [piece('b')],
    })
    first.undo()
    expect(
      settle()
        .elements.get(S1)
        ?.evidence?.map(({ id }) => id),
    ).toEqual(['b'])
  })
})

it('[DOC19] an undo takes back what its author did, and nothing that anyone else did', () => {
  bothWays(mapFromText`proposal S1 "Safer streets"; S1 -> O1; O2`, (first, second, settle) => {
    first.make({ type: 'delete-element', id: O1, at: 9 })
    second.make({ type: 'delete-element', id: O2, at: 9 })
    settle()
    first.undo()
    const map = settle()
    expect(isAlive(map.elements.get(O1))).toBe(true)
    expect(isAlive(map.elements.get(O2))).toBe(false)
    expect(showsLink(map, link(map))).toBe(true)
  })
})

it('[DOC20] says who wrote last, for "changed since by"', () => {
  const { ann, ben, settle } = two(mapFromText`S1 -> O1`)
  ann.make(retitle('One'))
  settle()
  expect(ben.authorOf({ element: S1, part: 'title' })).toBe(ann.map.doc.clientID)
  ben.make({ type: 'edit-element', id: S1, code: 'S9' })
  ben.make({ type: 'set-evidence', link: supports().id, evidence: piece('a') })
  settle()
  expect(ann.authorOf({ element: S1 })).toBe(ben.map.doc.clientID)
  expect(ann.authorOf({ element: S1, part: 'title' })).toBe(ann.map.doc.clientID)
  expect(ann.authorOf({ element: S1, part: 'code' })).toBe(ben.map.doc.clientID)
  expect(ann.authorOf({ link: supports().id })).toBe(ben.map.doc.clientID)
})

it('[DOC21] offline for a while: three clients work apart and come back one by one', () => {
  const network = createFakeNetwork({
    map: mapFromText`proposal S1 "Safer streets" -> O1; S2 -> O2`,
    clients: 3,
  })
  const [ann, ben, cleo] = network.clients
  if (!ann || !ben || !cleo) throw new Error('There are three clients.')
  network.goOffline(ann)
  network.goOffline(ben)
  for (let step = 1; step <= 20; step += 1) {
    ann.make({ type: 'move-elements', positions: new Map([[S1, { x: step, y: step }]]) })
    const id = elementId(`b${step}`)
    ben.make({
      type: 'create-element',
      element: { id, kind: 'outcome', code: `O${9 + step}`, title: id, fields: {} },
    })
  }
  ann.make(retitle('Much safer streets'))
  cleo.make({ type: 'delete-element', id: O2, at: 3 })
  cleo.make(retitle('Safer streets and parks'))
  network.flush()
  network.resync(ben)
  network.flush()
  ben.make({ type: 'delete-link', id: supports().id, at: 4 })
  const map = network.settle()
  expect(map.elements.get(S1)).toMatchObject({
    title: 'Much safer streets and parks',
    position: { x: 20, y: 20 },
  })
  expect(map.elements.size).toBe(24)
  expect(isAlive(link(map))).toBe(false)
  expect(canonicalText(ann.map.current().map)).toBe(canonicalText(cleo.map.current().map))
})
