import type { FindingAnswer } from '@golden-thread/shared/answers'
import { describe, expect, it } from 'vitest'
import { CommandFailure } from '../ask/index.ts'
import { openFindings } from './check.ts'
import { type ExportOptions, exportPath } from './exportFile.ts'
import { importRequest, reportLines } from './importFile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const nothing: ExportOptions = { where: [], basis: [], text: [] }

describe('export', () => {
  it.each([
    [{}, '/api/maps/m%2F1.json'],
    [{ format: 'graphml' }, '/api/maps/m%2F1.graphml'],
    [{ matrix: 'a b' }, '/api/maps/m%2F1/matrices/a%20b.docx'],
    [
      { matrix: 'x', format: 'csv', where: ['review.state:Complete'], basis: ['stated'] },
      '/api/maps/m%2F1/matrices/x.csv?where=review.state%3AComplete&basis=stated',
    ],
    [{ register: 'risk', format: 'xlsx' }, '/api/maps/m%2F1/registers/risk.xlsx'],
    [{ money: 'all' }, '/api/maps/m%2F1/money/all.docx'],
    [
      { report: 'nhs', text: ['number=8a', 'summary=a=b'] },
      '/api/maps/m%2F1/report.docx?house=nhs&number=8a&summary=a%3Db',
    ],
    [{ picture: true, format: 'png' }, '/api/maps/m%2F1/picture.png'],
    [{ path: 'baselines/b/changes.json?to=now' }, '/api/maps/m%2F1/baselines/b/changes.json?to=now'],
  ] as const)('[CLI7] asks for %j at its address', (options, path) => {
    expect(exportPath('m/1', { ...nothing, ...options })).toBe(path)
  })

  it.each([
    [{ matrix: 'x', report: 'nhs' }, 'one thing at a time'],
    [{ where: ['a:b'] }, 'Name it with --matrix'],
    [{ report: 'nhs', text: ['number'] }, 'Give it as name=words'],
    [{ path: '../../me' }, 'is no path under a map'],
    [{ path: '/api/keys' }, 'is no path under a map'],
  ] as const)('[CLI7] says what is wrong with %j', (options, sentence) => {
    const asking = () => exportPath('m', { ...nothing, ...options })
    expect(asking).toThrow(CommandFailure)
    expect(asking).toThrow(sentence)
  })
})

describe('import', () => {
  it('[CLI7] sends a file by its ending, into a map or as a new one, or as a preview of either', () => {
    const csv = { name: 'rows.csv', bytes: bytes('Code\nS1') }
    const choices = { columns: { Code: 'code' } }
    expect(importRequest(csv, { map: 'm' }, choices)).toEqual({
      to: '/api/maps/m/imports',
      body: { import: { source: 'rows.csv', csv: 'Code\nS1', choices } },
    })
    expect(importRequest(csv, { new: true, framework: 'f', title: 'T', preview: true })).toEqual({
      to: '/api/imports/preview',
      body: { import: { source: 'rows.csv', csv: 'Code\nS1', framework: 'f', title: 'T' } },
    })
    const docx = { name: 'Report.DOCX', bytes: Uint8Array.of(1, 2) }
    expect(importRequest(docx, { map: 'm', source: 'Item 8' }).body).toEqual({
      import: { source: 'Item 8', docx: 'AQI=' },
    })
    const map = { name: 'map.json', bytes: bytes('{"format":"golden-thread-map"}') }
    expect(importRequest(map, { new: true })).toEqual({
      to: '/api/maps',
      body: { json: { format: 'golden-thread-map' } },
    })
    expect(importRequest({ ...map, bytes: bytes('{"nodes":[]}') }, { new: true }).body).toEqual({
      import: { source: 'map.json', json: '{"nodes":[]}' },
    })
  })

  it.each([
    [{}, 'rows.csv', 'Say where it goes'],
    [{ map: 'm', new: true }, 'rows.csv', 'Say where it goes'],
    [{ map: 'm', title: 'T' }, 'rows.csv', 'are for a new map'],
    [{ map: 'm' }, 'rows.exe', 'Name a file that ends in one of: csv'],
  ] as const)('[CLI7] says what is wrong with %j of %s', (options, name, sentence) => {
    expect(() => importRequest({ name, bytes: bytes('') }, options)).toThrow(sentence)
  })

  it('[CLI7] says what came of it, each row with its place', () => {
    const counts = { created: 2, matched: 0, changed: 1 }
    const none = { created: 0, matched: 0, changed: 0 }
    const report = {
      ...counts,
      counts: { elements: counts, links: none, observations: none },
      refused: [{ row: 3, column: 'Lead', code: 'x', sentence: 'Nobody is called so.', table: 'Sheet1' }],
      repaired: [],
      left: 2,
      unlisted: { refused: 4, repaired: 0 },
    }
    expect(reportLines(report, true)).toEqual([
      'It would bring 2 new, 1 changed, 0 as they are; 5 refused, 2 left.',
      'Sheet1, row 3: Lead: Nobody is called so.',
      '… and 4 more.',
    ])
  })
})

it('[CLI3] counts findings of a severity and of graver ones, but for those that somebody accepted', () => {
  const finding = (id: string, severity: string, more: Partial<FindingAnswer> = {}): FindingAnswer => ({
    id,
    code: id,
    severity,
    sentence: '',
    elements: [],
    links: [],
    accepted: null,
    ...more,
  })
  const accepted = { by: 'Anna', reason: 'known', until: null }
  const all = [
    finding('a', 'gap'),
    finding('b', 'risk'),
    finding('c', 'note'),
    finding('d', 'gap', { accepted }),
  ]
  const open = (severity: 'gap' | 'risk' | 'note') => openFindings(all, severity).map(({ id }) => id)
  expect([open('gap'), open('risk'), open('note')]).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']])
})
