import { describe, expect, it } from 'vitest'
import { checkChange, checkRefused, mapFromText, testFramework, testFramework2 } from '../../testing/index.ts'
import {
  apply,
  type Change,
  cellKey,
  type Element,
  type ElementId,
  elementId,
  explainRefusal,
  type FieldValue,
  type Framework,
  inViewOrder,
  invert,
  type Link,
  limits,
  linkId,
  linkIdOf,
  mapId,
  mayLink,
  type Observation,
  observationId,
  partsOf,
  type Refusal,
  type SavedView,
  type StrategyMap,
  touchedBy,
} from '../index.ts'

const S1 = elementId('S1')
const S2 = elementId('S2')
const O1 = elementId('O1')
const O2 = elementId('O2')
const L1 = linkIdOf('supports:S1>O1')

const map = mapFromText`
  S1 "Safer streets" -> O1 "Reassurance"
  S2 "Gone"!
  O2 "Justice"
  S1 !-> O2
  S1 / O2 = none
`

const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  title: 'For the board',
  order: 1,
  screen: 'matrix',
  filter: '',
  ...more,
})

const accept = (more: object): Change => ({
  type: 'accept-finding',
  finding: 'code-repeated:S1',
  acceptance: { reason: 'Two reports', by: 'Ann', at: 3, facts: 'f', ...more },
})

const proposal = (id: string, more: Partial<Element> = {}): Element => ({
  id: elementId(id),
  kind: 'proposal',
  code: id,
  title: id,
  fields: {},
  ...more,
})

function supports(from: ElementId, to: ElementId, more: Partial<Link> = {}): Link {
  const ends = { from: { element: from }, to: { element: to } }
  const id = linkId('supports', ends.from, ends.to)
  return { id, relation: 'supports', ...ends, basis: 'stated', note: '', evidence: [], ...more }
}

/** A claim of some proposals together. */
function some(from: readonly ElementId[], to: Link['to'] = { element: O1 }, relation = 'supports'): Link {
  const ends = { from: { set: from }, to }
  return { id: linkId(relation, ends.from, to), relation, ...ends, basis: 'stated', note: '', evidence: [] }
}

const evidence = (id: string, quotation = 'words') => ({ id, source: 'Paper', paragraph: '21', quotation })

/** One allowed change of every type. */
const allowed: readonly Change[] = [
  { type: 'set-about', title: 'Another title', about: 'What it is' },
  { type: 'set-framework', framework: { ...map.framework, title: 'Renamed' } },
  { type: 'create-element', element: proposal('S3', { position: { x: 1, y: 2 } }) },
  { type: 'edit-element', id: S1, title: 'Safer', code: 'S9', fields: { summary: 'Words', cost: 2.5 } },
  {
    type: 'move-elements',
    positions: new Map([
      [S1, { x: -4, y: 8 }],
      [O1, null],
    ]),
  },
  { type: 'delete-element', id: S1, at: 7 },
  { type: 'restore-element', id: S2 },
  { type: 'create-link', link: supports(S1, O2) },
  {
    type: 'edit-link',
    id: L1,
    basis: 'inferred',
    strength: 'Major',
    note: 'Weak',
    seen: { from: 'a', to: 'b' },
  },
  { type: 'set-evidence', link: L1, evidence: evidence('e1') },
  { type: 'delete-link', id: L1, at: 7 },
  { type: 'restore-link', id: linkIdOf('supports:S1>O2') },
  {
    type: 'assess-cell',
    cell: cellKey('proposals-outcomes', S1, O1),
    assessment: { state: 'not-applicable', note: '', by: 'A', at: 3 },
  },
  { type: 'assess-cell', cell: cellKey('proposals-outcomes', S1, O2), assessment: null },
  {
    type: 'set-view',
    view: view('v1', {
      matrix: 'proposals-outcomes',
      filter: 'hide=links',
      focus: S1,
      camera: { x: -8, y: 0, width: 800, height: 600 },
      without: [S1],
    }),
  },
  { type: 'set-source', source: 'Report 8a', address: 'https://example.org/8a.pdf' },
  { type: 'set-source-text', source: 'Report 8a', text: '1. The corporate strategy' },
]

