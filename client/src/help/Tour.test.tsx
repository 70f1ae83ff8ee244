import { createElement, createLink, setBasis } from '@golden-thread/shared/commands'
import { elementId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { Tour } from './Tour.tsx'
import { tourStore } from './tourStore.ts'

it('[HLP1] goes on as each step is done, in the words of the template', async () => {
  const workspace = openTestWorkspace(mapFromText`
    proposal S1 "Safer streets"
    outcome O1 "Fewer fires"
  `)
  act(() => tourStore.open())
  show(workspace, <Tour />)
  const steps = () => screen.getByRole('region', { name: /^First steps/ }).textContent
  expect(steps()).toMatch(/1 of 4.*Add a proposal/)
  act(() => void workspace.edit(createElement, { kind: 'proposal', title: 'Warm homes' }))
  await waitFor(() => expect(steps()).toMatch(/2 of 4.*Link it to an outcome/))
  const ends = { from: { element: elementId('S1') }, to: { element: elementId('O1') } }
  act(() => void workspace.edit(createLink, { relation: 'supports', ...ends }))
  await waitFor(() => expect(steps()).toMatch(/3 of 4.*what the link rests on/))
  act(() => void workspace.edit(setBasis, { ids: workspace.map().links.keys(), basis: 'stated' }))
  await waitFor(() => expect(steps()).toMatch(/4 of 4.*See what holds/))
})
