import { expect, it } from 'vitest'
import { fromPlain, toPlain } from '../../document/index.ts'
import { templates } from '../../frameworks/index.ts'
import { cellKey, elementId, emptyMap, type Framework, type StrategyMap } from '../../model/index.ts'
import { mapFromTextIn, testFramework } from '../../testing/index.ts'
import { publicCopy } from './publicCopy.ts'

const framework: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.map((kind) =>
    kind.id === 'person' ? { ...kind, publish: 'internal' as const } : kind,
  ),
  relations: testFramework.relations.map((relation) =>
    relation.id === 'enables' ? { ...relation, publish: 'internal' as const } : relation,
  ),
}

const drawn = mapFromTextIn(
  `
  proposal S1 "Safer streets"
  proposal S2 "Given up"
  S1 -> O1
  person L1 "Tim Secret"
  L1 -leads-> S1
  `,
  framework,
)
const [S1, S2] = [elementId('S1'), elementId('S2')]
const cell = (row: string) => cellKey('proposals-outcomes', elementId(row), elementId('O1'))
const assessed = { state: 'none' as const, note: 'Looked', by: 'Ann Officer', at: 1 }
const whole: StrategyMap = {
  ...drawn,
  elements: new Map(drawn.elements).set(S2, { ...drawn.elements.get(S2)!, deletedAt: 1 }).set(S1, {
    ...drawn.elements.get(S1)!,
    fields: { owner: 'L1', cost: 7, 'of-before': 'A field that was' },
  }),
  assessments: new Map([
    [cell('S1'), assessed],
    [cell('L1'), { ...assessed, note: 'Of Tim' }],
  ]),
  texts: new Map([['A paper', 'Words of the paper']]),
  sources: new Map([['Not cited', 'https://inside.example']]),
  reportFacts: new Map([['r|n', 'Report 7']]),
}

it('[QRY72] is data without what is internal, deleted or of those who drew it, nor any name for it', () => {
  const json = JSON.stringify(toPlain(publicCopy(whole)))
  for (const kept of ['Safer streets', 'Looked', 'supports']) expect(json).toContain(kept)
  for (const hidden of [
    'Tim',
    'Given up',
    'Ann Officer',
    'Words of the paper',
    'inside.example',
    'Report 7',
    '"L1"',
    'A field that was',
    '"person"',
    '"leads"',
    '"enables"',
  ])
    expect(json).not.toContain(hidden)
})

it('[QRY72] is a map that can be read, with the matrices that are about what is left', () => {
  const copy = publicCopy(whole)
  expect(copy.framework.matrices.map(({ id }) => id)).toContain('proposals-outcomes')
  expect(copy.framework.checks.length).toBeGreaterThan(0)
  expect(fromPlain(toPlain(copy))).toMatchObject({ ok: true, value: { problems: [] } })
})

it.each(templates.map(({ id, build }) => [id, build().framework] as const))(
  '[QRY72] leaves of the template %s whatever kind or relation is left',
  (_, framework) => {
    for (const hide of [...framework.kinds, ...framework.relations]) {
      const hidden = <Part extends { readonly id: string }>(parts: readonly Part[]): Part[] =>
        parts.map((part) => (part.id === hide.id ? { ...part, publish: 'internal' as const } : part))
      const [kinds, relations] = [hidden(framework.kinds), hidden(framework.relations)]
      const copy = publicCopy(emptyMap({ ...framework, kinds, relations }, 'Any'))
      const read = fromPlain(toPlain(copy))
      expect(read.ok ? '' : read.error.message, `without ${hide.id}`).toBe('')
    }
  },
)
