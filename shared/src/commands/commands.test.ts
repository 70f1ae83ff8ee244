import { describe, expect, it } from 'vitest'
import { place } from '../layout/index.ts'
import {
  aliveElements,
  apply,
  type Element,
  type ElementId,
  elementId,
  explainRefusal,
  inViewOrder,
  invert,
  type Link,
  linkIdOf,
  type Refusal,
  type StrategyMap,
} from '../model/index.ts'
import { linksAt } from '../queries/index.ts'
import { checkChange, createRandom, freshSeed, mapFromText, randomMap } from '../testing/index.ts'
import type { DomainCommand, Edit, EditContext } from './command.ts'
import * as commands from './index.ts'

let ids = 0
const context: EditContext = { by: 'Ann', at: 50, newId: () => elementId(`new${ids++}`) }
const S1 = elementId('S1')
const O1 = elementId('O1')
const L1 = linkIdOf('supports:S1>O1')
const end = (code: string) => ({ element: elementId(code) })
const map = mapFromText`S1 "Safer streets" -> O1 "Trust"; S2 "Second"; O2 "Justice"; L1 "Ann"; L2 "Ben"; L1 -> S1`

/** What the command makes of the map. Its change is held to all that holds of every change. */
function done<Intent, Made extends Edit>(
  before: StrategyMap,
  command: DomainCommand<Intent, Made>,
  intent: Intent,
): { after: StrategyMap; made: Made } {
  const made = command(before, intent, context)
  if (!made.ok) throw new Error(explainRefusal(made.error))
  expect(made.value.label).toMatch(/\S/)
  return { after: checkChange(before, made.value.change), made: made.value }
}

const after = <Intent, Made extends Edit>(
  before: StrategyMap,
  command: DomainCommand<Intent, Made>,
  intent: Intent,
): StrategyMap => done(before, command, intent).after

function refused<Intent, Made extends Edit>(
  before: StrategyMap,
  command: DomainCommand<Intent, Made>,
  intent: Intent,
): Refusal['code'] {
  const made = command(before, intent, context)
  if (made.ok) throw new Error('It was not refused.')
  expect(explainRefusal(made.error)).toMatch(/\.$/)
  return made.error.code
}

const elementIn = (at: StrategyMap, id: string) => at.elements.get(elementId(id)) as Element
const linkIn = (at: StrategyMap, id = L1 as string) => at.links.get(linkIdOf(id)) as Link

it('[CMD1] what the map says already is not written again, and what is gone is refused', () => {
  expect(refused(map, commands.setCode, { id: S1, code: 'S1' })).toBe('unchanged')
  expect(refused(map, commands.changeKind, { ids: [S1], kind: 'proposal' })).toBe('unchanged')
  expect(refused(map, commands.setBasis, { ids: [L1], basis: 'stated' })).toBe('unchanged')
  expect(refused(map, commands.deleteElements, { ids: [elementId('nobody')] })).toBe('unchanged')
  expect(refused(map, commands.restoreElement, { id: S1 })).toBe('unchanged')
  expect(refused(map, commands.restoreLink, { id: L1 })).toBe('unchanged')
  expect(refused(map, commands.reorderInLane, { id: O1, move: 'up' })).toBe('unchanged')
  expect(refused(map, commands.setCode, { id: elementId('nobody'), code: 'X' })).toBe('element-unknown')
  const gone = after(map, commands.deleteElements, { ids: [S1] })
  expect(refused(gone, commands.setCode, { id: S1, code: 'X' })).toBe('element-deleted')
  expect(refused(map, commands.deleteLink, { id: linkIdOf('moon') })).toBe('link-unknown')
  const unlinked = after(map, commands.deleteLink, { id: L1 })
  expect(refused(unlinked, commands.confirmLink, { id: L1 })).toBe('link-deleted')
})

it('[CMD2] a new element gets an id that was handed in and the next free code', () => {
  const { after: next, made } = done(map, commands.createElement, { kind: 'proposal', title: 'Third' })
  expect(next.elements.get(made.element.id)).toMatchObject({ code: 'S3', title: 'Third', kind: 'proposal' })
})

