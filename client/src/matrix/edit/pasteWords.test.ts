import { describe, expect, it } from 'vitest'
import { fillPairs } from '../../grid/index.ts'
import { keyCommand } from './keyCommand.ts'
import { pasteWords } from './pasteWords.ts'
import { targetFromWord, VOCABULARY } from './words.ts'

const size = { lines: 3, columns: 2 }
const one = { top: 0, bottom: 0, left: 0, right: 0 }
const shown = (paste: ReturnType<typeof pasteWords>): string[] =>
  paste.cells.map(({ line, column, target }) => `${line},${column} ${target}`)

describe('pasting words', () => {
  it('knows the words of the matrix and the marks of spreadsheets', () => {
    expect(
      ['Direct', 'direct (inferred)', 'NONE', 'Not applicable', 'n/a', 'Not assessed', 'x', '✓'].map(
        targetFromWord,
      ),
    ).toEqual(['direct', 'inferred', 'none', 'not-applicable', 'not-applicable', 'clear', 'direct', 'direct'])
  })

  it('means by a pasted letter what the key of that letter does', () => {
    const letters = Object.values(VOCABULARY).flatMap(({ keys }) => keys)
    expect(letters.length).toBeGreaterThan(5)
    for (const letter of letters) {
      const byKey = keyCommand({ key: letter, ctrl: false, shift: false, alt: false })
      expect({ type: 'set', target: targetFromWord(letter.toUpperCase()) }).toEqual(byKey)
    }
  })

  it('leaves alone what follows from other links, and blanks', () => {
    expect(['Through S1', 'Collective claim', '', ' – '].map(targetFromWord)).toEqual(Array(4).fill('leave'))
  })

  it('lays the words out from the top left of the block', () => {
    const paste = pasteWords(
      [
        ['Direct', 'None'],
        ['x', ''],
      ],
      { ...one, top: 1, bottom: 1 },
      size,
    )
    expect(shown(paste)).toEqual(['1,0 direct', '1,1 none', '2,0 direct'])
  })

  it('fills the whole block with one word', () => {
    expect(shown(pasteWords([['None']], { top: 0, bottom: 1, left: 0, right: 1 }, size))).toHaveLength(4)
  })

  it('counts what falls outside and names what it does not know', () => {
    const paste = pasteWords(
      [
        ['Direct', 'Direct', 'Direct'],
        ['maybe', 'maybe', 'None'],
      ],
      one,
      size,
    )
    expect(shown(paste)).toEqual(['0,0 direct', '0,1 direct'])
    expect(paste.outside).toBe(2)
    expect(paste.unknown).toEqual(['maybe'])
  })
})

describe('filling', () => {
  it('copies the first line down and the first column to the right', () => {
    const block = { top: 0, bottom: 2, left: 0, right: 1 }
    expect(fillPairs(block, 'down')).toHaveLength(4)
    expect(
      fillPairs(block, 'right').map(({ from, to }) => `${from.line},${from.column}>${to.line},${to.column}`),
    ).toEqual(['0,0>0,1', '1,0>1,1', '2,0>2,1'])
  })
})
