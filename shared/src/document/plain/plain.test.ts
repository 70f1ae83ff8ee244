import { describe, expect, it } from 'vitest'
import { elementId, type StrategyMap } from '../../model/index.ts'
import { freshSeed, mapFromText, randomMap, withSeeds } from '../../testing/index.ts'
import { canonicalText, fromPlain, parsePlain, toPlain } from '../index.ts'

const json = (map: StrategyMap) => JSON.parse(JSON.stringify(toPlain(map)))
const sound = () => json(mapFromText`proposal S1 "Safer streets" -> O1; S2 ~> O1; S2 / O1 = none`)

/** The sentence that refuses a sound file with one thing spoilt. */
function refusal(spoil: (file: ReturnType<typeof sound>) => void): string {
  const file = sound()
  spoil(file)
  const read = fromPlain(file)
  if (read.ok) throw new Error('It was taken.')
  return read.error.message
}

it('[DOC40] a map passes through JSON unchanged, whatever is in it', () => {
  withSeeds([1, 2, 3, freshSeed()], (random) => {
    const { map } = randomMap(random, 80)
    const read = fromPlain(json(map))
    if (!read.ok) throw new Error(read.error.message)
    expect(canonicalText(read.value.map)).toBe(canonicalText(map))
    expect(toPlain(read.value.map)).toEqual(toPlain(map))
  })
})

describe('[DOC41] what is not ours is refused, with what to do', () => {
  it.each([null, 7, 'text', [], {}, { format: 'tldraw' }])('%j', (file) => {
    expect(fromPlain(file)).toEqual({
      ok: false,
      error: {
        message: 'This is not a strategy map. Choose a JSON file that was exported from Golden Thread.',
      },
    })
  })

  it('a later version', () => {
    expect(refusal((file) => (file.version = 3))).toContain(
      'version 3 of the format; this program reads versions up to 2',
    )
  })

  it('a framework that cannot be used', () => {
    expect(refusal((file) => (file.framework.kinds = []))).toContain('it has no kinds of element')
    expect(refusal((file) => delete file.framework)).toContain('it is not an object')
  })
})

it('[DOC27] a file from before findings could be accepted is read, and one that is damaged is refused', () => {
  const file = sound()
  delete file.accepted
  const old = fromPlain(file)
  expect(old.ok && old.value.map.accepted.size).toBe(0)
  const item = { finding: 'code-repeated:S1', reason: 'So decided', by: 'Ann', at: 1, facts: 'f' }
  const read = fromPlain({ ...file, accepted: [item] })
  if (!read.ok) throw new Error(read.error.message)
  expect(toPlain(read.value.map).accepted).toEqual([item])
  expect(refusal((spoilt) => (spoilt.accepted = [item, item]))).toContain('accepted twice')
  expect(refusal((spoilt) => (spoilt.accepted = [{ ...item, until: 'soon' }]))).toContain('not a date')
  expect(refusal((spoilt) => (spoilt.accepted = [{ ...item, finding: 7 }]))).toContain('has the id 7')
})

it('[DOC40] a file from before there were saved views is read, and its views are in their order', () => {
  const file = sound()
  delete file.views
  const old = fromPlain(file)
  expect(old.ok && old.value.map.views.size).toBe(0)
  const view = (id: string, order: number) => ({ id, title: id, order, screen: 'canvas', lens: 'links:hide' })
  const read = fromPlain({ ...file, views: [view('b', 2), view('a', 3), view('c', 1)] })
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.map.views.get('c')?.filter).toBe('links:hide')
  expect(toPlain(read.value.map).views).toEqual([view('c', 1), view('b', 2), view('a', 3)])
})

