import { sampleMap } from '@golden-thread/shared/frameworks'
import { aliveElements, elementId, type StrategyMap } from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { randomMap, withSeeds } from '@golden-thread/shared/testing'
import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { formatOf } from './formats.ts'

const HOSTILE = [
  ']]><evil/>',
  '<!ENTITY x "y">&x;',
  '"\' & <b>\t\r\nlines\n',
  '=HYPERLINK("http://evil.example")',
  '-14',
  '# [x](javascript:alert(1)) <img src=x>',
  'half \ud83d here \u0000\u0007\u001b\uffff',
  '👩‍👩‍👧 שלום \u202e',
]

/** The sample with hostile words wherever there is room for words. */
function hostileMap(): StrategyMap {
  const map = sampleMap()
  const elements = new Map(map.elements)
  HOSTILE.forEach((words, at) => {
    const id = elementId(`h.${at}`)
    const evidence = [{ id: 'e', source: words, paragraph: words.slice(0, 30), quotation: words }]
    elements.set(id, {
      id,
      kind: 'proposal',
      code: words.slice(0, 40),
      title: words,
      fields: { summary: words },
      evidence,
    })
  })
  return { ...map, title: HOSTILE[0] ?? '', about: HOSTILE.join('\n'), elements }
}

const write = async (id: string, map: StrategyMap): Promise<string> => {
  const format = formatOf('map', id)
  if (!format) throw new RangeError(`There is no format "${id}".`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await format.write(map))
}

/** The words inside every element of this name, in their order; throws where the file is not well-formed. */
function wordsIn(xml: string, name: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const found: string[] = []
  const identifiers = new Set<string>()
  let depth = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.local === name) found.push('')
    depth = tag.local === name ? 1 : 0
    const identifier: SaxesAttributeNS | undefined = tag.attributes.identifier
    if (identifier && identifiers.has(identifier.value)) throw new Error(`${identifier.value} is there twice`)
    if (identifier) identifiers.add(identifier.value)
  })
  parser.on('text', (text) => {
    if (depth === 1) found[found.length - 1] += text
  })
  parser.on('closetag', () => {
    depth = 0
  })
  parser.write(xml).close()
  return found
}

/** What XML cannot hold is gone; all else is as it was. */
const kept = (words: string): string => words.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|\uffff/gu, '')

describe('[XCH5] whatever is written into a map comes out of its files to the letter', () => {
  it.each(['archimate.xml', 'graphml'])('as %s, which stays well-formed', async (id) => {
    const words = wordsIn(await write(id, hostileMap()), id === 'graphml' ? 'data' : 'value')
    for (const each of HOSTILE) expect(words).toContain(kept(each))
  })

  it('of random maps', async () => {
    for (const id of ['archimate.xml', 'graphml']) {
      const xmls: Promise<string>[] = []
      withSeeds([7, 8, 9, 10], (random) => void xmls.push(write(id, randomMap(random, 200).map)))
      for (const xml of await Promise.all(xmls)) expect(wordsIn(xml, 'name').length).toBeGreaterThanOrEqual(0)
    }
  })

  it('as CSV, with no formula among them', async () => {
    const csv = await write('elements.csv', hostileMap())
    expect(csv.startsWith('\ufeffKind,Code,Title,Id,')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(csv).not.toMatch(/(?:^|,|\r\n)"?[=+@-](?!\d)/)
  })
})

it('[XCH6] lists a row for each element, and one for each link with its ends', async () => {
  const map = sampleMap()
  const rows = (await write('elements.csv', map)).trimEnd().split('\r\n')
  expect(rows).toHaveLength(1 + aliveElements(map).length)
  const links = (await write('links.csv', map)).trimEnd().split('\r\n')
  expect(links).toHaveLength(1 + shownLinks(map).length)
  expect(links[1]).toMatch(
    /^S1,supports,O1,S1 Safer Neighbourhoods,"O1 Communities .*",S1,O1,stated,,,"MPA report 8a, .*",21,help to engage with communities,/,
  )
  expect(links.find((row) => row.includes('*priority,*outcome'))).toContain(
    'all priorities,achieves,all outcomes',
  )
})

describe('[XCH7] a JSON Canvas', () => {
  interface Node {
    readonly id: string
    readonly type: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly text?: string
  }
  interface Canvas {
    readonly nodes: readonly Node[]
    readonly edges: readonly { readonly id: string; readonly fromNode: string; readonly toNode: string }[]
  }

  it('has a card for each element, in whole pixels, none over another, and edges between cards', async () => {
    const map = hostileMap()
    const { nodes, edges } = JSON.parse(await write('canvas', map)) as Canvas
    const cards = nodes.filter(({ type }) => type === 'text')
    for (const { id } of aliveElements(map)) expect(cards.filter((card) => card.id === id)).toHaveLength(1)
    for (const { x, y, width, height } of nodes)
      expect([x, y, width, height].every(Number.isInteger)).toBe(true)
    const ids = new Set(nodes.map(({ id }) => id))
    expect(ids.size).toBe(nodes.length)
    expect(edges.filter(({ fromNode, toNode }) => !ids.has(fromNode) || !ids.has(toNode))).toEqual([])
    const over = cards.flatMap((a, at) =>
      cards
        .slice(at + 1)
        .filter(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
    )
    expect(over).toEqual([])
  })

  it('has words on its cards, and neither tags nor links', async () => {
    const { nodes } = JSON.parse(await write('canvas', hostileMap())) as Canvas
    const card = nodes.find(({ id }) => id === 'h.5')
    expect(card?.text).toContain('\\# \\[x\\](javascript:alert(1)) \\<img src=x\\>')
  })
})
