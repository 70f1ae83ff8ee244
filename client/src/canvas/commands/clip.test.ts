import { describe, expect, it } from 'vitest'
import { canvasMapFromText, id } from '../scene/testing/canvasMapFromText.ts'
import { clipOf, clipText } from './clip.ts'
import { readClip, rowsOf } from './readPaste.ts'

describe('pasted words', () => {
  const rows = (words: string) => rowsOf(words, { prefix: 'S' })

  it('become one element a line, without bullets and numbers', () => {
    expect(rows('• First thing\r\n2. Second thing\n\n- Third – with a dash\n(4) Fourth')).toEqual([
      { title: 'First thing' },
      { title: 'Second thing' },
      { title: 'Third – with a dash' },
      { title: 'Fourth' },
    ])
  })

  it('lose the bullets and numbers that Word parts from its lines by a tab', () => {
    expect(rows('•\tFirst\r\n·\tSecond\r\n3.\tThird\r\no\tFourth')).toEqual([
      { title: 'First' },
      { title: 'Second' },
      { title: 'Third' },
      { title: 'Fourth' },
    ])
    expect(rows('O brave new world')).toEqual([{ title: 'O brave new world' }])
  })

  it('keep a code of the kind, and drop one of another kind', () => {
    expect(rows('S12\tFrom a table\tmore\nP4\tFrom another')).toEqual([
      { code: 'S12', title: 'From a table' },
      { title: 'From another' },
    ])
  })

  it('keep a title that begins with a number', () => {
    expect(rows('24 hour patrols')).toEqual([{ title: '24 hour patrols' }])
  })
})

describe('copied cards', () => {
  const map = canvasMapFromText('S1 S2 O1 | S1 supports O1, S2 supports O1')

  it('travel with the links between them', () => {
    const clip = clipOf(map, new Set([id('S1'), id('O1')]))
    expect(clip.links.map((link) => link.id)).toEqual(['supports:S1>O1'])
    expect(clipText(clip)).toBe('S1\tTitle S1\nO1\tTitle O1')
    expect(readClip(JSON.stringify(clip))).toEqual(clip)
  })

  it.each([
    '',
    'null',
    '[]',
    '{"format":"golden-thread-clip"}',
    '{"format":"other","elements":[],"links":[]}',
  ])('are not read from %j', (words) => expect(readClip(words)).toBeUndefined())
})