describe('values, evidence and observations', () => {
  const one = mapFromText`proposal S1; S1 -> O1; person L1`
  const observation = (id: string, more: Partial<Observation> = {}): Observation => ({
    id: observationId(id),
    element: S1,
    field: 'health',
    value: 'Amber',
    asAt: '2003-12',
    note: '',
    by: 'Ann',
    at: 5,
    evidence: [],
    ...more,
  })
  const observed = (more: Partial<Observation> = {}): Change => ({
    type: 'create-observation',
    observation: observation('o1', more),
  })

  it('[CHG31] keeps every type of value as it is written, and a series without its blanks', () => {
    const fields = {
      cost: 3,
      due: 'end of 2006/07',
      budget: '£1,2,3m',
      spend: { '2006/07': 171, '2007/08': '', '2008/09': 0 },
      agreed: false,
      owner: 'L1',
      page: 'https://example.org/s1',
    }
    const after = checkChange(one, { type: 'edit-element', id: S1, fields })
    expect(after.elements.get(S1)?.fields).toEqual({ ...fields, spend: { '2006/07': 171, '2008/09': 0 } })
    checkChange(after, { type: 'edit-element', id: S1, fields: { spend: null, agreed: null } })
    checkChange(after, { type: 'edit-link', id: L1, fields: { share: '£2m', since: '2006/07' } })
  })

  it('[CHG31] sets single periods of a series, and takes what else stood in the field back', () => {
    const edit: Change = {
      type: 'edit-element',
      id: S1,
      periods: { spend: { '2006/07': 1, '2007/08': null } },
    }
    const after = checkChange(one, edit)
    expect(after.elements.get(S1)?.fields.spend).toEqual({ '2006/07': 1 })
    expect(partsOf({ ...edit, periods: { spend: { '2006/07': 1, '2007/08': 2 } } })).toHaveLength(2)
    const none = checkChange(after, { type: 'edit-element', id: S1, periods: { spend: { '2006/07': null } } })
    expect(none.elements.get(S1)?.fields).toEqual({})
  })

  it.each<[string, Record<string, FieldValue>, Framework]>([
    ['a number for each period in a field of one', { cost: { '2006/07': 1 } }, testFramework2],
    ['one number in a series', { spend: 3 }, testFramework2],
    ['a word that the scale lacks', { health: 'Blue' }, testFramework2],
    ['an address that is not of the web', { page: 'javascript:alert(1)' }, testFramework2],
    ['what is no number', { cost: Number.NaN }, testFramework2],
    ['a date in words, in language 1', { decided: 'October 2005' }, testFramework],
    ['a number in words, in language 1', { cost: '3' }, testFramework],
  ])('[CHG31] refuses %s', (_, fields, framework) => {
    checkRefused({ ...one, framework }, { type: 'edit-element', id: S1, fields }, 'field-value')
  })

  it('[CHG31] keeps dates and numbers in any words from language 2 on', () => {
    const fields = { decided: '31 February', cost: '1e400' }
    const after = checkChange({ ...one, framework: testFramework2 }, { type: 'edit-element', id: S1, fields })
    expect(after.elements.get(S1)?.fields).toEqual(fields)
  })

  it('[CHG32] puts evidence behind an element, one of its fields, or an observation', () => {
    const piece = { ...evidence('e1'), field: 'cost' }
    const after = checkChange(one, { type: 'set-evidence', element: S1, evidence: piece })
    expect(after.elements.get(S1)?.evidence).toEqual([piece])
    expect(checkChange(after, { type: 'remove-evidence', element: S1, evidence: 'e1' }).elements).toEqual(
      one.elements,
    )
    const seen = checkChange(one, observed())
    const proved = checkChange(seen, {
      type: 'set-evidence',
      observation: observationId('o1'),
      evidence: piece,
    })
    expect(proved.observations.get(observationId('o1'))?.evidence).toEqual([evidence('e1')])
    checkRefused(one, { type: 'remove-evidence', element: S1, evidence: 'e9' }, 'evidence-unknown')
    checkRefused(one, { type: 'set-evidence', element: S2, evidence: piece }, 'element-unknown')
  })

  it('[CHG32] marks an element that nothing else is known of, and one that stands for another map’s', () => {
    const standsFor = { map: mapId('m'), element: O1, seen: { code: 'O1', title: 'Safer', state: 'Done' } }
    const after = checkChange(one, { type: 'edit-element', id: S1, placeholder: true, standsFor })
    expect(after.elements.get(S1)).toMatchObject({ placeholder: true, standsFor })
    const back = checkChange(after, { type: 'edit-element', id: S1, placeholder: false, standsFor: null })
    expect(back.elements).toEqual(one.elements)
  })

  it('[CHG33] says, corrects, deletes and restores what a field was as of a date', () => {
    const id = observationId('o1')
    const seen = checkChange(one, observed({ evidence: [evidence('e1')], event: O1 }))
    expect(seen.observations.get(id)).toEqual(observation('o1', { evidence: [evidence('e1')], event: O1 }))
    const edit: Change = {
      type: 'edit-observation',
      id,
      value: 'Green',
      asAt: '2004-06',
      event: null,
      note: 'n',
    }
    const edited = checkChange(seen, edit)
    expect(edited.observations.get(id)).toMatchObject({ value: 'Green', asAt: '2004-06', note: 'n' })
    const gone = checkChange(edited, { type: 'delete-observation', id, at: 7 })
    checkRefused(gone, edit, 'observation-deleted')
    expect(checkChange(gone, { type: 'restore-observation', id }).observations).toEqual(edited.observations)
  })

  it.each<[Refusal['code'], Change]>([
    ['observation-id-wrong', { type: 'create-observation', observation: observation('a b') }],
    ['element-unknown', observed({ element: S2 })],
    ['element-unknown', observed({ event: S2 })],
    ['field-unknown', observed({ field: 'moon' })],
    ['field-not-observed', observed({ field: 'due', value: '2006/07' })],
    ['field-value', observed({ value: 'Blue' })],
    ['field-value', observed({ asAt: ' ' })],
    ['text-too-long', observed({ note: 'x'.repeat(limits.TEXT_CHARS_MAX + 1) })],
    ['observation-unknown', { type: 'delete-observation', id: observationId('o9'), at: 1 }],
  ])('[CHG33] is refused with %s', (code, change) => {
    expect(explainRefusal(checkRefused(one, change, code))).toMatch(/^["\p{Lu}].*[a-z].*\.$/u)
  })

  it('[CHG33] does not use the id of an observation again', () => {
    checkRefused(checkChange(one, observed()), observed(), 'observation-exists')
  })
})

describe('an allowed change', () => {
  it('[CHG30] draws a link from some elements together, in whatever order they are named', () => {
    const three = mapFromText`S1; S2; S3; O1`
    const drawn = applied(three, { type: 'create-link', link: some([elementId('S3'), S1]) })
    expect([...drawn.links.values()]).toEqual([some([S1, elementId('S3')])])
    checkChange(three, { type: 'create-link', link: some([elementId('S3'), S1, S2]) })
  })

  it.each(allowed.map((change) => [change.type, change] as const))(
    '[CHG1] %s is undone by its inverse, says what it touches, and is the same in a document and in JSON',
    (_, change) => {
      checkChange(map, change)
    },
  )

  it('[CHG1] several at once are undone together, the last first', () => {
    const changes: Change[] = [
      { type: 'create-element', element: proposal('S3') },
      { type: 'create-link', link: supports(elementId('S3'), O1) },
      { type: 'edit-element', id: elementId('S3'), title: 'Third' },
      { type: 'set-evidence', link: linkIdOf('supports:S3>O1'), evidence: evidence('e1') },
    ]
    checkChange(map, { type: 'batch', changes })
  })

  it('[CHG1] taking evidence away is undone', () => {
    const before = applied(map, { type: 'set-evidence', link: L1, evidence: evidence('e1') })
    checkChange(before, { type: 'remove-evidence', link: L1, evidence: 'e1' })
  })

  it('[CHG1] writing over a field, and emptying it, are undone', () => {
    const before = applied(map, { type: 'edit-element', id: S1, fields: { summary: 'Words', cost: 2.5 } })
    checkChange(before, { type: 'edit-element', id: S1, fields: { summary: 'Others', cost: null } })
  })

  it('[TXI1] the words of a source are put in the place of the old, and let go; none are too long', () => {
    const before = applied(map, { type: 'set-source-text', source: 'Report 8a', text: 'Words' })
    const after = checkChange(before, { type: 'set-source-text', source: 'Report 8a', text: 'Other words' })
    expect([...after.texts]).toEqual([['Report 8a', 'Other words']])
    expect(checkChange(after, { type: 'set-source-text', source: 'Report 8a', text: null }).texts.size).toBe(
      0,
    )
    const long = apply(map, {
      type: 'set-source-text',
      source: 'Report 8a',
      text: 'x'.repeat(limits.SOURCE_TEXT_CHARS_MAX + 1),
    })
    expect(long.ok || long.error.code).toBe('text-too-long')
  })

  it('[CHG20] an address is put in the place of the old, and taken back', () => {
    const address = 'https://example.org/8a.pdf'
    const before = applied(map, { type: 'set-source', source: 'Report 8a', address: `${address}#2` })
    const after = checkChange(before, { type: 'set-source', source: 'Report 8a', address })
    expect([...after.sources]).toEqual([['Report 8a', address]])
    expect(checkChange(after, { type: 'set-source', source: 'Report 8a', address: null }).sources.size).toBe(
      0,
    )
  })

  it('[CHG17] a saved view is kept whole in the place of the old, and taken away whole', () => {
    const before = applied(map, { type: 'set-view', view: view('v1', { focus: S1 }) })
    const after = checkChange(before, { type: 'set-view', view: view('v1', { title: 'Later' }) })
    expect(after.views.get('v1')).toEqual(view('v1', { title: 'Later' }))
    expect(checkChange(before, { type: 'delete-view', id: 'v1' }).views.size).toBe(0)
    const order = applied(
      before,
      { type: 'set-view', view: view('v0', { order: 2 }) },
      { type: 'set-view', view: view('v2', { order: 0 }) },
      { type: 'set-view', view: view('v3') },
    )
    expect(inViewOrder(order.views).map(({ id }) => id)).toEqual(['v2', 'v1', 'v3', 'v0'])
  })

  it('[CHG21] an accepted finding is kept whole in the place of the old, and taken away whole', () => {
    const finding = 'code-repeated:S1'
    const acceptance = { reason: 'Two reports', by: 'Ann', at: 3, until: '2026-12-01', facts: 'f' }
    const accepted = checkChange(map, { type: 'accept-finding', finding, acceptance })
    expect(accepted.accepted.get(finding)).toEqual(acceptance)
    const { until: _, ...forGood } = { ...acceptance, by: 'Ben' }
    const after = checkChange(accepted, { type: 'accept-finding', finding, acceptance: forGood })
    expect(after.accepted.get(finding)).toEqual(forGood)
    expect(checkChange(after, { type: 'accept-finding', finding, acceptance: null }).accepted.size).toBe(0)
  })

  it('[CHG2] leaves the map it is made to as it was, and keeps everything it does not name', () => {
    const after = applied(map, { type: 'edit-element', id: S1, title: 'Other' })
    expect(map.elements.get(S1)?.title).toBe('Safer streets')
    expect(after.elements.get(O1)).toBe(map.elements.get(O1))
    expect(after.links).toBe(map.links)
    expect(after.assessments).toBe(map.assessments)
  })

  it('[CHG3] that creates is undone by a mark of deletion, so that what others add meanwhile is kept', () => {
    const create: Change = { type: 'create-element', element: proposal('S3') }
    expect(invert(map, create, 9)).toEqual({ type: 'delete-element', id: 'S3', at: 9 })
    expect([...touchedBy(create).elements]).toEqual(['S3'])
  })

  it('[CHG4] to delete what is deleted, or restore what is there, changes nothing', () => {
    expect(applied(map, { type: 'delete-element', id: S2, at: 99 }).elements.get(S2)?.deletedAt).toBe(1)
    checkChange(map, { type: 'restore-element', id: S1 }, map)
    checkChange(map, { type: 'delete-link', id: linkIdOf('supports:S1>O2'), at: 99 }, map)
  })

  it('[CHG5] draws a deleted link anew, with nothing left of the old one', () => {
    const old = applied(
      map,
      { type: 'restore-link', id: linkIdOf('supports:S1>O2') },
      {
        type: 'edit-link',
        id: linkIdOf('supports:S1>O2'),
        note: 'Old',
      },
      { type: 'set-evidence', link: linkIdOf('supports:S1>O2'), evidence: evidence('e1') },
      { type: 'delete-link', id: linkIdOf('supports:S1>O2'), at: 3 },
    )
    const link = supports(S1, O2)
    expect(applied(old, { type: 'create-link', link }).links.get(link.id)).toEqual(link)
  })

  it('[CHG6] puts evidence of the same id in the place of the old', () => {
    const once = applied(map, { type: 'set-evidence', link: L1, evidence: evidence('e1', 'first') })
    const twice = applied(once, { type: 'set-evidence', link: L1, evidence: evidence('e1', 'second') })
    expect(twice.links.get(L1)?.evidence).toEqual([evidence('e1', 'second')])
  })
})

describe('a refused change', () => {
  const edit = (more: object): Change => ({ type: 'edit-element', id: S1, ...more })
  const create = (more: Partial<Element>): Change => ({
    type: 'create-element',
    element: proposal('S3', more),
  })
  const join = (link: Link): Change => ({ type: 'create-link', link })
  const gone = elementId('nowhere')
  const source = (address: string): Change => ({ type: 'set-source', source: 'Report 8a', address })

  const refused: readonly (readonly [rule: string, code: Refusal['code'], change: Change])[] = [
    ['[CHG7]', 'element-exists', { type: 'create-element', element: proposal('S1') }],
    ['[CHG7]', 'element-exists', { type: 'create-element', element: proposal('S2') }],
    ['[CHG8]', 'kind-unknown', create({ kind: 'moon' })],
    ['[CHG8]', 'kind-unknown', edit({ kind: 'moon' })],
    ['[CHG8]', 'field-unknown', create({ fields: { moon: 'full' } })],
    ['[CHG8]', 'field-value', create({ fields: { cost: 'two' } })],
    ['[CHG8]', 'field-value', edit({ fields: { cost: Number.NaN } })],
    ['[CHG8]', 'field-value', edit({ fields: { summary: 2 } })],
    ['[CHG8]', 'field-value', edit({ fields: { status: 'Perhaps' } })],
    ['[CHG8]', 'field-value', edit({ fields: { decided: '29 September' } })],
    ['[CHG8]', 'field-value', edit({ fields: { decided: true } })],
    ['[CHG9]', 'element-unknown', { type: 'edit-element', id: gone, title: '' }],
    ['[CHG9]', 'element-unknown', { type: 'move-elements', positions: new Map([[gone, null]]) }],
    ['[CHG9]', 'link-unknown', { type: 'delete-link', id: linkIdOf('moon'), at: 1 }],
    ['[CHG9]', 'evidence-unknown', { type: 'remove-evidence', link: L1, evidence: 'e9' }],
    [
      'CHG9',
      'cell-unknown',
      { type: 'assess-cell', cell: cellKey('proposals-outcomes', O1, S1), assessment: null },
    ],
    ['[CHG9]', 'cell-unknown', { type: 'assess-cell', cell: 'moon', assessment: null }],
    ['[CHG10]', 'element-deleted', { type: 'edit-element', id: S2, title: '' }],
    ['[CHG10]', 'link-deleted', { type: 'edit-link', id: linkIdOf('supports:S1>O2'), note: '' }],
    ['[CHG10]', 'end-gone', join(supports(S2, O1))],
    ['[CHG11]', 'link-exists', join(supports(S1, O1))],
    ['[CHG11]', 'link-id-wrong', join(supports(S1, O2, { id: L1 }))],
    ['[CHG11]', 'link-not-allowed', join(between('supports', O1, S1))],
    ['[CHG11]', 'relation-unknown', join(between('moon', S1, O1))],
    ['[CHG11]', 'link-to-itself', join(between('enables', S1, S1))],
    ['[CHG30]', 'link-to-itself', join(some([S1, S2], { element: S1 }, 'enables'))],
    ['[CHG30]', 'element-unknown', join(some([S1, gone]))],
    ['[CHG30]', 'link-not-allowed', join(some([S1, O2]))],
    ['[CHG30]', 'map-full', join(some(Array.from({ length: 201 }, (_, at) => elementId(`S${at}`))))],
    ['[CHG30]', 'element-unknown', join(some([]))],
    ['[CHG11]', 'element-unknown', join(supports(S1, gone))],
    ['[CHG12]', 'text-too-long', edit({ title: 'x'.repeat(limits.TITLE_CHARS_MAX + 1) })],
    ['[CHG12]', 'text-too-long', edit({ code: 'x'.repeat(limits.CODE_CHARS_MAX + 1) })],
    ['[CHG12]', 'text-too-long', edit({ fields: { summary: 'x'.repeat(limits.TEXT_CHARS_MAX + 1) } })],
    ['[CHG12]', 'text-too-long', { type: 'edit-link', id: L1, note: 'x'.repeat(limits.TEXT_CHARS_MAX + 1) }],
    ['[CHG12]', 'text-too-long', { type: 'set-about', about: 'x'.repeat(limits.TEXT_CHARS_MAX + 1) }],
    [
      'CHG12',
      'number-not-finite',
      { type: 'move-elements', positions: new Map([[S1, { x: 0, y: Infinity }]]) },
    ],
    ['[CHG20]', 'address-not-web', source('javascript:alert(1)')],
    ['[CHG20]', 'address-not-web', source('file:///etc/passwd')],
    ['[CHG20]', 'address-not-web', source(' https://example.org')],
    ['[CHG20]', 'address-not-web', source('https://')],
    ['[CHG20]', 'address-not-web', source(`https://${'x'.repeat(limits.SOURCE_ADDRESS_CHARS_MAX)}`)],
    ['[CHG9]', 'view-unknown', { type: 'delete-view', id: 'moon' }],
    ['[CHG21]', 'text-too-long', accept({ reason: 'x'.repeat(limits.TEXT_CHARS_MAX + 1) })],
    ['[CHG21]', 'text-too-long', accept({ facts: 'x'.repeat(limits.FACTS_CHARS_MAX + 1) })],
    ['[CHG21]', 'field-value', accept({ until: 'next year' })],
    ['[CHG21]', 'field-value', accept({ until: '2026-02-31' })],
    ['[CHG17]', 'view-id-wrong', { type: 'set-view', view: view('a view') }],
    ['[CHG12]', 'number-not-finite', { type: 'set-view', view: view('v', { order: Number.NaN }) }],
    [
      '[CHG12]',
      'number-not-finite',
      { type: 'set-view', view: view('v', { camera: { x: 0, y: 0, width: Infinity, height: 1 } }) },
    ],
    [
      '[CHG12]',
      'text-too-long',
      { type: 'set-view', view: view('v', { filter: 'x'.repeat(limits.VIEW_FILTER_CHARS_MAX + 1) }) },
    ],
    [
      '[CHG16]',
      'map-full',
      { type: 'set-view', view: view('v', { without: Array(limits.LEFT_OUT_MAX + 1).fill(S1) }) },
    ],
    ['[CHG13]', 'framework-invalid', { type: 'set-framework', framework: { ...map.framework, kinds: [] } }],
  ]

  it.each(refused)('%s %s reaches nothing, and a sentence says what to do', (_, code, change) => {
    const refusal = checkRefused(map, change, code)
    expect(explainRefusal(refusal)).toMatch(/^["\p{Lu}].*[a-z].*\.$/u)
  })

  it('[CHG14] takes the whole batch with it', () => {
    const changes: Change[] = [edit({ title: 'Changed' }), edit({ kind: 'moon' })]
    checkRefused(map, { type: 'batch', changes }, 'kind-unknown')
  })

  it('[CHG15] holds a relation to the most that either end may have', () => {
    const relations = map.framework.relations.map((relation) =>
      relation.id === 'supports' ? { ...relation, cardinality: { perFrom: 1, perTo: 1 } } : relation,
    )
    const strict: StrategyMap = { ...map, framework: { ...map.framework, relations } }
    const change: Change = { type: 'create-link', link: supports(S1, O2) }
    expect(checkRefused(strict, change, 'link-too-many')).toMatchObject({ end: 'from', most: 1 })
    const freed = applied(strict, { type: 'delete-link', id: L1, at: 2 })
    expect(mayLink(freed, 'supports', { element: S1 }, { element: O2 })).toBe(true)
    expect(mayLink(strict, 'supports', { element: S1 }, { element: O2 })).toBe(false)
    // The other end has its own most: O1 is supported by S1 already.
    const third = applied(strict, { type: 'create-element', element: proposal('S3') })
    const again: Change = { type: 'create-link', link: supports(elementId('S3'), O1) }
    expect(checkRefused(third, again, 'link-too-many')).toMatchObject({ end: 'to', most: 1 })
  })

  it('[CHG16] keeps a map, a link and a batch within what they may hold', () => {
    const full = { ...map, elements: new Map(map.elements) }
    for (let n = full.elements.size; n < limits.ELEMENTS_MAX; n += 1) {
      full.elements.set(elementId(`e${n}`), proposal(`e${n}`))
    }
    expect(apply(full, create({}))).toMatchObject({
      ok: false,
      error: { code: 'map-full', what: 'elements' },
    })
    const pieces = Array.from({ length: limits.EVIDENCE_PER_LINK_MAX }, (_, n) => evidence(`e${n}`))
    const crammed = applied(
      map,
      ...pieces.map((piece) => ({ type: 'set-evidence', link: L1, evidence: piece }) as const),
    )
    const more: Change = { type: 'set-evidence', link: L1, evidence: evidence('one more') }
    expect(apply(crammed, more)).toMatchObject({ ok: false, error: { code: 'map-full', what: 'evidence' } })
    const long = Array<Change>(limits.BATCH_CHANGES_MAX + 1).fill(edit({ title: 'x' }))
    const batch = apply(map, { type: 'batch', changes: long })
    expect(batch).toMatchObject({ ok: false, error: { code: 'map-full', what: 'changes' } })
  })
})

function between(relation: string, from: ElementId, to: ElementId): Link {
  const ends = { from: { element: from }, to: { element: to } }
  return { ...supports(from, to), relation, id: linkId(relation, ends.from, ends.to) }
}

function applied(before: StrategyMap, ...changes: Change[]): StrategyMap {
  const next = apply(before, { type: 'batch', changes })
  if (!next.ok) throw new Error(explainRefusal(next.error))
  return next.value
}
