import { expect, it } from 'vitest'
import { apply, type Change, elementId, linkIdOf, type StrategyMap } from '../model/index.ts'
import { mapFromText } from '../testing/index.ts'
import { sourcesRegister } from './index.ts'

const evidence = (link: string, source: string, paragraph: string, quotation = ''): Change => ({
  type: 'set-evidence',
  link: linkIdOf(link),
  evidence: { id: `${source} ${paragraph}`.replace(/\W/g, '-'), source, paragraph, quotation },
})

function drawn(): StrategyMap {
  const next = apply(
    mapFromText`S1 "Safer streets" -> O1 "Fewer fires"; S2 -> O1; S2 -> O2; *proposal -> *outcome; S3 -> O3!`,
    {
      type: 'batch',
      changes: [
        evidence('supports:S1>O1', 'Report 8a', '21', 'Officers on every street'),
        evidence('supports:S2>O1', 'Report 8a', '9'),
        evidence('supports:S1>O1', 'Report 8a', '20 and 30'),
        evidence('supports:S2>O1', ' Report 8a ', '9 '),
        evidence('supports:*proposal>*outcome', 'Annex', '1'),
        evidence('supports:S2>O1', '', ''),
        { type: 'set-source', source: 'Annex', address: 'https://example.org/annex' },
      ],
    },
  )
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

/** "Report 8a: 9 (S2>O1) …", a source an entry; "without: …" last. */
function lines(map: StrategyMap, query?: string): string[] {
  const { sources, without } = sourcesRegister(map, query)
  const ends = (id: string) => id.split(':')[1]
  return [
    ...sources.map(
      ({ source, paragraphs }) =>
        `${source}: ${paragraphs.map(({ paragraph, pieces }) => `${paragraph} (${pieces.map(({ link }) => ends(link.id)).join(' ')})`).join(', ')}`,
    ),
    `without: ${without.map(({ id }) => ends(id)).join(' ')}`,
  ]
}

it('[QRY9] lists links and claims by source and paragraph in reading order, those without evidence apart', () => {
  expect(lines(drawn())).toEqual([
    'Annex: 1 (*proposal>*outcome)',
    'Report 8a: 9 (S2>O1 S2>O1), 20 and 30 (S1>O1), 21 (S1>O1)',
    ':  (S2>O1)',
    'without: S2>O2',
  ])
  expect(sourcesRegister(drawn()).sources.map(({ address }) => address)).toEqual([
    'https://example.org/annex',
    undefined,
    undefined,
  ])
})

it('[QRY9] finds words of a quotation, a source and the link, whatever their order and accents', () => {
  expect(lines(drawn(), 'STREET officérs')).toEqual(['Report 8a: 21 (S1>O1)', 'without: '])
  expect(lines(drawn(), 'fires 8a 21')).toEqual(['Report 8a: 21 (S1>O1)', 'without: '])
  expect(lines(drawn(), 's2 o2')).toEqual(['without: S2>O2'])
  expect(lines(drawn(), 'nowhere')).toEqual(['without: '])
})

it('[QRY9] leaves out what does not show', () => {
  const gone = apply(drawn(), { type: 'delete-element', id: elementId('S1'), at: 5 })
  expect(gone.ok && lines(gone.value).join()).not.toContain('S1')
})