it('[CMD3] an element that grows out of another comes with its link, in one step, and moves nobody', () => {
  const settle = new Map([[S1, { x: 5, y: 5 }]])
  const { after: next, made } = done(map, commands.createElement, {
    kind: 'outcome',
    title: 'Grown',
    position: { x: 9, y: 9 },
    settle,
    link: { end: end('S1'), relation: 'supports', outward: true, basis: 'stated' },
  })
  const link = linkIn(next, `supports:S1>${made.element.id}`)
  expect(link).toMatchObject({ basis: 'stated', seen: { from: 'Safer streets', to: 'Grown' } })
  expect(elementIn(next, 'S1').position).toEqual({ x: 5, y: 5 })
})

it('[CMD4] several elements are deleted in one step, and one is restored with its links', () => {
  const gone = after(map, commands.deleteElements, { ids: [S1, O1, S1] })
  expect([elementIn(gone, 'S1').deletedAt, elementIn(gone, 'O1').deletedAt]).toEqual([50, 50])
  const back = after(after(gone, commands.restoreElement, { id: S1 }), commands.restoreElement, { id: O1 })
  expect(linksAt(back, end('S1'))).toEqual(linksAt(map, end('S1')))
})

it('[CMD5] a title is written over what others made of it meanwhile, and their words stay', () => {
  const theirs = after(map, commands.renameElement, {
    id: S1,
    before: 'Safer streets',
    after: 'Safer streets at night',
  })
  const both = after(theirs, commands.renameElement, {
    id: S1,
    before: 'Safer streets',
    after: 'Much safer streets',
  })
  expect(elementIn(both, 'S1').title).toBe('Much safer streets at night')
  const note = after(map, commands.editNote, { id: L1, before: '', after: 'Weak' })
  expect(linkIn(after(note, commands.editNote, { id: L1, before: '', after: 'Odd. ' })).note).toBe(
    'WeakOdd. ',
  )
  const about = after(map, commands.editAbout, { before: '', after: 'One.' })
  expect(after(about, commands.editAbout, { before: 'One.', after: 'One. Two.' }).about).toBe('One. Two.')
  expect(after(map, commands.renameMap, { before: map.title, after: 'Plan' }).title).toBe('Plan')
  expect(after(map, commands.setTitle, { title: 'Listed' }).title).toBe('Listed')
  const field = { id: S1, field: 'summary', before: '', after: 'Short' }
  expect(elementIn(after(map, commands.editFieldText, field), 'S1').fields.summary).toBe('Short')
})

it('[CMD6] kind, field and code are set for one or for many, and what lacks the field is left alone', () => {
  const kinds = after(map, commands.changeKind, { ids: [S1, elementId('S2')], kind: 'programme' })
  expect([elementIn(kinds, 'S1').kind, elementIn(kinds, 'S2').kind]).toEqual(['programme', 'programme'])
  expect(refused(map, commands.changeKind, { ids: [S1], kind: 'moon' })).toBe('kind-unknown')
  const costed = after(map, commands.setField, { ids: [S1, O1], field: 'cost', value: 4 })
  expect([elementIn(costed, 'S1').fields.cost, elementIn(costed, 'O1').fields.cost]).toEqual([4, undefined])
  const emptied = after(costed, commands.setField, { ids: [S1], field: 'cost', value: null })
  expect(elementIn(emptied, 'S1').fields).toEqual({})
  expect(elementIn(after(map, commands.setCode, { id: S1, code: 'X1' }), 'S1').code).toBe('X1')
})

it('[CMD7] a lead takes the place of whoever led, for one or for many', () => {
  const led = after(map, commands.setLead, { ids: [S1, elementId('S2')], lead: elementId('L2') })
  const leadsOf = (at: StrategyMap, code: string) =>
    linksAt(at, end(code)).flatMap(({ relation, from }) => (relation === 'leads' ? [from] : []))
  expect([leadsOf(led, 'S1'), leadsOf(led, 'S2')]).toEqual([[end('L2')], [end('L2')]])
  expect(leadsOf(after(led, commands.setLead, { ids: [S1], lead: null }), 'S1')).toEqual([])
  expect(refused(led, commands.setLead, { ids: [S1], lead: elementId('L2') })).toBe('unchanged')
})

