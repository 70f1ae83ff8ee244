import { describe, expect, it } from 'vitest'
import { elementId, type StrategyMap, type TextBlock } from '../../model/index.ts'
import { publicPair } from '../../queries/index.ts'
import { createRandom, mapFromText } from '../../testing/index.ts'
import { paragraphsOf } from './paragraphs.ts'
import { PARAGRAPHS_LISTED_MAX, reportDifference } from './reportDifference.ts'
import { type WordPiece, wordDifference } from './wordDifference.ts'

const map = mapFromText`
  proposal S1 "Safer streets"
  outcome O1 "Less harm"
  S1 -> O1
`
const KEY = 'report:summary'

const line = (text: string, type: 'paragraph' | 'heading' = 'paragraph'): TextBlock => ({
  type,
  content: [{ type: 'text', text }],
})
const written = (text: readonly (string | TextBlock)[], key = KEY, on: StrategyMap = map): StrategyMap => ({
  ...on,
  reportTexts: new Map(on.reportTexts).set(
    key,
    text.map((one) => (typeof one === 'string' ? line(one) : one)),
  ),
})
const facts = (on: StrategyMap, said: Record<string, string>): StrategyMap => ({
  ...on,
  reportFacts: new Map(Object.entries(said)),
})

/** The paragraphs that differ, each as its sign and its words. */
function told(before: StrategyMap, after: StrategyMap): string[] {
  const { sections } = reportDifference(before, after)
  return Object.values(sections)
    .flat()
    .flatMap(({ paragraphs }) =>
      paragraphs.map(({ change, before: was, after: is, words }) => {
        if (change === 'changed') return `~ ${(words ?? []).map(drawn).join('')}`
        return `${{ added: '+', removed: '-', moved: '>' }[change]} ${is ?? was}`
      }),
    )
}

const drawn = (piece: WordPiece): string =>
  'kept' in piece ? piece.kept : 'gone' in piece ? `[-${piece.gone}-]` : `[+${piece.added}+]`

const side = (words: readonly WordPiece[], other: 'gone' | 'added'): string =>
  words.map((piece) => (other in piece ? '' : Object.values(piece)[0])).join('')

