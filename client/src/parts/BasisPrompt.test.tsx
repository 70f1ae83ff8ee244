import { createLink } from '@golden-thread/shared/commands'
import { elementId, linkId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, type TestWorkspace } from '../workspace/testing/index.ts'
import { BasisPrompt } from './BasisPrompt.tsx'

const map = () => mapFromText`
  proposal S1 "Safer streets"
  outcome O1 "Fewer fires"
  outcome O2 "Dry cellars"
`
const [S1, O1, O2] = ['S1', 'O1', 'O2'].map(elementId)

function draw(workspace: TestWorkspace, to = O1) {
  const ends = { from: { element: S1! }, to: { element: to! } }
  act(() => void workspace.edit(createLink, { relation: 'supports', ...ends }))
  const id = linkId('supports', ends.from, ends.to)
  return () => workspace.map().links.get(id)?.basis
}
const prompt = () => screen.queryByRole('region', { name: 'What does this link rest on?' })

it('[PRT1] asks what a link rests on as it is drawn, and one key answers', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <BasisPrompt hasKeys />)
  expect(prompt()).toBeNull()
  const basis = draw(workspace)
  expect(prompt()).toHaveTextContent(/S1 Safer streets supports O1 Fewer fires.*stated links count/i)
  expect(workspace.announcer.text.get()).toMatch(/S1 Safer streets supports O1 Fewer fires.*S: stated/)
  await user.keyboard('s')
  expect(basis()).toBe('stated')
  expect(prompt()).toBeNull()
  expect(workspace.notices.at(-1)?.action?.label).toBe('Give its paragraph')
})

it('[PRT1] holds nothing up: Escape, another edit or another choice ends the question', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(workspace, <BasisPrompt hasKeys />)
  const basis = draw(workspace)
  await user.keyboard('{Escape}')
  expect(prompt()).toBeNull()
  expect(basis()).toBe('assumed')
  draw(workspace, O2)
  expect(prompt()).toBeVisible()
  act(() => workspace.select({ elements: [S1!] }))
  expect(prompt()).toBeNull()
})

it('[PRT1] leaves letters to whoever writes, and to who has turned single keys off', async () => {
  const workspace = openTestWorkspace(map())
  const { user } = show(
    workspace,
    <>
      <BasisPrompt hasKeys={false} />
      <input aria-label="Words" />
    </>,
  )
  const basis = draw(workspace)
  await user.keyboard('s')
  expect(basis()).toBe('assumed')
  await user.type(screen.getByRole('textbox', { name: 'Words' }), 's')
  expect(basis()).toBe('assumed')
  await user.click(screen.getByRole('button', { name: /^Inferred/ }))
  expect(basis()).toBe('inferred')
})
