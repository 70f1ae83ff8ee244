import { mapFromText } from '@golden-thread/shared/testing'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openTestWorkspace, show } from '../workspace/testing/index.ts'
import { MadeFiles } from './MadeFiles.tsx'

/** What the server answers with, one after the other, and the signals that it was asked with. */
const answers: ((value: Response) => void)[] = []
const signals: AbortSignal[] = []
const saved: string[] = []

beforeEach(() => {
  for (const list of [answers, signals, saved]) list.length = 0
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal)
    return new Promise((resolve, reject) => {
      answers.push(resolve)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  })
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const screenOf = () =>
  show(
    openTestWorkspace(mapFromText`proposal S1 "Safer streets"`),
    <>
      <a href="/api/maps/m/matrices/a.docx" download>
        Word
      </a>
      <MadeFiles />
    </>,
  )

it('[EXD10] says that a file is being made, and stops it when it is given up', async () => {
  const { user } = screenOf()
  await user.click(screen.getByRole('link', { name: 'Word' }))
  const dialog = await screen.findByRole('dialog', { name: 'File on its way' })
  expect(dialog).toHaveTextContent('It is being made')
  expect(screen.getByRole('progressbar', { name: 'Word is being made' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(signals[0]?.aborted).toBe(true)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saved).toEqual([])
})

it('[EXD10] shows what the server says of a file that it cannot make, and asks for it again', async () => {
  const { user } = screenOf()
  await user.click(screen.getByRole('link', { name: 'Word' }))
  const sentence = 'This would have 500,000 cells, and Word has room for 150,000.'
  answers[0]?.(Response.json({ error: { code: 'question-refused', message: sentence } }, { status: 422 }))
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  answers[1]?.(
    new Response('PK', {
      headers: {
        'content-disposition': `attachment; filename="a.docx"; filename*=UTF-8''A%20paper%20%E2%80%93%201.docx`,
      },
    }),
  )
  await waitFor(() => expect(saved).toEqual(['A paper – 1.docx']))
  expect(screen.queryByRole('dialog')).toBeNull()
})
