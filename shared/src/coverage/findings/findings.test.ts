import { describe, expect, it } from 'vitest'
import {
  apply,
  type Change,
  cellKey,
  elementId,
  linkId,
  type MatrixDefinition,
  type StrategyMap,
  touchedBy,
} from '../../model/index.ts'
import { createCoverage, findings } from '../coverage.ts'
import { matrix } from '../matrix/index.ts'
import { coveringSentence } from '../sentence/index.ts'
import { end, smallElement, smallLink, smallMap } from '../testing/smallMap.ts'
import type { Finding } from './finding.ts'

describe('what a framework asks', () => {
  it('[COV14] finds a column that no stated direct link covers, and says what there is instead', () => {
    const map = smallMap(
      'S1 supports O1 inferred',
      'S2 enables S3',
      'S3 supports O2',
      'all proposals supports O3',
      'V1 underpins O4',
    )
    const without = { ...map, links: new Map([...map.links].filter(([id]) => id !== 'supports:S3>O2')) }
    expect(said(without, 'column-uncovered', 'proposals-outcomes')).toEqual([
      'O1 Title O1 is directly supported only by links that are inferred or assumed.',
      'O2 Title O2 is not directly supported by any proposal.',
      'O3 Title O3 is taken in by a collective claim, but no proposal is linked to it.',
      'O4 Title O4 is not directly supported by any proposal.',
    ])
  })

  it('[COV14] takes a stated way for support where no relation joins rows and columns', () => {
    const drawn = smallMap(
      'S1 enables S2',
      'S2 supports O1',
      'S1 enables S3',
      'S3 supports O2 inferred',
      'S4 supports O3',
    )
    const matrices = drawn.framework.matrices.map((definition) => ({ ...definition, direct: [] }))
    const map = { ...drawn, framework: { ...drawn.framework, matrices } }
    expect(said(map, 'column-uncovered', 'proposals-outcomes')).toEqual([
      'O2 Title O2 is supported only by ways that are inferred or assumed.',
      'O3 Title O3 is not supported by any proposal, by any way that the matrix follows.',
    ])
  })

  it('[COV31] names what stands behind a column without being a row, in the finding and in the sentence', () => {
    const map = supportedByValues(
      'S1 supports O1',
      'V1 supports O1',
      'V1 supports O2',
      'V2 supports O2 inferred',
    )
    const one =
      'is also stated to be supported by the value V1 Title V1, which is not counted here: the rows are proposals.'
    expect(said(map, 'column-uncovered', 'proposals-outcomes')).toEqual([
      `O2 Title O2 is not directly supported by any proposal. O2 Title O2 ${one}`,
    ])
    expect(said(map, 'column-single-support')).toEqual([
      `O1 Title O1 hangs on one proposal: only S1 Title S1 is stated to directly cover it. O1 Title O1 ${one}`,
    ])
    const definition = map.framework.matrices[0]
    const { sentences } = coveringSentence(map, matrix(map, definition as MatrixDefinition))
    expect(sentences).toContain(`O1 Title O1 ${one}`)
    expect(sentences).toContain(`O2 Title O2 ${one}`)
  })

  it('[COV31] follows what it names: a rename, another basis, a deletion', () => {
    let map = supportedByValues('S1 supports O1', 'V1 supports O1')
    const coverage = createCoverage(map)
    const link = smallLink('supports', end('V1'), end('O1')).id
    for (const change of [
      { type: 'edit-element', id: elementId('V1'), title: 'Renamed' },
      { type: 'edit-link', id: link, basis: 'inferred' },
      { type: 'edit-link', id: link, basis: 'stated' },
      { type: 'delete-element', id: elementId('V1'), at: 1 },
    ] satisfies Change[]) {
      map = changed(map, change)
      coverage.advance(map, touchedBy(change))
      expect(coverage.findings()).toEqual(findings(map))
    }
  })

  it('[COV14] finds what hangs on one row alone, and takes the finding back when a second is stated', () => {
    const map = smallMap('S1 supports O1', 'S2 supports O1 inferred')
    expect(said(map, 'column-single-support')).toEqual([
      'O1 Title O1 hangs on one proposal: only S1 Title S1 is stated to directly cover it.',
    ])
    const second = changed(map, {
      type: 'edit-link',
      id: smallLink('supports', end('S2'), end('O1')).id,
      basis: 'stated',
    })
    expect(said(second, 'column-single-support')).toEqual([])
  })

  it('[COV14] finds a row that covers nothing, not even through something else', () => {
    const map = smallMap('S1 supports O1', 'S2 enables S1', 'S3 enables S4')
    expect(said(map, 'row-covers-nothing')).toEqual([
      'No outcome is supported by S3 Title S3, directly or by a way that "Proposals and outcomes" follows.',
      'No outcome is supported by S4 Title S4, directly or by a way that "Proposals and outcomes" follows.',
    ])
  })

  it('[COV14] finds a missing lead, a lead with too much, and an empty field', () => {
    const map = smallMap('L1 leads S1', 'L1 leads S2', 'all persons leads all proposals', 'S3 supports O1')
    expect(said(map, 'missing-link')).toEqual(['S3 Title S3 has no lead.'])
    expect(said(map, 'too-many-links')).toEqual([
      'L1 Title L1 leads 2 proposals; this framework asks for 1 at most.',
    ])
    const costed = changed(map, { type: 'edit-element', id: elementId('S1'), fields: { cost: 0 } })
    expect(said(costed, 'field-empty')).toEqual(['S2 Title S2 has no "Cost".', 'S3 Title S3 has no "Cost".'])
    const spaced = { ...map, elements: new Map(map.elements) }
    for (const id of ['S1', 'S2', 'S3'].map(elementId))
      spaced.elements.set(id, { ...smallElement(id), fields: { cost: ' ' } })
    expect(said(spaced, 'field-empty')).toHaveLength(3)
  })
})

