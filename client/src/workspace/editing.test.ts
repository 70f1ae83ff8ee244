import { changeKind, deleteElements, renameElement, setCode } from '@golden-thread/shared/commands'
import { createMapDoc, encodeMap, receiveUpdate } from '@golden-thread/shared/document'
import { type Change, elementId, type SavedView } from '@golden-thread/shared/model'
import { ok } from '@golden-thread/shared/result'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { createEditing, type HeldBy } from './editing.ts'

const S1 = elementId('S1')
const O1 = elementId('O1')
const VIEW: SavedView = {
  id: 'v1',
  title: 'Without S1',
  order: 0,
  screen: 'canvas',
  filter: '',
  without: [S1],
}

function editing(heldBy: () => HeldBy | null, mayEdit = true) {
  const document = createMapDoc()
  receiveUpdate(document, encodeMap(mapFromText`S1 "Safer streets" -> O1`))
  const said: string[] = []
  const { edit, undo } = createEditing({
    document,
    by: 'Ann',
    newId: () => elementId('new'),
    mayEdit,
    heldBy,
    isRefused: () => false,
    now: () => 1,
    nameOf: () => undefined,
    notify: ({ text }) => said.push(text),
    announce: (text) => said.push(text),
  })
  const run = (change: Change, label: string) => edit(() => ok({ change, label }), undefined)
  const rename = () => run({ type: 'edit-element', id: S1, title: 'Safer' }, 'Rename S1')
  return { run, edit, undo, rename, said, map: () => document.current().map }
}

it('a what-if takes no edit and no undo, and a sentence says to leave it first', () => {
  let held: HeldBy | null = null
  const { rename, undo, said, map } = editing(() => held)
  rename()
  held = 'what-if'
  expect(rename()).toMatchObject({ ok: false, error: { code: 'what-if' } })
  undo()
  expect(map().elements.get(S1)?.title).toBe('Safer')
  expect(said).toHaveLength(2)
  for (const sentence of said) expect(sentence).toContain('Leave the what-if first')
})

it('a presentation takes no edit either', () => {
  const { rename, said } = editing(() => 'presenting')
  rename()
  expect(said[0]).toContain('Leave the presentation first')
})

it('a view of a what-if can be saved while it is looked at', () => {
  const { run, map } = editing(() => 'what-if')
  expect(run({ type: 'set-view', view: VIEW }, 'Save view').ok).toBe(true)
  expect(map().views.get('v1')).toEqual(VIEW)
  const both = [
    { type: 'delete-view', id: 'v1' },
    { type: 'delete-element', id: S1, at: 1 },
  ] as const
  expect(run({ type: 'batch', changes: both }, 'Both').ok).toBe(false)
})

it('a viewer saves no view', () => {
  const { run } = editing(() => null, false)
  expect(run({ type: 'set-view', view: VIEW }, 'Save view')).toMatchObject({ error: { code: 'read-only' } })
})

it('takes back just what was done, though other steps came after it, and those can be taken back still', () => {
  const { edit, undo, map } = editing(() => null)
  const done = edit(deleteElements, { ids: [S1] })
  edit(setCode, { id: O1, code: 'X9' })
  if (!done.ok) throw new Error(done.error.code)
  done.value.takeBack()
  expect(map().elements.get(S1)?.deletedAt).toBeUndefined()
  expect(map().elements.get(O1)?.code).toBe('X9')
  undo()
  expect(map().elements.get(S1)?.deletedAt).toBeDefined()
  undo()
  expect(map().elements.get(O1)?.code).toBe('O1')
})

it('takes nothing back twice', () => {
  const { edit, said, map } = editing(() => null)
  const done = edit(deleteElements, { ids: [S1] })
  if (!done.ok) throw new Error(done.error.code)
  done.value.takeBack()
  done.value.takeBack()
  expect(map().elements.get(S1)?.deletedAt).toBeUndefined()
  expect(said.at(-1)).toBe('There is nothing to undo.')
})

it('warns of a refusal, and leaves it to the caller to say that nothing had to be changed', () => {
  const { edit, said } = editing(() => null)
  expect(edit(renameElement, { id: S1, before: '', after: '' })).toMatchObject({
    error: { code: 'unchanged' },
  })
  expect(said).toEqual([])
  expect(edit(changeKind, { ids: [S1], kind: 'moon' }).ok).toBe(false)
  expect(said).toHaveLength(1)
})
