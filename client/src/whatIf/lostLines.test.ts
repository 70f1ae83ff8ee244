import { lostSupport } from '@golden-thread/shared/coverage'
import { elementId } from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { lostLines, spokenLoss } from './lostLines.ts'

const map = mapFromText`
  S1 "Safer streets" -> O1 "Reassurance"
  S1 -> O2 "Justice"
  S2 "Vision" -> O2
`
const leavingOut = (...ids: string[]) => lostLines(map, lostSupport(map, new Set(ids.map(elementId))))

it('says how many columns of which matrix would lose their last support, and which', () => {
  const [line] = leavingOut('S1')
  expect(line?.sentence).toMatch(/^1 outcome would lose its last direct support \(.+\)$/)
  expect(line?.columns).toEqual([{ id: 'O1', label: 'O1 Reassurance' }])
})

it('counts more than one in the plural', () => {
  const [line] = leavingOut('S1', 'S2')
  expect(line?.sentence).toMatch(/^2 outcomes would lose their last direct support/)
})

it('says so when nothing would be lost', () => {
  expect(spokenLoss(leavingOut('S2'))).toBe('Nothing would lose its last direct support.')
  expect(spokenLoss(leavingOut('S1'))).toContain(': O1 Reassurance.')
})