describe('[DOC42] a file that does not hang together is refused whole', () => {
  it('dangling links are named', () => {
    expect(refusal((file) => file.elements.splice(0, 1))).toBe(
      '2 links have ends that are not in the file: supports:S1>O1 (no element "O1"); supports:S2>O1 (no element "O1"). Add the elements or remove the links, and try again.',
    )
  })

  it('a saved view that is not one', () => {
    const view = { id: 'v', title: 'V', order: 1, screen: 'canvas', lens: '' }
    expect(refusal((file) => (file.views = [{ ...view, id: 'a|b' }]))).toContain('signs that an id may not')
    expect(refusal((file) => (file.views = [{ ...view, camera: 'far' }]))).toContain('not four numbers')
    expect(refusal((file) => (file.views = [view, view]))).toContain('Two views have the id "v"')
    expect(refusal((file) => (file.views = [7]))).toContain('View 1 has the id')
  })

  it('wrong and repeated ids', () => {
    expect(refusal((file) => (file.elements[0].id = 'a|b'))).toContain('Element 1 has the id "a|b"')
    expect(refusal((file) => (file.elements[1].id = 'O1'))).toContain('Two elements have the id "O1"')
    expect(refusal((file) => (file.links[0].id = 'L'))).toContain('it should be "supports:S1>O1"')
    expect(refusal((file) => file.links.push(file.links[0]))).toContain('is there twice')
    expect(refusal((file) => file.assessments.push(file.assessments[0]))).toContain('assessed twice')
  })

  it('parts of another shape', () => {
    expect(refusal((file) => (file.elements = {}))).toContain('The elements are not a list')
    expect(refusal((file) => (file.elements[0] = null))).toContain('Element 1 is not an object')
    expect(refusal((file) => (file.elements[0].title = 7))).toContain('The title of element "O1" is not text')
    expect(refusal((file) => (file.elements[0].position = { x: 1 }))).toContain('not two numbers')
    expect(refusal((file) => (file.links[0].basis = 'guessed'))).toContain(
      'one of: stated, inferred, assumed',
    )
    expect(refusal((file) => (file.links[0].to = {}))).toContain('lacks an end')
    expect(refusal((file) => (file.links[0].evidence = [{}]))).toContain('has no id')
    expect(refusal((file) => (file.assessments[0].state = 'direct'))).toContain('"none" or "not-applicable"')
    expect(refusal((file) => (file.assessments[0].row = 'S9'))).toContain('not in the file')
  })

  it('more than a map may hold', () => {
    expect(refusal((file) => (file.elements = Array(20_001).fill({})))).toContain('a map holds at most 20000')
    expect(refusal((file) => (file.title = 'x'.repeat(10_001)))).toContain('at most 10000 are kept')
  })
})

it('[DOC43] what does not fit the framework comes in, and is told', () => {
  const file = sound()
  file.elements[1].kind = 'wish'
  file.elements[2].fields = { colour: 'red' }
  file.elements[2].code = 'O1'
  delete file.links[0].id
  const read = fromPlain(file)
  if (!read.ok) throw new Error(read.error.message)
  expect(read.value.map.elements.get(elementId('S1'))?.kind).toBe('wish')
  expect(read.value.problems).toEqual([
    expect.stringContaining('has the kind "wish"'),
    expect.stringContaining('the framework does not allow this link'),
    expect.stringContaining('2 elements have the code O1'),
    expect.stringContaining('has no field "colour"'),
  ])
})

it('[SMP3] a number that is too great to be one is read in the words of the file, and every other as it is', () => {
  const text = '{"a":1e400,"b":[-2E+999,0.5,"1e400"],"c":1e30}'
  expect(parsePlain(text)).toEqual({ a: '1e400', b: ['-2E+999', 0.5, '1e400'], c: 1e30 })
  expect(parsePlain('{"a":1e3}')).toEqual({ a: 1000 })
  expect(() => parsePlain('{"a":1e400')).toThrow(SyntaxError)
})

it('[DOC40] a link to an element that never arrived is not exported', () => {
  const map = mapFromText`S1 -> O1`
  const elements = new Map([...map.elements].filter(([id]) => id !== 'O1'))
  expect(fromPlain(json({ ...map, elements }))).toMatchObject({ ok: true })
})
