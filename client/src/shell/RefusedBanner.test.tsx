import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { RefusedBanner } from './RefusedBanner.tsx'
import { MapTitle } from './topBar/index.ts'

it('[COL10] shows a map of a later version to be read, and says why nothing can be changed', async () => {
  const workspace = openTestWorkspace(mapFromText`proposal S1 "Safer streets"`)
  const before = show(workspace, <MapTitle />)
  expect(within(screen.getByRole('heading')).getByRole('button')).toBeVisible()
  expect(workspace.mayEdit).toBe(true)
  before.unmount()

  act(() => workspace.others.writtenBy(1_000))
  expect(workspace.mayEdit).toBe(false)
  show(
    workspace,
    <>
      <RefusedBanner workspace={workspace} />
      <MapTitle />
    </>,
  )
  expect(within(screen.getByRole('heading')).queryByRole('button')).toBeNull()
  expect(await screen.findByRole('alert')).toHaveTextContent('It can be read and not changed')
})