describe('a link', () => {
  it('[CMD8] is drawn assumed unless more is said, and confirmed with the titles that are seen', () => {
    const drawn = { relation: 'supports', from: end('S2'), to: end('O1') }
    const { after: next, made } = done(map, commands.createLink, drawn)
    expect(linkIn(next, made.link.id)).toMatchObject({
      basis: 'assumed',
      seen: { from: 'Second', to: 'Trust' },
    })
    const stated = after(map, commands.createLink, { ...drawn, basis: 'stated' })
    expect(linkIn(stated, made.link.id).basis).toBe('stated')
  })

  it('[CMD9] several are drawn in one step, without those that are there already', () => {
    const links = ['S1', 'S2'].map((code) => ({ relation: 'supports', from: end(code), to: end('O1') }))
    const { made } = done(map, commands.createLinks, { links })
    expect(made.links.map(({ id }) => id)).toEqual(['supports:S2>O1'])
    expect(refused(map, commands.createLinks, { links: links.slice(0, 1) })).toBe('unchanged')
  })

  it('[CMD10] with a whole kind at an end is a claim, and no claim without one', () => {
    const whole = { relation: 'supports', from: { kind: 'proposal' }, to: end('O1') }
    expect(linkIn(after(map, commands.claim, whole), 'supports:*proposal>O1').from).toEqual({
      kind: 'proposal',
    })
    expect(refused(map, commands.claim, { ...whole, from: end('S1') })).toBe('claim-without-kind')
    expect(refused(map, commands.claim, { ...whole, to: end('S1') })).toBe('link-not-allowed')
  })

  it('[CMD11] keeps its words and evidence when an end is moved, and is confirmed as it reads then', () => {
    const noted = after(map, commands.addEvidence, { link: L1, words: { paragraph: '21' } })
    const moved = after(noted, commands.relink, { id: L1, end: 'to', to: end('O2') })
    expect(linkIn(moved, 'supports:S1>O2')).toMatchObject({
      evidence: [{ paragraph: '21' }],
      seen: { to: 'Justice' },
    })
    expect(linkIn(moved).deletedAt).toBe(50)
    expect(refused(map, commands.relink, { id: L1, end: 'to', to: end('O1') })).toBe('unchanged')
  })

  it('[CMD12] is deleted and restored with all that is in it', () => {
    const noted = after(map, commands.addEvidence, { link: L1 })
    const gone = after(noted, commands.deleteLink, { id: L1 })
    expect(after(gone, commands.restoreLink, { id: L1 }).links).toEqual(noted.links)
    expect(commands.restoreLink(noted, { id: L1 }, context)).toMatchObject({ error: { code: 'unchanged' } })
    expect(commands.deleteLink(gone, { id: L1 }, context)).toMatchObject({ error: { code: 'link-deleted' } })
  })

  it('[CMD13] is confirmed again by whoever says what it rests on, for one or for many', () => {
    const renamed = after(map, commands.renameElement, { id: O1, before: 'Trust', after: 'Confidence' })
    const inferred = after(renamed, commands.setBasis, {
      ids: [L1, linkIdOf('leads:L1>S1')],
      basis: 'inferred',
    })
    expect(linkIn(inferred)).toMatchObject({ basis: 'inferred', seen: { to: 'Confidence' } })
    expect(linkIn(inferred, 'leads:L1>S1').basis).toBe('inferred')
    expect(linkIn(after(renamed, commands.confirmLink, { id: L1 })).seen).toEqual({
      from: 'Safer streets',
      to: 'Confidence',
    })
  })

  it('[CMD14] has a strength, or none', () => {
    const strong = after(map, commands.setStrength, { id: L1, strength: 'Major' })
    expect(linkIn(strong).strength).toBe('Major')
    expect(linkIn(after(strong, commands.setStrength, { id: L1, strength: '' }))).not.toHaveProperty(
      'strength',
    )
  })
})