/** The small framework, but for one thing: values may support outcomes too, and no matrix has values in its rows. */
function supportedByValues(...lines: readonly string[]): StrategyMap {
  const map = smallMap(...lines)
  const relations = map.framework.relations.map((relation) =>
    relation.id === 'supports' ? { ...relation, from: ['proposal', 'value'] } : relation,
  )
  return { ...map, framework: { ...map.framework, relations } }
}

describe('what no map should have', () => {
  it('[COV15] finds a link that lost an end, but none that lost both', () => {
    const map = smallMap('S1 supports O1', 'S2 supports O2')
    const one = changed(map, { type: 'delete-element', id: elementId('O1'), at: 1 })
    expect(only(one, 'link-end-gone')).toMatchObject({
      sentence: 'The link "S1 Title S1 supports O1 Title O1" is hidden: O1 Title O1 was deleted.',
      advice: 'Restore O1 Title O1, or delete the link.',
      elements: ['S1'],
      links: ['supports:S1>O1'],
    })
    const both = changed(one, { type: 'delete-element', id: elementId('S1'), at: 1 })
    expect(said(both, 'link-end-gone')).toEqual([])
  })

  it('[COV40] finds a stated link without a paragraph, and not the inferred, the collective or the proved', () => {
    const map = smallMap('S1 supports O1', 'S2 supports O1 inferred', 'all proposals supports O2')
    expect(only(map, 'stated-without-evidence')).toMatchObject({
      sentence: 'The link "S1 Title S1 supports O1 Title O1" is marked as stated, and no paragraph is given.',
      elements: ['S1', 'O1'],
    })
    const evidence = { id: 'e', source: 'Paper', paragraph: ' ', quotation: '  ' }
    const blank = changed(map, {
      type: 'set-evidence',
      link: linkId('supports', end('S1'), end('O1')),
      evidence,
    })
    expect(said(blank, 'stated-without-evidence')).toHaveLength(1)
    const proved = changed(map, {
      type: 'set-evidence',
      link: linkId('supports', end('S1'), end('O1')),
      evidence: { ...evidence, paragraph: '34' },
    })
    expect(said(proved, 'stated-without-evidence')).toEqual([])
  })

  it('[COV15] finds a link that the framework does not allow any more', () => {
    const map = changed(smallMap('S1 supports O1'), {
      type: 'edit-element',
      id: elementId('O1'),
      kind: 'value',
    })
    expect(only(map, 'link-not-allowed').sentence).toBe(
      'The link "S1 Title S1 supports O1 Title O1" is not counted: "supports" joins Proposal to Outcome.',
    )
  })

  it('[COV15] finds a link to re-check once an end reads differently, until it is confirmed again', () => {
    const id = smallLink('supports', end('S1'), end('O1')).id
    const seen = { from: 'Title S1', to: 'Title O1' }
    const map = changed(smallMap('S1 supports O1'), { type: 'edit-link', id, seen })
    expect(said(map, 'link-to-recheck')).toEqual([])
    const renamed = changed(map, { type: 'edit-element', id: elementId('O1'), title: 'Fewer crimes' })
    expect(said(renamed, 'link-to-recheck')).toEqual([
      'The link "S1 Title S1 supports O1 Fewer crimes" was confirmed when an end read "Title O1".',
    ])
    const confirmed = changed(renamed, { type: 'edit-link', id, seen: { ...seen, to: 'Fewer crimes' } })
    expect(said(confirmed, 'link-to-recheck')).toEqual([])
  })

  it('[COV16] finds a cell that is assessed as empty although a link joins it', () => {
    const cell = cellKey('proposals-outcomes', elementId('S1'), elementId('O1'))
    const assessment = { state: 'none', note: '', by: 'Ann', at: 0 } as const
    const map = changed(smallMap('S1 supports O1'), { type: 'assess-cell', cell, assessment })
    expect(only(map, 'cell-contradicted')).toMatchObject({
      sentence:
        'S1 Title S1 and O1 Title O1 are linked, yet "Proposals and outcomes" has them assessed as "none".',
      matrix: 'proposals-outcomes',
      elements: ['S1', 'O1'],
      links: ['supports:S1>O1'],
    })
  })

  it('[COV17] finds a code that is given twice, among elements that are alive', () => {
    const twin = { ...smallElement('S1'), id: elementId('twin'), title: 'The other one' }
    const map = changed(smallMap('S1 supports O1'), { type: 'create-element', element: twin })
    expect(said(map, 'code-repeated')).toEqual([
      '2 elements have the code S1: S1 Title S1 and S1 The other one.',
    ])
    expect(said(changed(map, { type: 'delete-element', id: twin.id, at: 1 }), 'code-repeated')).toEqual([])
  })
})

