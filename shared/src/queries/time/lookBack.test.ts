import { expect, it } from 'vitest'
import { elementId, type Observation, observationId, type StrategyMap } from '../../model/index.ts'
import { mapFromText } from '../../testing/index.ts'
import { lookBack } from './index.ts'

/** "S1 Amber 2003-12": what was said of the state of an element. */
function observed(...lines: readonly string[]): StrategyMap {
  const text = mapFromText`proposal S1; proposal S2`
  const kinds = text.framework.kinds.map((kind) =>
    kind.id === 'proposal'
      ? {
          ...kind,
          fields: [...kind.fields, { id: 'state', label: 'State', type: 'text', observed: true } as const],
        }
      : kind,
  )
  const observations = lines.map((line, at): Observation => {
    const [element = '', value = '', ...date] = line.split(' ')
    return {
      id: observationId(`o${at}`),
      element: elementId(element),
      field: 'state',
      value,
      asAt: date.join(' '),
      note: '',
      by: 'Ann',
      at,
      evidence: [],
    }
  })
  return {
    ...text,
    framework: { ...text.framework, kinds },
    observations: new Map(observations.map((each) => [each.id, each])),
  }
}

const MAP = observed('S1 Agreed December 2003', 'S1 Started June 2004', 'S2 Started 2003-12', 'S2 Done 2005')
const shown = (date: string, since?: string) => {
  const look = lookBack(MAP, date, since)
  const said = [...look.statuses].map(([id, { words, was }]) => [
    id,
    was === undefined ? words : `${was} > ${words}`,
  ])
  return { ...look, said: Object.fromEntries(said) as Record<string, string> }
}

it('[ASA1] a look at a date says each status as it was then, and what moved since an earlier date', () => {
  expect(shown('2003-11-30').said).toEqual({})
  expect(shown('2003-12-31').said).toEqual({ S1: 'Agreed', S2: 'Started' })
  const both = shown('2004-12', '2003')
  expect(both.said).toEqual({ S1: 'Agreed > Started', S2: 'Started' })
  expect(both.moved.map(({ element, to }) => [element.code, to.value])).toEqual([['S1', 'Started']])
  expect(both.day).toBe('2004-12-31')
  // What came after the date is neither its status nor moved by then.
  expect(shown('2006', '2003').said).toEqual({ S1: 'Agreed > Started', S2: 'Started > Done' })
  expect(shown('2004', '2003-01').said).toEqual({ S1: ' > Started', S2: ' > Started' })
})

it('[ASA1] it offers the dates of which anything was observed, once each and the latest first', () => {
  expect(shown('2003').dates).toEqual([
    { day: '2005-12-31', words: '2005' },
    { day: '2004-06-30', words: 'June 2004' },
    { day: '2003-12-31', words: 'December 2003' },
  ])
})

it('[ASA2] what is no date, and an earlier date that is not earlier, are told and change nothing', () => {
  expect(shown('31 February 2004')).toMatchObject({ problem: 'date-unread', day: undefined, map: MAP })
  expect(shown('2004', 'soon')).toMatchObject({
    problem: 'since-unread',
    said: { S1: 'Started', S2: 'Started' },
    moved: [],
  })
  expect(shown('2004', '2004-12-31')).toMatchObject({ problem: 'since-not-earlier', moved: [] })
  expect(shown('2004', '2003').problem).toBeUndefined()
})