describe('evidence', () => {
  it('[CMD15] starts from the source that the link, or else the map, rests on most', () => {
    const first = done(map, commands.addEvidence, { link: L1, words: { source: 'Paper 1' } })
    const lead = done(first.after, commands.addEvidence, { link: linkIdOf('leads:L1>S1') })
    expect(lead.made.evidence).toMatchObject({ source: 'Paper 1', paragraph: '', quotation: '' })
    expect(lead.made.evidence.id).not.toBe(first.made.evidence.id)
  })

  it('[CMD16] keeps what is not named as it stands, whoever wrote it', () => {
    const { after: one, made } = done(map, commands.addEvidence, { link: L1 })
    const { id } = made.evidence
    const two = after(one, commands.editEvidence, { link: L1, id, words: { paragraph: '9' } })
    const three = after(two, commands.editEvidence, { link: L1, id, words: { quotation: 'So' } })
    expect(linkIn(three).evidence).toMatchObject([{ paragraph: '9', quotation: 'So' }])
    expect(refused(three, commands.editEvidence, { link: L1, id, words: { quotation: 'So' } })).toBe(
      'unchanged',
    )
    expect(linkIn(after(three, commands.removeEvidence, { link: L1, id })).evidence).toEqual([])
    expect(refused(three, commands.removeEvidence, { link: L1, id: 'moon' })).toBe('evidence-unknown')
  })
})

it('[CMD17] cards are put where they are dropped, and those that nobody placed stay where they stand', () => {
  const positions = new Map([[S1, { x: 1, y: 2 }]])
  const settle = new Map([
    [S1, { x: 0, y: 0 }],
    [O1, { x: 7, y: 7 }],
  ])
  const moved = after(map, commands.moveElements, { positions, settle })
  expect([elementIn(moved, 'S1').position, elementIn(moved, 'O1').position]).toEqual([
    { x: 1, y: 2 },
    { x: 7, y: 7 },
  ])
  const tidied = done(moved, commands.moveElements, { positions: settle, how: 'tidy' })
  expect([elementIn(tidied.after, 'S1').position, tidied.made.label]).toEqual([
    { x: 0, y: 0 },
    'Tidy the map',
  ])
  expect(refused(map, commands.moveElements, { positions: new Map() })).toBe('unchanged')
})

it.each([
  ['top', 0],
  ['up', 0],
  ['down', 2],
  ['bottom', 3],
] as const)('[CMD18] in its lane an element goes %s, and nobody else changes order', (move, expected) => {
  const drawn = mapFromText`S1; S2; S3; S4`
  // Cards that people have placed: nothing makes room for one that lands on another.
  const lane = after(drawn, commands.moveElements, { positions: place(drawn) })
  const order = (at: StrategyMap): string[] => {
    const positions = place(at)
    return aliveElements(at, 'proposal')
      .sort((a, b) => positions.get(a.id)!.y - positions.get(b.id)!.y)
      .map(({ code }) => code)
  }
  const [, second = ''] = order(lane)
  const moved = after(lane, commands.reorderInLane, { id: elementId(second), move })
  const places = [...place(moved).values()].map(({ x, y }) => `${x} ${y}`)
  expect(new Set(places).size).toBe(places.length)
  const next = order(moved)
  expect(next.indexOf(second)).toBe(expected)
  expect(next.filter((code) => code !== second)).toEqual(order(lane).filter((code) => code !== second))
})

it('[CMD23] whoever gives a reason for an assessment answers for it', () => {
  const assessed = mapFromText`S1; O1; S1 / O1 = none`
  const cell = { matrix: 'proposals-outcomes', row: S1, column: O1 }
  const [assessment] = after(assessed, commands.noteAssessment, {
    ...cell,
    note: 'Read',
  }).assessments.values()
  expect(assessment).toEqual({ state: 'none', note: 'Read', by: 'Ann', at: 50 })
  expect(refused(assessed, commands.noteAssessment, { ...cell, row: O1, note: '' })).toBe('cell-unknown')
})

