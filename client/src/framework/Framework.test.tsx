import { removeFrameworkPart } from '@golden-thread/shared/commands'
import { apply, type Change, elementId, type StrategyMap } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { FrameworkScreen } from './FrameworkScreen.tsx'

const start = (...changes: Change[]): StrategyMap => {
  const next = apply(mapFromText`S1 "Safer streets" -> O1 "Trust"; L1 "Ann"; L1 -> S1`, {
    type: 'batch',
    changes,
  })
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

const region = (name: RegExp) => screen.getByRole('region', { name })
const press = (name: string | RegExp, inside = screen.getByRole('dialog')) =>
  within(inside).getByRole('button', { name })

describe('[FED12] the framework editor', () => {
  it('adds a part by keyboard, with an id from its name, as one step of undo', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByRole('button', { name: 'Add a kind' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a kind' })
    await user.type(within(dialog).getByLabelText('Name, of one'), 'Big risk')
    await user.type(within(dialog).getByLabelText('Name, of many'), 'Big risks')
    press('Save').focus()
    await user.keyboard('{Enter}')
    expect(workspace.map().framework.kinds.at(-1)).toMatchObject({ id: 'big-risk', plural: 'Big risks' })
    workspace.undo()
    expect(workspace.map().framework.kinds.map(({ id }) => id)).not.toContain('big-risk')
  })

  it('says what is missing only when somebody tries, and what saving would do before', async () => {
    const workspace = openTestWorkspace(
      start({ type: 'edit-element', id: elementId('S1'), fields: { status: 'Agreed' } }),
    )
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByText(/of Proposal$/))
    const fields = await screen.findByRole('list', { name: 'Fields of Proposal' })
    await user.click(within(fields).getByRole('button', { name: 'Edit: Status' }))
    const dialog = await screen.findByRole('dialog')
    const words = within(dialog).getByRole('textbox', { name: 'Words to choose from' })
    await user.clear(words)
    await user.type(words, 'Done')
    expect(within(dialog).getByRole('status')).toHaveTextContent('1 value of Status does not fit any more.')
    await user.clear(within(dialog).getByLabelText('Name'))
    expect(within(dialog).getByRole('status')).toHaveTextContent('Fill in what is missing')
    await user.click(press('Save'))
    expect(within(dialog).getByRole('status')).toHaveTextContent('Name: fill it in.')
    expect(workspace.history.get().undo).toBeNull()
  })

  it('takes no part that contradicts the rest, also where another made it so meanwhile', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByRole('button', { name: 'Edit: Proposals and the outcomes they support' }))
    const dialog = await screen.findByRole('dialog')
    act(() => {
      workspace.edit(removeFrameworkPart, { at: { list: 'relations', id: 'enables' } })
    })
    const before = workspace.map().framework
    await user.click(press('Save'))
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      'follows "enables", which is not a relation.',
    )
    expect(workspace.map().framework).toBe(before)
  })

  it('moves parts and says where they are, and is read out as headings and lists', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByRole('button', { name: 'Move down: Value' }))
    expect(workspace.map().framework.kinds[1]?.id).toBe('value')
    await user.click(screen.getByText(/of Priority$/))
    await screen.findByRole('list', { name: 'Fields of Priority' })
    const phrases = (await spoken(region(/^Kinds of element/))).join('\n')
    expect(phrases).toMatch(/heading, Kinds of element[\s\S]*list, Fields of Priority/)
  })

  it('is read by viewers, who are offered nothing to change', () => {
    const workspace = openTestWorkspace(start(), { role: 'viewer' })
    show(workspace, <FrameworkScreen />)
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Export as JSON'])
    expect(region(/^Relations/)).toHaveTextContent('supports')
  })
})

describe('[FED14] a later version that the server brings along', () => {
  const answer = (framework: unknown) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(framework)))

  it('is said, and its parts are taken one by one', async () => {
    const map = start()
    const [first, ...rest] = map.framework.kinds
    const risk = { id: 'risk', archetype: 'issue', label: 'Risk', plural: 'Risks', prefix: 'R', fields: [] }
    answer({ ...map.framework, version: '3', kinds: [{ ...first, plural: 'Beliefs' }, ...rest, risk] })
    const workspace = openTestWorkspace(map)
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(await screen.findByRole('button', { name: 'See what it would change' }))
    const dialog = await screen.findByRole('dialog', { name: /version 3$/ })
    expect(within(dialog).getByRole('region', { name: 'Changes' })).toHaveTextContent('Value kind')
    await user.click(press('Take: Risk'))
    expect(workspace.map().framework.kinds.at(-1)).toEqual(risk)
    expect(within(dialog).queryByText('Risk')).toBeNull()
    await user.click(press('Call this framework version 3'))
    expect(workspace.map().framework.version).toBe('3')
    expect(screen.queryByRole('button', { name: 'See what it would change' })).toBeNull()
  })

  it('is not said of the same version', async () => {
    const map = start()
    const asked = answer({ ...map.framework, version: '3' })
    const next = apply(map, { type: 'set-part', at: { own: 'version' }, part: '3' })
    show(openTestWorkspace(next.ok ? next.value : map), <FrameworkScreen />)
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await screen.findByRole('heading', { name: /^Framework/ })
    expect(screen.queryByRole('button', { name: 'See what it would change' })).toBeNull()
  })
})
