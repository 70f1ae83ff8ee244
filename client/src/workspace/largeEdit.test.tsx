import { type Change, elementId, together } from '@golden-thread/shared/model'
import { ok } from '@golden-thread/shared/result'
import { mapFromText } from '@golden-thread/shared/testing'
import { waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace } from './testing/index.ts'

const made = (count: number): Change =>
  together(
    Array.from({ length: count }, (_, at) => ({
      type: 'create-element' as const,
      element: { id: elementId(`new${at}`), kind: 'proposal', code: `T${at}`, title: 'A', fields: {} },
    })),
  )

it('[IMP53] what is large is written down first and shown with the next frame, and is one step of undo', async () => {
  const workspace = openTestWorkspace(mapFromText`S1 -> O1`)
  const before = workspace.map()
  const done = workspace.edit(() => ok({ change: made(1_200), label: 'Import Plan' }), undefined)
  expect(done.ok).toBe(true)
  expect(workspace.map()).toBe(before)
  await waitFor(() => expect(workspace.map().elements.size).toBe(1_202))
  workspace.undo()
  await waitFor(() => expect(workspace.map().elements.get(elementId('new0'))?.deletedAt).toBeDefined())
  expect(workspace.history.get()).toMatchObject({ undo: null, redo: 'Import Plan' })
})

it('[IMP53] what is small is shown at once, with what is still to be shown', () => {
  const workspace = openTestWorkspace(mapFromText`S1 -> O1`)
  workspace.edit(() => ok({ change: made(1_200), label: 'Import Plan' }), undefined)
  const rename: Change = { type: 'edit-element', id: elementId('new7'), title: 'B' }
  workspace.edit(() => ok({ change: rename, label: 'Rename' }), undefined)
  expect(workspace.map().elements.get(elementId('new7'))?.title).toBe('B')
})