describe('a paste', () => {
  const clip = { elements: [elementIn(map, 'S1'), elementIn(map, 'O1')], links: linksAt(map, end('O1')) }

  it('[CMD24] copies elements and the links between them, under new ids and the next codes', () => {
    const { after: next, made } = done(map, commands.pasteElements, {
      ...clip,
      positions: [{ x: 1, y: 1 }, undefined],
      settle: new Map([[S1, { x: 0, y: 0 }]]),
    })
    const [copy, other] = made.elements.map((id) => next.elements.get(id) as Element)
    expect([copy?.code, copy?.title, copy?.position, other?.code]).toEqual([
      'S3',
      'Safer streets',
      { x: 1, y: 1 },
      'O3',
    ])
    expect(linksAt(next, { element: copy!.id })).toMatchObject([{ to: { element: other!.id } }])
    expect(refused(map, commands.pasteElements, { elements: [], links: [] })).toBe('unchanged')
  })

  it('[CMD25] of lines makes elements of one kind, and keeps the codes that they bring', () => {
    const rows = [{ title: 'One' }, { title: 'Two', code: 'S3' }, { title: 'Three' }]
    const { after: next, made } = done(map, commands.pasteLines, { kind: 'proposal', rows })
    expect(made.elements.map((id) => next.elements.get(id)?.code)).toEqual(['S4', 'S3', 'S5'])
  })

  it('[CMD25] of a table keeps fields, and finds who leads by code or name, or makes them once', () => {
    const rows = [
      { title: 'One', lead: 'new lead', fields: { summary: 'In short', moon: 'lost' } },
      { title: 'Two', lead: ' New Lead ' },
      { title: 'Three' },
    ]
    const { after: next, made } = done(map, commands.pasteLines, { kind: 'proposal', rows })
    const [one, two, three] = made.elements
    const led = (id: ElementId | undefined) =>
      [...next.links.values()].flatMap(({ relation, from, to }) =>
        relation === 'leads' && 'element' in to && to.element === id && 'element' in from
          ? [next.elements.get(from.element)?.title]
          : [],
      )
    expect([led(one), led(two), led(three)]).toEqual([['new lead'], ['new lead'], []])
    expect(next.elements.size - map.elements.size).toBe(4)
    const again = done(next, commands.pasteLines, {
      kind: 'proposal',
      rows: [{ title: 'Four', lead: 'NEW LEAD' }],
    })
    expect(again.after.elements.size - next.elements.size).toBe(1)
  })
})

it('[CMD26] a view is saved after the others, renamed, brought up to date, moved and deleted', () => {
  const shown = { screen: 'matrix', filter: '' } as const
  const one = done(map, commands.saveView, { title: 'One', shown })
  const two = done(one.after, commands.saveView, { title: 'Two', shown })
  expect([one.made.view.order, two.made.view.order]).toEqual([0, 1])
  const { id } = two.made.view
  const up = after(two.after, commands.moveView, { id, by: -1 })
  expect(up.views.get(id)?.order).toBe(0)
  expect(refused(up, commands.moveView, { id, by: -1 })).toBe('unchanged')
  expect(after(up, commands.renameView, { id, title: 'Second' }).views.get(id)?.title).toBe('Second')
  expect(
    after(up, commands.updateView, { id, shown: { ...shown, filter: 'x' } }).views.get(id),
  ).toMatchObject({
    title: 'Two',
    filter: 'x',
    order: 0,
  })
  expect(after(up, commands.deleteView, { id }).views.size).toBe(1)
  expect(refused(up, commands.deleteView, { id: 'moon' })).toBe('view-unknown')
})

it('[CMD26] moving a view parts those that two people saved under one number', () => {
  const views = ['a', 'b', 'c'].map(
    (id) => ({ id, title: id, order: 3, screen: 'canvas', filter: '' }) as const,
  )
  const saved = { ...map, views: new Map(views.map((view) => [view.id as string, view])) }
  const order = (at: StrategyMap) =>
    inViewOrder(at.views)
      .map(({ id }) => id)
      .join(' ')
  expect(order(after(saved, commands.moveView, { id: 'c', by: -1 }))).toBe('a c b')
  expect(done(saved, commands.saveView, { title: 'd', shown: views[0]! }).made.view.order).toBe(4)
})

it('[CMD28] the document of a source is given an address, and an empty one takes it back', () => {
  const address = 'https://example.org/8a'
  const given = after(map, commands.setSourceAddress, { source: ' Report 8a ', address: `${address} ` })
  expect([...given.sources]).toEqual([['Report 8a', address]])
  expect(refused(given, commands.setSourceAddress, { source: 'Report 8a', address })).toBe('unchanged')
  expect(after(given, commands.setSourceAddress, { source: 'Report 8a', address: ' ' }).sources.size).toBe(0)
})

