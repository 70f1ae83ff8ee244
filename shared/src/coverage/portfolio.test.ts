import { expect, it } from 'vitest'
import { elementId } from '../model/index.ts'
import { mapFromText } from '../testing/index.ts'
import { findings, portfolio } from './index.ts'

const map = mapFromText`
  L1 -> S2; L1 -> S1; L2 -> S2; L3
  S1 -> O1; S2 -> O2; S3 -> O2; S1 -works-with-> S3
  proposal S4 "Gone"!
  L1 -> S4!
`
const all = findings(map)
const of = (code: string) => portfolio(map, elementId(code), all)

it('[COV50] holds everything somebody leads, what that serves, and who leads it too', () => {
  const found = of('L1')
  expect(
    found?.led.map(({ element, others, serves }) => [
      element.code,
      others.map(({ code }) => code).join(),
      serves
        .map(
          ({ label, links }) => `${label} ${links.map(({ other }) => 'element' in other && other.element)}`,
        )
        .join('; '),
    ]),
  ).toEqual([
    ['S1', '', expect.stringMatching(/^(?=.*supports O1)(?=.*works with S3)/)],
    ['S2', 'L2', 'supports O2'],
  ])
})

it('[COV50] says what hangs on them alone: not what somebody else supports too', () => {
  const columns = (code: string) => [...new Set(of(code)?.hanging.map(({ column }) => column))]
  expect(columns('L1')).toEqual(['O1'])
  expect(columns('L2')).toEqual([])
})

it('[COV50] has the findings about what they lead, and no others', () => {
  const told = of('L1')?.led.flatMap((each) => each.findings) ?? []
  expect(told.length).toBeGreaterThan(0)
  expect(told.every((finding) => all.includes(finding))).toBe(true)
  const strangers = all.filter(({ elements }) => elements.length === 1 && elements[0] === elementId('S3'))
  expect(strangers.length).toBeGreaterThan(0)
  expect(strangers.some((finding) => told.includes(finding))).toBe(false)
})

it('[COV50] is empty for who leads nothing, and there is none of what is no person or body', () => {
  expect(of('L3')).toMatchObject({ led: [], hanging: [] })
  expect(of('S1')).toBeUndefined()
  expect(of('L9')).toBeUndefined()
})
