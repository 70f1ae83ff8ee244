import { templateOf } from '@golden-thread/shared/frameworks'
import type { StrategyMap } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { bulletsOf, paragraphsOf, plain, seedLines } from './support/seeds.ts'

/** The number of the paper that each sample was read from. */
const PAPERS: Readonly<Record<string, string>> = {
  'demonstration-sites-2006': '000',
  'corporate-strategy-2006': '001',
  'action-plan-2004': '002',
  'review-programme-2003': '003',
  'improvement-plan-2003': '004',
}

const mapOf = (template: string): StrategyMap => {
  const map = templateOf(template)?.build()
  if (!map) throw new RangeError(`There is no template "${template}".`)
  return map
}

/** The paper of a sample by its paragraphs; undefined where it is not at hand. */
const paragraphs = (template: string) => {
  const lines = seedLines(PAPERS[template] ?? '')
  return lines && paragraphsOf(lines)
}

/** Titles of the elements of a kind, in the order of their codes. */
const codesOf = (map: StrategyMap, kind: string): string[] =>
  [...map.elements.values()].filter((element) => element.kind === kind).map(({ code }) => code)

const evidenceIn = (map: StrategyMap) =>
  [...map.elements.values(), ...map.links.values(), ...map.observations.values()].flatMap(
    ({ id, evidence = [] }) => evidence.map((piece) => ({ of: id as string, ...piece })),
  )

describe.each(Object.keys(PAPERS))('%s', (template) => {
  it('has every quotation word for word in the paragraph that it names', (context) => {
    const paper = paragraphs(template)
    if (!paper) return context.skip()
    const pieces = evidenceIn(mapOf(template))
    expect(pieces.length).toBeGreaterThan(50)
    const stray = pieces.filter(
      ({ paragraph, quotation }) => !plain((paper.get(paragraph) ?? []).join(' ')).includes(plain(quotation)),
    )
    expect(stray.map(({ of, paragraph, quotation }) => `${of}, ${paragraph}: ${quotation}`)).toEqual([])
  })
})

describe('the demonstration sites, counted again', () => {
  it('has as many initiatives in each strand as paragraph 4 has bullets under it', (context) => {
    const lines = paragraphs('demonstration-sites-2006')?.get('4')
    if (!lines) return context.skip()
    const headings = lines.flatMap((line, at) => (/ strand [-–] comprising:$/.test(line) ? [at] : []))
    const counts = headings.map((at, index) => bulletsOf(lines.slice(at, headings[index + 1])).length)
    expect(counts).toEqual([3, 4, 2])
    const map = mapOf('demonstration-sites-2006')
    const inStrand = (strand: string) =>
      [...map.links.values()].filter(({ id }) => new RegExp(`^part-of:N\\d+>${strand}$`).test(id)).length
    expect(codesOf(map, 'strand').map(inStrand)).toEqual(counts)
  })

  it('names the boroughs and the number of national sites that the paper does', (context) => {
    const paper = paragraphs('demonstration-sites-2006')
    if (!paper) return context.skip()
    const boroughs = /provisionally, (.+?)\)/.exec(paper.get('3')?.join(' ') ?? '')?.[1]?.split(/, | and /)
    const map = mapOf('demonstration-sites-2006')
    const titles = [...map.elements.values()].filter(({ kind }) => kind === 'site').map(({ title }) => title)
    expect(titles).toEqual(boroughs)
    const sites = /(\d+) demonstration sites will be chosen/.exec(paper.get('1')?.join(' ') ?? '')?.[1]
    expect(map.elements.get('M1' as never)?.fields['sites']).toBe(Number(sites))
  })
})

describe('the action plan, counted again', () => {
  it('has a record for each recommendation, and says more of those that the paper names by number', (context) => {
    const paper = paragraphs('action-plan-2004')
    if (!paper) return context.skip()
    const text = (paragraph: string) => paper.get(paragraph)?.join(' ') ?? ''
    const map = mapOf('action-plan-2004')
    expect(codesOf(map, 'recommendation')).toHaveLength(Number(/(\d+) recommendations/.exec(text('1'))?.[1]))
    const [, first, last] = /see (\d+) – (\d+)/.exec(text('C1')) ?? []
    const range = Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => Number(first) + n)
    const listed =
      /recommendations \((.+?)\)/
        .exec(text('C2'))?.[1]
        ?.split(/, | & /)
        .map(Number) ?? []
    const described = [...map.elements.values()].filter(
      ({ kind, placeholder }) => kind === 'recommendation' && !placeholder,
    )
    expect(described.map(({ code }) => code)).toEqual([...range, ...listed].map((number) => `R${number}`))
    expect(described).toHaveLength(7)
  })

  it('has the groups, the team and the money of the paper', (context) => {
    const paper = paragraphs('action-plan-2004')
    if (!paper) return context.skip()
    const map = mapOf('action-plan-2004')
    const text = (paragraph: string) => paper.get(paragraph)?.join(' ') ?? ''
    expect(codesOf(map, 'group')).toHaveLength(text('3').match(/\(\d\)/g)?.length ?? 0)
    const money = /£[\d,]+/.exec(text('D2'))?.[0]
    expect(map.elements.get('T1' as never)?.fields['cost']).toBe(money)
    expect(map.elements.get('F1' as never)?.fields['amount']).toBe(money)
    expect(text('5')).toContain('three police officers')
    expect([...map.observations.values()].find(({ field }) => field === 'members')?.value).toBe(3)
  })
})