describe('the difference of the words of reports', () => {
  it('[DIF10] tells sections that were begun, emptied and changed, by their headings, in the order of the house', () => {
    const before = written(['Nobody is worse off.'], 'report:equality', written(['Two pages.']))
    const after = facts(
      written(['Nobody is better off.'], 'report:equality', written(['£2m.'], 'report:financial')),
      {},
    )
    const { sections } = reportDifference(before, after)
    expect(sections.added.map(({ id, title, heading }) => [id, title, heading])).toEqual([
      ['report:financial', 'Report', 'D. Financial implications'],
    ])
    expect(sections.removed.map(({ heading }) => heading)).toEqual(['Summary'])
    expect(sections.changed.map(({ heading }) => heading)).toEqual(['C. Race and equality impact'])
    const council = facts(after, { 'report:house': 'council' })
    expect(reportDifference(before, council).sections.added[0]?.heading).toBe('Financial implications')
  })

  it('[DIF10] tells lines of front sheets, with what they said and say', () => {
    const before = facts(map, { 'report:date': '1 May', 'report:by': 'Clerk', 'report:house': 'police' })
    const after = facts(map, { 'report:date': '2 May', 'report:number': '8a', 'report:house': 'nhs' })
    const { lines } = reportDifference(before, after)
    expect(lines.added.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
      ['Agenda item', null, '8a'],
    ])
    expect(lines.removed).toMatchObject([{ label: 'By', before: 'Clerk', after: null }])
    expect(lines.changed.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
      ['Date', '1 May', '2 May'],
      ['In the order of', 'Police authority, 2005', 'NHS board'],
    ])
  })

  it('[DIF11] tells paragraphs that came, went and moved, and of one that changed the words', () => {
    const before = written([
      'Each of the four outcomes is supported.',
      'This stays.',
      'Gone for good.',
      'Last.',
    ])
    const after = written([
      line('Where we stand', 'heading'),
      'Each of the five outcomes is directly supported.',
      'Last.',
      'This stays.',
      'A new one about money.',
    ])
    expect(told(before, after)).toEqual([
      '+ Where we stand',
      '~ Each of the [-four-][+five+] outcomes is[+ directly+] supported.',
      '- Gone for good.',
      '> This stays.',
      '+ A new one about money.',
    ])
  })

  it('[DIF11] takes no emphasis for a difference, and a paragraph that became a heading for one', () => {
    const bold: TextBlock = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'This st' },
        { type: 'text', text: 'ays.', strong: true },
      ],
    }
    expect(told(written(['This stays.']), written([bold]))).toEqual([])
    const { sections } = reportDifference(written(['This stays.']), written([line('This stays.', 'heading')]))
    expect(sections.changed[0]?.paragraphs).toMatchObject([
      { change: 'changed', as: 'heading', was: 'paragraph', words: [{ kept: 'This stays.' }] },
    ])
    const list = (...items: readonly string[]): TextBlock => ({
      type: 'list',
      ordered: true,
      items: items.map((item) => [line(item)]),
    })
    expect(told(written([list('One thing', 'Two')]), written([list('One more thing', 'Two')]))).toEqual([
      '~ One [+more +]thing',
    ])
  })

  it('[DIF11] knows what is computed by what it asks, not by what that is called or comes to', () => {
    const asks = (ref: string, words: string): TextBlock => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: words },
        { type: 'field', kind: 'lead', ref },
      ],
    })
    const S1 = elementId('S1')
    const renamed = { ...map.elements.get(S1)!, title: 'Safe streets' }
    const other = { ...map, elements: new Map(map.elements).set(S1, renamed) }
    expect(told(written([asks('S1', 'Led by ')]), written([asks('S1', 'Led by ')], KEY, other))).toEqual([])
    expect(
      told(
        written([{ type: 'block', kind: 'findings', ref: '' }]),
        written([{ type: 'block', kind: 'findings', ref: 'gap' }]),
      ),
    ).toEqual(['- [What is open: gaps, risks and notes]', '+ [Gaps]'])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '[DIF11] gives back both texts, whatever was done to them (seed %i)',
    (seed) => {
      const random = createRandom(seed)
      const words = ['the', 'four', 'outcomes', 'are', 'met', ',', '£2m', 'naïve', '–']
      const sentence = () =>
        Array.from({ length: 1 + random.below(12) }, () => words[random.below(words.length)]).join(' ')
      const first = Array.from({ length: 30 }, sentence)
      const later = first.flatMap((one) => {
        const what = random.below(6)
        if (what === 0) return []
        if (what === 1) return [sentence(), one]
        return what === 2 ? [one.replace('the', 'all of the')] : [one]
      })
      if (random.below(2) === 0) later.push(...later.splice(3, 5))
      const { sections } = reportDifference(written(first), written(later))
      const paragraphs = Object.values(sections).flatMap(([one]) => one?.paragraphs ?? [])
      const bag = (texts: readonly (string | null)[]) => texts.filter((one) => one !== null).toSorted()
      // What is not told is the same in both: taking away what was, and putting in what is, makes the one of the other.
      const rest = [...first]
      for (const { before } of paragraphs) if (before !== null) rest.splice(rest.indexOf(before), 1)
      expect(bag([...rest, ...paragraphs.map(({ after }) => after)])).toEqual(bag(later))
      for (const { change, before, after, words: pieces = [] } of paragraphs)
        if (change === 'changed')
          expect([side(pieces, 'added'), side(pieces, 'gone')]).toEqual([before, after])
    },
  )

  it('[DIF12] is bounded: past what it may cost, words are told as replaced, and nothing of either text is lost', () => {
    const tokens = (text: string) => paragraphsOf([line(text)], ({ kind }) => kind)[0]?.tokens ?? []
    const [was, is] = ['a b c d e f g h', 'a c b d f e g h'].map(tokens)
    const enough = { left: 1_000 }
    expect(wordDifference(was!, is!, enough).length).toBeGreaterThan(4)
    expect(wordDifference(was!, is!, { left: 5 }).map(drawn).join('')).toBe(
      'a [-b c d e f-][+c b d f e+] g h',
    )
    const [endless, other] = ['a b '.repeat(3_000), 'b c '.repeat(3_000)].map(tokens)
    const budget = { left: 5_000_000 }
    const words = wordDifference(endless!, other!, budget)
    expect(budget.left).toBeGreaterThan(0)
    expect(side(words, 'added')).toBe('a b '.repeat(3_000).trim())
  })

  it('[DIF12] compares a text that was turned round and rewritten as one in which everything is another', () => {
    const many = (word: string) =>
      Array.from({ length: 300 }, (_, at) => `${word} ${at} ${'so '.repeat(9)}${at * 7}`)
    const { sections } = reportDifference(written(many('This')), written(many('That').toReversed()))
    const [{ paragraphs = [] } = {}] = sections.changed
    expect(paragraphs.filter(({ after }) => after !== null)).toHaveLength(300)
    expect(paragraphs.filter(({ before }) => before !== null)).toHaveLength(300)
  })

  it('[DIF12] lists as many paragraphs as a program can hold, and counts the others', () => {
    const one = 'x'
    const [added] = reportDifference(
      map,
      written(Array.from({ length: PARAGRAPHS_LISTED_MAX + 5 }, () => one)),
    ).sections.added
    expect([added?.paragraphs.length, added?.more]).toEqual([PARAGRAPHS_LISTED_MAX, 5])
  })

  it('[DIF13] says nothing to the public of a section that is not for publication, and that it may be now', () => {
    const mark = { 'report:withheld-summary': 'Not for publication' }
    const [first, second] = [written(['Secret plan.']), written(['Open plan.'])]
    const told = (before: StrategyMap, after: StrategyMap) => {
      const difference = reportDifference(...publicPair(before, after))
      return { text: JSON.stringify(difference), ...difference.sections }
    }
    const nothing = JSON.stringify(reportDifference(map, map))
    expect(told(facts(first, mark), facts(second, mark)).text).toBe(nothing)
    expect(told(first, facts(second, mark)).text).toBe(nothing)
    const now = told(facts(first, mark), second)
    expect(now.text).not.toContain('Secret')
    expect(now.added).toMatchObject([{ heading: 'Summary', paragraphs: [{ after: 'Open plan.' }] }])
    // Whoever writes the map is told all of it, and of the mark.
    const all = reportDifference(first, facts(first, mark)).sections.changed
    expect(all).toMatchObject([{ heading: 'Summary', withheld: true, paragraphs: [] }])
  })
})
