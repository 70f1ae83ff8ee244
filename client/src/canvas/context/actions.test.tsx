import { elementId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { createStore } from '../../workspace/index.ts'
import { openTestWorkspace } from '../../workspace/testing/index.ts'
import { createActions } from './actions.ts'
import type { Board } from './boardStore.ts'
import type { Prompt } from './prompt.ts'

it('keeps what somebody else wrote in a title while it was being written on its card', () => {
  const workspace = openTestWorkspace(mapFromText`proposal S1 "Safer streets"`)
  const S1 = elementId('S1')
  // Renaming asks the board for nothing, and only tells it that it is over.
  const board = { set: () => {} } as unknown as Board
  const actions = createActions(workspace, board, createStore<Prompt | null>(null))
  workspace.others.receive({ type: 'edit-element', id: S1, title: 'Safer streets at night' })
  actions.rename(S1, { before: 'Safer streets', after: 'Much safer streets' })
  expect(workspace.map().elements.get(S1)?.title).toBe('Much safer streets at night')
})
