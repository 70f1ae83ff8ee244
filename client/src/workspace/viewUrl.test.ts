import { elementId, type SavedView } from '@golden-thread/shared/model'
import { expect, it } from 'vitest'
import type { View } from './types.ts'
import { START, sameSettings, sameView, urlOfView, viewFromUrl, viewNow, viewOfSaved } from './viewUrl.ts'

const S3 = elementId('S3')
const S6 = elementId('S6')
const O1 = elementId('O1')

it.each<[string, Partial<View>]>([
  ['', {}],
  ['?view=matrix&matrix=proposals-outcomes', { screen: 'matrix', matrix: 'proposals-outcomes' }],
  ['?view=matrix&matrix=m&cell=S3,O1', { screen: 'matrix', matrix: 'm', cell: { row: S3, column: O1 } }],
  ['?element=S3', { focus: S3 }],
  ['?lens=around:S6:2:both;rest:hide', { filter: 'around:S6:2:both;rest:hide' }],
  ['?without=S6,S3', { without: [S6, S3] }],
  ['?without=', { without: [] }],
  ['?view=timeline&by=lead&slipped=baseline:b1', { screen: 'timeline', by: 'lead', slipped: 'baseline:b1' }],
  ['?saved=v1&present=1', { saved: 'v1', presenting: true }],
])('the address %s says what is shown, and says it back', (url, part) => {
  const view = { ...START, ...part }
  expect(urlOfView(view)).toBe(url)
  expect(viewFromUrl(url)).toEqual(view)
})

it.each(['?view=moon', '?cell=S3', '?cell=a|b,c', '?element=<b>', '?cell=S1,S2,S3', '?saved='])(
  'what %s says wrongly is the start of the map',
  (url) => {
    expect(viewFromUrl(url)).toEqual(START)
  },
)

it('an address of a saved view does not repeat what the view says', () => {
  const saved: SavedView = {
    id: 'v1',
    title: 'V',
    order: 1,
    screen: 'matrix',
    filter: 'links:hide',
    without: [S6],
  }
  expect(urlOfView(viewOfSaved(saved))).toBe('?view=matrix&saved=v1')
})

it('selecting something shows the same in the same way', () => {
  const selected = { ...START, focus: S3 }
  expect(sameSettings(START, selected)).toBe(true)
  expect(sameView(START, selected)).toBe(false)
})

it('a what-if that leaves nothing out is still a what-if', () => {
  expect(sameSettings(START, { ...START, without: [] })).toBe(false)
})

it('what is shown is saved with its part of the canvas on the canvas alone', () => {
  const seen = { x: 0, y: 0, width: 800, height: 600 }
  expect(viewNow({ ...START, filter: 'links:hide', focus: S3 }, seen)).toEqual({
    screen: 'canvas',
    filter: 'links:hide',
    focus: S3,
    camera: seen,
  })
  expect(viewNow({ ...START, screen: 'matrix', matrix: 'm' }, seen)).toEqual({
    screen: 'matrix',
    matrix: 'm',
    filter: '',
  })
})

it('[ASA20] the dates that are looked at are in the address and in what is saved', () => {
  const view = { ...START, asAt: '2004-06-30', since: '2003-12-31' }
  expect(urlOfView(view)).toBe('?asAt=2004-06-30&since=2003-12-31')
  expect(viewFromUrl(urlOfView(view))).toEqual(view)
  expect(urlOfView({ ...view, asAt: null })).toBe('')
  expect(viewFromUrl('?asAt=').asAt).toBeNull()
  expect(sameSettings(view, { ...view, since: null })).toBe(false)
  const saved: SavedView = { ...viewNow(view, null), id: 'v1', title: 'V', order: 0 }
  expect(viewOfSaved(saved)).toEqual({ ...view, saved: 'v1' })
})

it('[FLT20] what the matrix is narrowed to is in the address, in the words of the interface for programs, and saved', () => {
  const where = ['review.state:Complete|Planned', 'basis=stated']
  const view = { ...START, screen: 'matrix' as const, where }
  expect(urlOfView(view)).toBe('?view=matrix&where=review.state:Complete%7CPlanned&basis=stated')
  expect(viewFromUrl(urlOfView(view))).toEqual(view)
  const saved: SavedView = { ...viewNow(view, null), id: 'v1', title: 'V', order: 0 }
  expect(viewOfSaved(saved)).toEqual({ ...view, saved: 'v1' })
  expect(sameSettings(view, { ...view, where: ['basis=stated'] })).toBe(false)
})
