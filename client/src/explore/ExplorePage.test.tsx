import { toPlain } from '@golden-thread/shared/document'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { MapParts } from '../shell/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import { ExplorePage } from './ExplorePage.tsx'

const first = mapFromText`proposal S1 "Safer streets"; outcome O1 "Less harm"; outcome O2 "Left alone"; S1 -> O1`
const later = mapFromText`proposal S1 "Safer squares"; outcome O1 "Less harm"; S1 -> O1`

let served: StrategyMap
let baseline: string | null
let gone: boolean
let asked: string[]
let events: EventTarget & { close(): void }
afterEach(() => vi.unstubAllGlobals())

function serve(): void {
  served = first
  baseline = null
  gone = false
  asked = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${path}`)
    if (gone)
      return Response.json(
        { error: { code: 'board-over', message: 'It has come to its end.' } },
        { status: 410 },
      )
    return Response.json({ baseline, map: toPlain(served), findings: ['column-uncovered:x'], claims: [] })
  })
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor(path: string) {
        super()
        asked.push(`EVENTS ${path}`)
        events = this
      }
      close() {}
    },
  )
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor() {
        throw new Error('A board has no socket.')
      }
    },
  )
  history.replaceState(null, '', '/board/token/explore')
}

/** A screen that says what it was given, and tries to write. */
function Given() {
  const { state, edit, mayEdit, standsAlone } = useWorkspace()
  const titles = useMapState((map) =>
    [...map.elements.values()]
      .map(({ title }) => title)
      .sort()
      .join(', '),
  )
  const findings = useStore(state, (now) => now.findings.length)
  return (
    <>
      <p>{`${titles}; ${findings} findings; ${String(mayEdit)} ${String(standsAlone)}`}</p>
      <button type="button" onClick={() => edit(() => ({ ok: false, error: { code: 'unchanged' } }), {})}>
        Write
      </button>
    </>
  )
}
const Nothing = () => null
const parts = new Proxy({} as MapParts, {
  get: (_, name) => (name === 'screens' ? new Proxy({}, { get: () => Given }) : Nothing),
})

it('[EXR1] shows the map of a board, which it asks for and follows by the page’s own address, and no more', async () => {
  serve()
  render(<ExplorePage token="token" parts={parts} />)
  expect(
    await screen.findByText(/^Left alone, Less harm, Safer streets; 0 findings; false true$/),
  ).toBeVisible()
  expect(asked).toEqual(['GET /board/token/map.json', 'EVENTS /board/token/events'])
  expect(screen.getByRole('link', { name: 'Back to the page' })).toHaveAttribute('href', '/board/token')
  served = later
  events.dispatchEvent(new Event('changed'))
  // What is gone from the map goes from the screen, and what is renamed is one and the same.
  expect(await screen.findByText(/^Less harm, Safer squares; /)).toBeVisible()
})

it('[EXR4] has the claims too, to which the findings lead', async () => {
  serve()
  render(<ExplorePage token="token" parts={parts} />)
  const claims = () => screen.getByRole('link', { name: 'Claims' })
  // Before that there is nothing yet to go to.
  await screen.findByText(/Safer streets/)
  fireEvent.click(claims())
  await waitFor(() => expect(claims()).toHaveAttribute('aria-current', 'page'))
})

it('[EXR2] says whether it follows the map, and asks again when the line is back', async () => {
  serve()
  render(<ExplorePage token="token" parts={parts} />)
  expect(await screen.findByText('Not live')).toBeVisible()
  events.dispatchEvent(new Event('open'))
  expect(await screen.findByText('Live')).toBeVisible()
  events.dispatchEvent(new Event('error'))
  expect(await screen.findByText('Not live')).toBeVisible()
  served = later
  events.dispatchEvent(new Event('open'))
  expect(await screen.findByText(/Safer squares/)).toBeVisible()
})

it('[EXR2] says which baseline a pinned board shows', async () => {
  serve()
  baseline = '“As agreed” (MPA)'
  render(<ExplorePage token="token" parts={parts} />)
  expect(await screen.findByText('As at “As agreed” (MPA)')).toBeVisible()
})

it('[EXR3] says why a board cannot be opened, and leads back to its page', async () => {
  serve()
  gone = true
  render(<ExplorePage token="token" parts={parts} />)
  expect(await screen.findByText('It has come to its end.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Back to the page' })).toBeVisible()
})

it('[EXR1] keeps the identity of what did not change, and takes no change of its own', async () => {
  const { createPublishedDoc } = await import('./publishedDoc.ts')
  const document = createPublishedDoc()
  document.show(first)
  const O1 = elementId('O1')
  const before = document.current().map.elements.get(O1)
  const heard: unknown[] = []
  document.subscribe(({ touched }) => heard.push([...touched.elements].sort()))
  document.show(later)
  expect(document.current().map.elements.get(O1)).toBe(before)
  expect(heard).toEqual([['O2', 'S1']])
  expect(document.write({ type: 'set-about', title: 'Mine' }).ok).toBe(false)
  document.destroy()
})
