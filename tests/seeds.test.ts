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