describe('the list of findings', () => {
  it('[COV18] has the gravest first and then goes by code, with S2 before S10', () => {
    const found = findings(smallMap('S10 enables S2', 'V1 underpins O2', 'V1 underpins O1'))
    const severities = found.map((finding) => finding.severity)
    expect(severities).toEqual([...severities].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)))
    expect(found.filter(({ code }) => code === 'missing-link').map(({ elements }) => elements[0])).toEqual([
      'S2',
      'S10',
    ])
  })

  it('[COV18] keeps the id of a finding when its words change, and the finding when nothing of it changes', () => {
    const map = smallMap('S1 supports O1', 'S2 supports O2')
    const coverage = createCoverage(map)
    const before = coverage.findings()
    const rename: Change = { type: 'edit-element', id: elementId('S1'), title: 'Patrols' }
    coverage.advance(changed(map, rename), touchedBy(rename))
    const after = coverage.findings()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    // What the change touched is looked at again, and what reads the same stays the same object.
    const move: Change = { type: 'move-elements', positions: new Map([[elementId('S2'), { x: 1, y: 1 }]]) }
    const next = changed(changed(map, rename), move)
    coverage.advance(next, { ...touchedBy(move), links: new Set(next.links.keys()) })
    expect(coverage.findings()).toBe(after)
    const differing = after.filter((finding, place) => finding !== before[place])
    expect(differing.map(({ id }) => id)).toEqual([
      'column-single-support:proposals-outcomes:O1',
      'stated-without-evidence:supports:S1>O1',
      'missing-link:leads:to:S1',
      'field-empty:cost:S1',
    ])
  })
})

const ORDER = ['gap', 'risk', 'note']

const of = (map: StrategyMap, code: Finding['code'], matrix?: string): Finding[] =>
  findings(map).filter(
    (finding) => finding.code === code && (matrix === undefined || finding.matrix === matrix),
  )

const said = (map: StrategyMap, code: Finding['code'], matrix?: string): string[] =>
  of(map, code, matrix).map((finding) => finding.sentence)

function only(map: StrategyMap, code: Finding['code']): Finding {
  const [first, ...more] = of(map, code)
  if (!first || more.length > 0)
    throw new Error(`Expected one finding "${code}", found ${more.length + (first ? 1 : 0)}.`)
  return first
}

function changed(map: StrategyMap, change: Change): StrategyMap {
  const next = apply(map, change)
  if (!next.ok) throw new Error(`The change was refused: ${next.error.code}.`)
  return next.value
}