describe('the corporate strategy, counted again', () => {
  /** Lines of Appendix 3 that end in figures, with those; the heads of its columns have none of their own. */
  const budget = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const found = /^(.+?)\s+((?:-?\d+\s*){1,3})$/.exec(line.trim())
      if (!found || /^(20\d\d|Appendix)/.test(line)) return []
      return [{ title: found[1] ?? '', figures: (found[2] ?? '').trim().split(/\s+/).map(Number) }]
    })

  const columns = ['2006/07', '2007/08', '2008/09']

  it('has the figures of Appendix 3, all 37 of them, and leaves the two blanks blank', (context) => {
    const lines = paragraphs('corporate-strategy-2006')?.get('app 3')
    if (!lines) return context.skip()
    const printed = budget(lines)
    expect(printed).toHaveLength(13)
    expect(printed.flatMap(({ figures }) => figures)).toHaveLength(37)
    const map = mapOf('corporate-strategy-2006')
    const ours = [...map.elements.values()].filter(({ kind }) => kind === 'budget-line')
    expect(ours.map(({ fields }) => fields['amounts'])).toEqual(
      printed.map(({ figures }) => Object.fromEntries(figures.map((figure, at) => [columns[at], figure]))),
    )
    const cells = ours.length * columns.length
    expect(cells - printed.flatMap(({ figures }) => figures).length).toBe(2)
  })

  it('finds the four totals that are one away from the sum of what is printed', (context) => {
    const lines = paragraphs('corporate-strategy-2006')?.get('app 3')
    if (!lines) return context.skip()
    const at = (row: number, year: number) => budget(lines)[row - 1]?.figures[year] ?? 0
    const sums = (year: number): [string, number, number][] => [
      ['B3', at(1, year) + at(2, year), at(3, year)],
      ['B8', at(4, year) + at(5, year) + at(6, year) + at(7, year), at(8, year)],
      ['B10', at(8, year) - at(9, year), at(10, year)],
      ['B12', at(10, year) + at(11, year), at(12, year)],
      ['B13', at(3, year) - at(12, year), at(13, year)],
    ]
    const differing = columns.flatMap((period, year) =>
      sums(year).flatMap(([code, computed, stated]) =>
        computed === stated ? [] : [`${code} ${period}: ${computed}, printed ${stated}`],
      ),
    )
    expect(differing).toEqual([
      'B8 2006/07: 170, printed 171',
      'B10 2006/07: 101, printed 102',
      'B8 2007/08: 74, printed 75',
      'B8 2008/09: 89, printed 88',
    ])
  })

  it('has as many of each as the paper has bullets', (context) => {
    const paper = paragraphs('corporate-strategy-2006')
    if (!paper) return context.skip()
    const map = mapOf('corporate-strategy-2006')
    const bullets = (paragraph: string) => bulletsOf(paper.get(paragraph) ?? []).length
    const withParagraph = (kind: string, paragraph: string) =>
      [...map.elements.values()].filter(
        (element) =>
          element.kind === kind && element.evidence?.some((piece) => piece.paragraph === paragraph),
      ).length
    const counted: [string, string][] = [
      ['priority', '8'],
      ['outcome', '9'],
      ['value', '13'],
      ['objective', '16'],
      ['structure', '18'],
      ['component', '23'],
      ['component', '30'],
      ['proposal', '31'],
      ['idea', '35'],
    ]
    for (const [kind, paragraph] of counted)
      expect(withParagraph(kind, paragraph), `${kind} of ${paragraph}`).toBe(bullets(paragraph))
    expect(bullets('31')).toBe(11)
  })

  it('has each proposal led by whom paragraph 31 names, by its name there', (context) => {
    const lines = paragraphs('corporate-strategy-2006')?.get('31')
    if (!lines) return context.skip()
    const map = mapOf('corporate-strategy-2006')
    const leads = [...map.links.values()].filter(({ id }) => /^leads:L\d+>S\d+$/.test(id))
    for (const bullet of bulletsOf(lines)) {
      const [title = '', named = ''] = bullet.split(' – ')
      const led = leads.find(({ to }) => 'element' in to && map.elements.get(to.element)?.title === title)
      const lead = led && 'element' in led.from ? map.elements.get(led.from.element)?.title : undefined
      expect(named, title).toContain(lead ?? 'nobody')
    }
  })

  it('names every appendix that the paper refers to, and says which are missing', (context) => {
    const lines = seedLines('001')
    if (!lines) return context.skip()
    const referred = new Set(lines.join(' ').match(/Appendix \d/g))
    const there = new Set(lines.filter((line) => /^Appendix \d$/.test(line)))
    const map = mapOf('corporate-strategy-2006')
    const ours = [...map.elements.values()].filter(
      ({ kind, title }) => kind === 'source' && /^Appendix/.test(title),
    )
    expect(ours.map(({ title }) => title.slice(0, 10)).sort()).toEqual([...referred].sort())
    const missing = ours.filter(({ fields }) => fields['availability'] === 'Missing from the archived page')
    expect(missing.map(({ title }) => title.slice(0, 10))).toEqual(
      [...referred].filter((appendix) => !there.has(appendix)).sort(),
    )
    expect(missing.every(({ title }) => title.includes('missing'))).toBe(true)
  })
})
