import type { SourceGraph } from '@golden-thread/shared/imports'
import { aliveElements, emptyMap, labelOf } from '@golden-thread/shared/model'
import { testFramework2 } from '@golden-thread/shared/testing'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show } from '../../workspace/testing/index.ts'
import { ImportDialog } from '../index.ts'
import { isModelJson } from './index.ts'

afterEach(() => vi.unstubAllGlobals())

const graph: SourceGraph = {
  form: 'archimate',
  title: 'Streets',
  about: '',
  nodes: [
    ['a', 'Light the underpasses', 'Thing'],
    ['b', 'Less crime', 'Outcome'],
  ].map(([id = '', title = '', type = ''], row) => ({
    place: { row },
    id,
    title,
    type,
    properties: [],
    text: '',
  })),
  edges: [],
  unread: ['The model has 2 views, which are not read.'],
}

it('[XCH14] [IMP54] a model of another program is asked about by its types, shown first, and is one step of undo', async () => {
  const answered = vi.fn(async () => Response.json(graph))
  vi.stubGlobal('fetch', answered)
  const workspace = openTestWorkspace(emptyMap(testFramework2, 'Plan'))
  const file = new File(['<model/>'], 'streets.xml')
  const { user } = show(workspace, <ImportDialog given={{ file }} onClose={() => undefined} />)
  const dialog = await screen.findByRole('dialog', { name: 'Bring in a model of another program' })
  await within(dialog).findByText('1 new, 0 changed, 0 as they are; 1 refused.')
  expect(answered).toHaveBeenCalledWith('/api/imports/models', expect.anything())
  expect(within(dialog).getByRole('combobox', { name: 'Outcome (1)' })).toHaveDisplayValue(
    'As it says: Outcome',
  )
  // What did not fit is there to be read, and not behind a head that is closed.
  expect(within(dialog).getByText('The model has 2 views, which are not read.')).toBeVisible()
  const thing = within(dialog).getByRole('combobox', { name: 'Thing (1)' })
  expect(thing).toHaveDisplayValue('Not known here: say what it is')
  await user.selectOptions(thing, 'proposal')
  await within(dialog).findByText('2 new, 0 changed, 0 as they are; 0 refused.')
  await user.click(within(dialog).getByRole('button', { name: 'Bring in 2' }))
  const labels = () => aliveElements(workspace.map()).map(labelOf)
  await waitFor(() => expect(labels()).toEqual(['O1 Less crime', 'S1 Light the underpasses']))
  workspace.undo()
  expect(labels()).toEqual([])
})

it('[XCH14] JSON is known for a model by its parts, and a map of ours is none', () => {
  expect(isModelJson({ elements: [], connections: [] })).toBe(true)
  expect(isModelJson({ nodes: [{ id: 'a' }], edges: [] })).toBe(true)
  expect(isModelJson({ format: 'golden-thread-map', elements: [] })).toBe(false)
  expect([{ nodes: [{ id: 1 }] }, { nodes: [] }, [], null, 'x'].map(isModelJson)).toEqual(
    Array(5).fill(false),
  )
})
