import {
  type EachCheck,
  type Element,
  elementId,
  type FieldValue,
  type Observation,
  observationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show, spoken } from '../workspace/testing/index.ts'
import { ClaimsScreen } from './ClaimsScreen.tsx'

const CLAIM = {
  id: 'claim',
  archetype: 'issue',
  label: 'Claim',
  plural: 'Claims',
  prefix: 'Q',
  role: 'claim',
  fields: [
    { id: 'words', label: 'Quotation', type: 'longtext', role: 'quotation' },
    { id: 'test', label: 'Tested by', type: 'test' },
    { id: 'paragraphs', label: 'Paragraphs', type: 'text', role: 'paragraphs' },
  ],
} as const

function withClaims(claims: Readonly<Record<string, Readonly<Record<string, FieldValue>>>>): StrategyMap {
  const drawn = mapFromText`
    proposal S1 "Safer streets"
    outcome O1 "Fewer fires"
    outcome O2 "Dry cellars"
    S1 -> O1
    S1 ~> O2
  `
  const made = Object.entries(claims).map(
    ([code, fields]): Element => ({
      id: elementId(code),
      kind: 'claim',
      code,
      title: `Title ${code}`,
      fields,
    }),
  )
  return {
    ...drawn,
    framework: { ...drawn.framework, language: 2, kinds: [...drawn.framework.kinds, CLAIM] },
    elements: new Map([...drawn.elements, ...made.map((each) => [each.id, each] as const)]),
  }
}

const COLUMNS = 'matrix proposals-outcomes columns'
const map = () =>
  withClaims({
    Q1: { words: 'Each outcome is supported.', test: COLUMNS, paragraphs: '34' },
    Q2: { words: 'Each proposal contributes.', test: 'matrix proposals-outcomes rows' },
  })
const claim = (name: RegExp) => within(screen.getByRole('article', { name }))

it('[CLM5] reads each sentence with its paragraph and its verdict in a word, live', async () => {
  const workspace = openTestWorkspace(map())
  const { container } = show(workspace, <ClaimsScreen />)
  expect(screen.getByRole('status')).toHaveTextContent('Of 2 claims 1 holds and 1 is not shown.')
  expect(claim(/^Q1/).getByText('“Each outcome is supported.”')).toBeVisible()
  expect(claim(/^Q1/).getByText('paragraph 34')).toBeVisible()
  expect(await spoken(container)).toContain('Not shown')
  const link = [...workspace.map().links.values()].find(({ basis }) => basis === 'inferred')
  if (!link) throw new Error('There is no inferred link.')
  act(() => workspace.others.receive({ type: 'edit-link', id: link.id, basis: 'stated' }))
  expect(await screen.findByText('Of 2 claims 2 hold.')).toBeVisible()
  expect(claim(/^Q1/).getByText('Holds')).toBeVisible()
})

it('[CLM6] leads from an exception to its line and its cell, and from a claim to its matrix', async () => {
  const workspace = openTestWorkspace(map(), { at: '?view=claims' })
  const { user } = show(workspace, <ClaimsScreen />)
  await user.click(claim(/^Q1/).getByRole('button', { name: /^O2 Dry cellars/ }))
  expect(workspace.view.get()).toMatchObject({ screen: 'matrix', matrix: 'proposals-outcomes', focus: 'O2' })
  await user.click(claim(/^Q1/).getByRole('button', { name: /^Cell S1 to O2/ }))
  expect(workspace.view.get().cell).toEqual({ row: 'S1', column: 'O2' })
  act(() => workspace.go({ screen: 'claims', matrix: null }))
  await user.click(claim(/^Q2/).getByRole('button', { name: /^Show it: each proposal in the matrix/ }))
  expect(workspace.view.get()).toMatchObject({ screen: 'matrix', matrix: 'proposals-outcomes' })
})

it('[CLM7] is tied to another test by who may edit, as one undo; a viewer only reads', async () => {
  const workspace = openTestWorkspace(map())
  const { user, unmount } = show(workspace, <ClaimsScreen />)
  await user.selectOptions(claim(/^Q1/).getByRole('combobox'), 'matrix proposals-outcomes rows')
  expect(claim(/^Q1/).getByText('Holds')).toBeVisible()
  act(() => workspace.undo())
  expect(claim(/^Q1/).getByText('Not shown')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Add a claim' }))
  expect([...workspace.map().elements.values()].filter(({ kind }) => kind === 'claim')).toHaveLength(3)
  unmount()
  show(openTestWorkspace(map(), { role: 'viewer' }), <ClaimsScreen />)
  expect(screen.queryByRole('combobox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add a claim' })).toBeNull()
})

it('[CLM8] says what to do where there are no claims, and where the framework has none', () => {
  const { unmount } = show(openTestWorkspace(withClaims({})), <ClaimsScreen />)
  expect(screen.getByText(/Add each sentence of the paper/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add a claim' })).toBeVisible()
  unmount()
  show(openTestWorkspace(mapFromText`outcome O1 "Fewer fires"`), <ClaimsScreen />)
  expect(screen.getByText(/give the framework a kind with the role “claim”/)).toBeVisible()
})

it('[CLM10] reads each claim as at the date that is looked at', async () => {
  const drawn = withClaims({ Q1: { words: 'Each proposal is agreed.', test: 'check agreed' } })
  const check: EachCheck = {
    type: 'each',
    id: 'agreed',
    title: 'Each proposal is agreed',
    of: 'proposal',
    value: { field: 'status' },
    is: 'equals',
    than: { constant: 'Agreed' },
    severity: 'gap',
    sentence: '{element} is not agreed.',
  }
  const kinds = drawn.framework.kinds.map((kind) =>
    kind.id === 'proposal'
      ? {
          ...kind,
          fields: kind.fields.map((each) =>
            each.id === 'status' ? { ...each, observed: true as const } : each,
          ),
        }
      : kind,
  )
  const said = (id: string, value: string, asAt: string): Observation => ({
    ...{ id: observationId(id), element: elementId('S1'), field: 'status', value, asAt },
    ...{ note: '', by: 'Ann', at: 1, evidence: [] },
  })
  const all = [said('o1', 'Proposed', '2004-01-31'), said('o2', 'Agreed', '2005-01-31')]
  const workspace = openTestWorkspace(
    {
      ...drawn,
      framework: { ...drawn.framework, kinds, checks: [...drawn.framework.checks, check] },
      observations: new Map(all.map((each) => [each.id, each])),
    },
    { at: '?view=claims&asAt=2004-06-30' },
  )
  show(workspace, <ClaimsScreen />)
  expect(claim(/^Q1/).getByText('Fails')).toBeVisible()
  expect(claim(/^Q1/).queryByRole('button', { name: /Tie/ })).toBeNull()
  act(() => workspace.go({ asAt: '2005-06-30' }))
  expect(claim(/^Q1/).getByText('Holds')).toBeVisible()
})
