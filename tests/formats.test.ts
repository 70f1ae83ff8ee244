import { sampleMap } from '@golden-thread/shared/frameworks'
import { type Element, type ElementId, elementId, type StrategyMap } from '@golden-thread/shared/model'
import { coveragePaper, type Paper } from '@golden-thread/shared/paper'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../server/src/exports/index.ts'

/** Words that mean something else in HTML, in Markdown, or to a reader of either. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '<https://evil.example>',
  'https://evil.example/a and www.evil.example',
  'someone@evil.example',
  'a | b || c',
  '`code` ~~gone~~ **loud** _soft_ $x$',
  '# not a heading',
  '- not a list',
  '1. not a list either',
  '> not a quotation',
  '\\* a backslash \\',
  '| --- |',
  '[^1] [note 99] [ ] [x]',
  'استراتيجية الشرطة',
]

/** The sample with every hostile line as a title, a paragraph, a quotation, a note and what it says of itself. */
function hostileMap(): StrategyMap {
  const map = sampleMap()
  const elements = new Map<ElementId, Element>(map.elements)
  for (const [index, title] of HOSTILE.entries()) {
    const id = elementId(`hostile${index}`)
    elements.set(id, { id, kind: index % 5 ? 'proposal' : 'outcome', code: '', title, fields: {} })
  }
  const links = new Map(map.links)
  for (const [index, link] of [...map.links.values()].entries()) {
    const words = HOSTILE[index % HOSTILE.length] ?? ''
    const evidence = link.evidence.map((each) => ({
      ...each,
      source: words,
      paragraph: words,
      quotation: words,
    }))
    links.set(link.id, { ...link, note: words, evidence })
  }
  return { ...map, title: HOSTILE[3] ?? '', about: HOSTILE.join(' '), elements, links }
}

const paperOf = (map: StrategyMap, matrix = 'proposals-outcomes'): Paper =>
  coveragePaper(map, matrix, { now: new Date('2005-09-29T09:30:00Z') })

async function written(id: string, map: StrategyMap, matrix?: string): Promise<string> {
  const format = formatOf('paper', id)
  if (!format) throw new RangeError(`There is no format "${id}".`)
  return new TextDecoder().decode(await format.write(paperOf(map, matrix)))
}

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly all: readonly Tag[]
}

function tagOf(node: Tree.Element | Tree.Document): Tag {
  const children = node.childNodes.flatMap((child) => ('tagName' in child ? [tagOf(child)] : []))
  return {
    name: 'tagName' in node ? node.tagName : '#document',
    attributes: 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {},
    text: textOf(node),
    all: children.flatMap((child) => [child, ...child.all]),
  }
}

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

const pageOf = (html: string): Tag => tagOf(parse(html))
const named = (tag: Tag, ...names: string[]): Tag[] => tag.all.filter(({ name }) => names.includes(name))
const plain = (text: string): string => text.replace(/\s+/g, ' ')

describe('the web page', () => {
  it('[EXP15] stands alone: its language, its title, no script, and nothing to fetch', async () => {
    const html = await written('html', hostileMap())
    const page = pageOf(html)
    expect(html.startsWith('<!doctype html>\n<html lang="en-GB">')).toBe(true)
    expect(named(page, 'title')[0]?.text).toContain('Appendix: Proposals and the outcomes they support')
    expect(named(page, 'script', 'link', 'img', 'iframe', 'svg', 'object', 'form', 'base')).toEqual([])
    for (const { attributes } of page.all) {
      expect(Object.keys(attributes).filter((name) => /^(on|src|style)/.test(name))).toEqual([])
      expect(attributes.href ?? '#').toMatch(/^#/)
    }
    expect(named(page, 'style')[0]?.text).not.toMatch(/url\(|@import/)
  })

  it('[EXP15] gives every table a caption, every column and row a header, and every cell words', async () => {
    const page = pageOf(await written('html', sampleMap()))
    const tables = named(page, 'table')
    expect(tables).toHaveLength(5)
    for (const table of tables) {
      expect(named(table, 'caption')[0]?.text).toMatch(/^Table \d: /)
      const [head, ...rows] = named(table, 'tr')
      expect(head && named(head, 'th').every(({ attributes }) => attributes.scope === 'col')).toBe(true)
      for (const row of rows) {
        const cells = named(row, 'td', 'th')
        expect(cells).toHaveLength(
          named(table, 'thead')[0]?.all.filter(({ name }) => name === 'th').length ?? 0,
        )
        expect(cells[0]).toMatchObject({ name: 'th', attributes: { scope: 'row' } })
        for (const cell of cells) {
          expect(cell.text.trim()).not.toBe('')
          expect(cell.attributes).not.toHaveProperty('colspan')
        }
      }
    }
    const inOrder = page.all.map(({ name, attributes }) => `${name}#${attributes.id ?? ''}`)
    expect(inOrder.indexOf('dl#key')).toBeLessThan(inOrder.indexOf('table#coverage'))
  })

  it('[EXP15] leads every mark to the note or source that it names', async () => {
    for (const map of [sampleMap(), hostileMap()]) {
      const page = pageOf(await written('html', map, 'values-proposals'))
      const ids = page.all.flatMap(({ attributes }) => attributes.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const marks = named(page, 'a').map(({ attributes }) => attributes.href?.slice(1))
      expect(marks.length).toBeGreaterThan(0)
      for (const mark of marks) expect(ids).toContain(mark)
    }
  })

  it('[EXP16] keeps hostile words as words', async () => {
    const text = plain(pageOf(await written('html', hostileMap())).text)
    for (const words of HOSTILE) expect(text).toContain(words)
  })
})

describe('the Markdown', () => {
  const rendered = async (map: StrategyMap, matrix?: string) =>
    pageOf(micromark(await written('md', map, matrix), { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))

  it('[EXP16] reads in a second library as the headings, lists and tables that the paper has', async () => {
    const page = await rendered(sampleMap())
    expect(named(page, 'h1').map(({ text }) => text)).toEqual([
      'Appendix: Proposals and the outcomes they support',
    ])
    expect(named(page, 'h2').map(({ text }) => text)).toEqual(
      paperOf(sampleMap()).blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])),
    )
    expect(named(page, 'table')).toHaveLength(5)
    expect(named(page, 'ol')).toHaveLength(1)
    const rows = named(named(page, 'table')[0] ?? page, 'tr')
    expect(rows).toHaveLength(12)
    for (const row of rows) {
      expect(named(row, 'td', 'th')).toHaveLength(8)
      for (const cell of named(row, 'td', 'th')) expect(cell.text.trim()).not.toBe('')
    }
  })

  it('[EXP16] keeps hostile words as words: no tag, no link, no picture, no heading of theirs', async () => {
    const [clean, hostile] = [await rendered(sampleMap()), await rendered(hostileMap())]
    const text = plain(hostile.text)
    for (const words of HOSTILE) expect(text).toContain(words)
    expect(named(hostile, 'a', 'img', 'script', 'code', 'del', 'em', 'input', 'blockquote', 'hr')).toEqual([])
    expect(named(hostile, 'h1', 'h2', 'h3', 'table', 'ul').length).toBe(
      named(clean, 'h1', 'h2', 'h3', 'table', 'ul').length,
    )
    expect(named(hostile, 'tr').every((row) => named(row, 'td', 'th').length > 2)).toBe(true)
  })
})

it('[EXP17] gives the paper to programs as the blocks that it is', async () => {
  const paper = paperOf(sampleMap())
  expect(JSON.parse(await written('paper.json', sampleMap()))).toEqual({
    format: 'golden-thread-paper',
    version: 1,
    ...paper,
  })
})