it('[CMD29] a finding is accepted with a reason and a name, for good or until a day, and opened again', () => {
  const finding = 'column-uncovered:proposals-outcomes:O2'
  const intent = { finding, facts: 'f', reason: ' Next year. ' }
  const accepted = after(map, commands.acceptFinding, intent)
  expect(accepted.accepted.get(finding)).toEqual({ reason: 'Next year.', by: 'Ann', at: 50, facts: 'f' })
  expect(refused(accepted, commands.acceptFinding, intent)).toBe('unchanged')
  const later = { ...intent, by: 'The board', until: '2026-12-01' }
  expect(after(accepted, commands.acceptFinding, later).accepted.get(finding)).toMatchObject({
    by: 'The board',
    until: '2026-12-01',
  })
  expect(refused(map, commands.acceptFinding, { ...intent, reason: ' ' })).toBe('reason-missing')
  expect(refused(map, commands.acceptFinding, { ...intent, by: '' })).toBe('reason-missing')
  expect(after(accepted, commands.reopenFinding, { finding }).accepted.size).toBe(0)
  expect(refused(map, commands.reopenFinding, { finding })).toBe('unchanged')
})

const fresh = freshSeed()
it(`[CMD27] what is deleted in any map is brought back by taking the step back, with the fresh seed ${fresh}`, () => {
  const random = createRandom(fresh)
  for (let round = 0; round < 20; round += 1) {
    const { map: any } = randomMap(random, 60)
    const alive = aliveElements(any).map(({ id }) => id)
    if (alive.length === 0) continue
    const gone = done(any, commands.deleteElements, {
      ids: alive.filter(() => random.chance(0.5)).concat(alive[0]!),
    })
    const back = apply(gone.after, invert(any, gone.made.change, 60))
    expect(back.ok && aliveElements(back.value)).toEqual(aliveElements(any))
  }
})

it('[CMD30] a lane is given other words, and its cards codes of the new beginning, as one step', () => {
  const taken = mapFromText`S1 "Safer streets" -> O1; S2 "Second"; S3 "Third"; outcome A2 "Trust"; proposal Misc "Odd"`
  const words = { kind: 'proposal', label: 'Action', plural: 'Actions', prefix: 'A' }
  const next = after(taken, commands.renameLane, { ...words, isRecoded: true })
  const kind = next.framework.kinds.find(({ id }) => id === 'proposal')
  expect([kind?.label, kind?.plural, kind?.prefix]).toEqual(['Action', 'Actions', 'A'])
  expect(['S1', 'S2', 'S3', 'Misc'].map((id) => next.elements.get(elementId(id))?.code)).toEqual([
    'A1',
    'S2',
    'A3',
    'Misc',
  ])
  expect(commands.codedCards(taken, 'proposal')).toBe(3)
  const kept = after(taken, commands.renameLane, { ...words, isRecoded: false })
  expect(kept.elements).toBe(taken.elements)
  expect(refused(next, commands.renameLane, { ...words, isRecoded: true })).toBe('unchanged')
  expect(refused(next, commands.renameLane, { ...words, kind: 'moon', isRecoded: true })).toBe('kind-unknown')
})

it('[CMD31] a view keeps notes for whoever presents it, also when it is brought up to date', () => {
  const shown = { screen: 'matrix', filter: '' } as const
  const { after: saved, made } = done(map, commands.saveView, { title: 'One', shown })
  const { id } = made.view
  const noted = after(saved, commands.noteView, { id, notes: 'Say why' })
  expect(noted.views.get(id)?.notes).toBe('Say why')
  expect(after(noted, commands.updateView, { id, shown }).views.get(id)).toMatchObject({ notes: 'Say why' })
  expect(refused(noted, commands.noteView, { id, notes: 'Say why' })).toBe('unchanged')
  expect(after(noted, commands.noteView, { id, notes: '' }).views.get(id)).not.toHaveProperty('notes')
  const long = { ...made.view, notes: 'x'.repeat(30_000) }
  expect(apply(noted, { type: 'set-view', view: long }).ok).toBe(false)
})
