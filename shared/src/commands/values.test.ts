import { expect, it } from 'vitest'
import { apply, elementId, linkIdOf, mapId, type StrategyMap } from '../model/index.ts'
import { mapFromText } from '../testing/index.ts'
import {
  addEvidence,
  type DomainCommand,
  deleteObservation,
  type EditContext,
  editEvidence,
  editObservation,
  observe,
  removeEvidence,
  setField,
  setLinkField,
  setPeriod,
  setPlaceholder,
  standFor,
} from './index.ts'

const S1 = elementId('S1')
const map = mapFromText`proposal S1 "Safer"; S1 -> O1; person L1`

let ids = 0
const newId = () => {
  ids += 1
  return elementId(`new${ids}`)
}
const context: EditContext = { by: 'Ann', at: 7, newId }

/** The map after a command, with the name of its step. */
function done<I>(before: StrategyMap, command: DomainCommand<I>, intent: I) {
  const edit = command(before, intent, context)
  if (!edit.ok) throw new Error(edit.error.code)
  const after = apply(before, edit.value.change)
  if (!after.ok) throw new Error(after.error.code)
  return { map: after.value, label: edit.value.label, edit: edit.value }
}

const refused = <I>(before: StrategyMap, command: DomainCommand<I>, intent: I) => {
  const edit = command(before, intent, context)
  return edit.ok ? 'done' : edit.error.code
}

it('[CMD40] fills one period of a series in and leaves the others, and makes one blank', () => {
  const one = done(map, setPeriod, { id: S1, field: 'spend', period: '2006/07', value: 3 })
  expect(one.label).toBe('Spend 2006/07 of S1 Safer')
  const two = done(one.map, setPeriod, { id: S1, field: 'spend', period: '2007/08', value: '£4m' })
  expect(two.map.elements.get(S1)?.fields.spend).toEqual({ '2006/07': 3, '2007/08': '£4m' })
  const back = done(two.map, setPeriod, { id: S1, field: 'spend', period: '2006/07', value: '' })
  expect(back.map.elements.get(S1)?.fields.spend).toEqual({ '2007/08': '£4m' })
  expect(refused(back.map, setPeriod, { id: S1, field: 'spend', period: '2006/07', value: null })).toBe(
    'unchanged',
  )
})

it('[CMD41] observes a field as of a date, corrects it and takes it away', () => {
  const intent = { element: S1, field: 'health', value: 'Red', asAt: ' 2004-06 ' }
  const seen = done(map, observe, intent)
  expect(seen.label).toBe('Observe Health of S1 Safer as at 2004-06')
  const [observation] = seen.map.observations.values()
  expect(observation).toMatchObject({ value: 'Red', asAt: '2004-06', by: 'Ann', at: 7, note: '' })
  const { id } = observation!
  const corrected = done(seen.map, editObservation, { id, words: { value: 'Green' } })
  expect(corrected.map.observations.get(id)).toMatchObject({ value: 'Green', asAt: '2004-06' })
  expect(refused(corrected.map, editObservation, { id, words: { value: 'Green' } })).toBe('unchanged')
  const gone = done(corrected.map, deleteObservation, { id })
  expect(gone.map.observations.get(id)?.deletedAt).toBe(7)
  expect(refused(gone.map, deleteObservation, { id })).toBe('observation-deleted')
})

it('[CMD42] puts evidence behind an element, says which field it is for, and takes it away', () => {
  const added = done(map, addEvidence, { element: S1, words: { paragraph: '21' } })
  const id = added.map.elements.get(S1)?.evidence?.[0]?.id ?? ''
  const edited = done(added.map, editEvidence, { element: S1, id, words: { field: 'cost' } })
  expect(edited.map.elements.get(S1)?.evidence).toMatchObject([{ paragraph: '21', field: 'cost' }])
  expect(refused(edited.map, editEvidence, { element: S1, id, words: { paragraph: '21' } })).toBe('unchanged')
  const whole = done(edited.map, editEvidence, { element: S1, id, words: { field: null } })
  expect(whole.map.elements.get(S1)?.evidence?.[0]).not.toHaveProperty('field')
  expect(done(whole.map, removeEvidence, { element: S1, id }).map.elements.get(S1)).not.toHaveProperty(
    'evidence',
  )
})

it('[CMD43] fills a field of a link in, and names the kinds that a reference may name', () => {
  const id = linkIdOf('supports:S1>O1')
  const set = done(map, setLinkField, { id, field: 'share', value: '£2m' })
  expect(set.map.links.get(id)?.fields).toEqual({ share: '£2m' })
  expect(done(set.map, setLinkField, { id, field: 'share', value: '' }).map.links.get(id)).not.toHaveProperty(
    'fields',
  )
  expect(refused(map, setField, { ids: [S1], field: 'owner', value: 'O1' })).toBe('field-value')
  expect(
    done(map, setField, { ids: [S1], field: 'owner', value: 'L1' }).map.elements.get(S1)?.fields.owner,
  ).toBe('L1')
})

it('[CMD45] says what an element stands for in another map, and that it stands for none', () => {
  const standsFor = { map: mapId('m2'), element: elementId('R7'), seen: { code: 'R7', title: 'Custody' } }
  const said = done(map, standFor, { id: S1, standsFor })
  expect(said.map.elements.get(S1)?.standsFor).toEqual(standsFor)
  expect(said.label).toBe('Say what S1 Safer stands for')
  expect(refused(said.map, standFor, { id: S1, standsFor: { ...standsFor } })).toBe('unchanged')
  expect(done(said.map, standFor, { id: S1, standsFor: null }).map.elements.get(S1)).not.toHaveProperty(
    'standsFor',
  )
})

it('[CMD44] marks a record of which nothing is known', () => {
  const marked = done(map, setPlaceholder, { id: S1, placeholder: true })
  expect(marked.map.elements.get(S1)?.placeholder).toBe(true)
  expect(
    done(marked.map, setPlaceholder, { id: S1, placeholder: false }).map.elements.get(S1),
  ).not.toHaveProperty('placeholder')
  expect(refused(map, setPlaceholder, { id: S1, placeholder: false })).toBe('unchanged')
})
