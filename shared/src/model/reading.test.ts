import { describe, expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import { elementId } from './id.ts'
import { linkReading, relationVerb } from './reading.ts'

const map = sampleMap()

describe('linkReading', () => {
  it('says what one element does to another', () => {
    const link = { relation: 'leads', from: { element: elementId('L1') }, to: { element: elementId('S1') } }
    expect(linkReading(map, link)).toBe('L1 Tim Godwin leads S1 Safer Neighbourhoods')
  })

  it('[MAP9] speaks of a whole kind in the plural', () => {
    const link = { relation: 'underpins', from: { kind: 'value' }, to: { kind: 'proposal' } }
    expect(linkReading(map, link)).toBe('All values underpin all proposals')
  })

  it.each([
    ['carries out', 'carry out'],
    ['touches', 'touch'],
    ['is part of', 'are part of'],
    ['realises', 'realise'],
    ['assess', 'assess'],
  ])('[MAP9] turns "%s" into "%s"', (label, plural) => {
    const relation = { id: 'r', label, inverse: '', from: [], to: [] }
    const framework = { ...map.framework, relations: [relation] }
    expect(relationVerb({ ...map, framework }, { relation: 'r', from: { kind: 'value' } })).toBe(plural)
  })
})
