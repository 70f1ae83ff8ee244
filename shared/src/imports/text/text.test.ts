import { describe, expect, it } from 'vitest'
import { corporateStrategy, templateOf } from '../../frameworks/index.ts'
import {
  aliveElements,
  elementId,
  emptyMap,
  type Framework,
  linkReading,
  type StrategyMap,
} from '../../model/index.ts'
import { shownLinks } from '../../queries/index.ts'
import { withSeeds } from '../../testing/index.ts'
import type { TextChoices } from './choice.ts'
import { piecesOfText } from './piecesOfText.ts'
import { planPaper } from './planPaper.ts'
import { paperFromText } from './readPaper.ts'
import { itemTitle, sentencesOf, splitLead } from './words.ts'

const PAPER = `Joint report on a plan

Report: 8a
By: Commissioner

Summary

This paper seeks agreement.

A. Recommendations

That

  1. the plan be agreed; and
  2. an update be received every six months.

B. Supporting information

Background

1. The plan has been developed with partners, e.g. the boroughs. It runs to 2009.

2. The seven priorities for 2006/07 are;

  • Safer Neighbourhoods;
  • Citizen Focus; and
  • Together.

A description of each priority is in the strategy.

3. These will enable us to achieve two outcomes. These are;

  • More offenders are brought to justice.
  • The public feel reassured

4. Each of the proposals will have a lead. These are;

  • Safer Neighbourhoods – AC Tim Godwin
  • Counter terrorism – Martin Tiplady, Director of Human Resources
  • Covert assets – AC Tim Godwin (see paragraph 1)

5. It can be seen that each of the outcomes is supported by at least one proposal.

C. Race and equality impact

1. Work has begun.

Appendix 3

Overview

2006/07
2007/08
2008/09
Precept @ 5.5% 31 33 35
Grant 77 80 83
Reserves 32
Total 108 113 118
`

const strategy = templateOf('corporate-strategy-2006')?.build().framework as Framework

function planned(choices: TextChoices = {}, text = PAPER, framework = strategy, map?: StrategyMap) {
  const paper = paperFromText(text)
  if (!paper.ok) throw new RangeError(paper.error)
  let count = 0
  const newId = () => {
    count += 1
    return elementId(`${map ? 'f' : 'e'}${count}`)
  }
  const begin = map ?? emptyMap(framework, 'Paper')
  return planPaper(begin, { paper: paper.value, choices, source: 'Report 8a' }, { by: 'A', at: 1, newId })
}

const titles = (map: StrategyMap, kind: string): string[] =>
  aliveElements(map, kind).map(({ code, title }) => `${code} ${title}`)

describe('[TXI2] a paper is read as its parts', () => {
  it('has the numbers that it gives its paragraphs, in every section', () => {
    const { blocks } = planned()
    expect(blocks.filter(({ is }) => is !== 'heading').map(({ id, is }) => `${id} ${is}`)).toEqual([
      'front.list list',
      'summary paragraph',
      'rec.list list',
      '1 paragraph',
      '2 paragraph',
      '2.list list',
      '2.2 paragraph',
      '3 paragraph',
      '3.list list',
      '4 paragraph',
      '4.list list',
      '5 paragraph',
      'c1 paragraph',
      'app-3.table table',
    ])
    expect(blocks.find(({ id }) => id === 'rec.list')?.items.map(({ paragraph }) => paragraph)).toEqual([
      'rec 1',
      'rec 2',
    ])
    expect(blocks.find(({ id }) => id === 'c1')?.paragraph).toBe('C1')
  })

  it('takes lines broken at a width for one paragraph, and short ones for a list', () => {
    const wrapped =
      'This paragraph was pasted out of an e-mail, which broke its lines\nat a width of some seventy signs, so that it goes on here and\nends.'
    expect(piecesOfText(wrapped)).toEqual([{ is: 'paragraph', text: wrapped.replaceAll('\n', ' ') }])
    expect(piecesOfText('Demand reduction\nC3i\nCall handling').map(({ is }) => is)).toEqual([
      'item',
      'item',
      'item',
    ])
  })

  it('knows lettered items, cells with tabs, and paragraphs numbered in depth', () => {
    const { blocks } = planned(
      {},
      '12. It has parts:\n\n(a) the first;\n(b) the second.\n\n12.1 Deeper.\n\nName\tCost\nA\t1\nB\t2',
    )
    expect(blocks.flatMap(({ items }) => items.map(({ paragraph }) => paragraph))).toEqual(['12(a)', '12(b)'])
    expect(blocks.map(({ id }) => id)).toEqual(['12', '12.list', '12.1', '12.1.table'])
  })

  it('reads any text, gives every part an id of its own, and its line in the text that is kept', () => {
    withSeeds([1, 2, 3, 4, 5, 6, 7, 8], (random) => {
      const lines = [
        '1. One.',
        '• a – B C',
        'A. Section',
        '',
        'x\ty',
        '(a) z',
        '  2. two',
        'Appendix 2',
        'Words 1 2 3',
        '\u00a0',
        '|a|b|',
        '‮<b>&',
      ]
      const text = Array.from({ length: 80 }, () => random.pick(lines)).join('\n')
      const paper = paperFromText(text)
      if (!paper.ok) return
      const ids = paper.value.blocks.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
      expect(new Set(ids).size).toBe(ids.length)
      const kept = paper.value.text.split('\n')
      for (const { row, text: words, is } of paper.value.blocks)
        if (is === 'paragraph' || is === 'heading') expect(kept[row - 1]).toContain(words)
    })
  })

  it.each([
    ['', 'There is no text in this.'],
    ['\u0000\u200b', 'There is no text in this.'],
    ['x'.repeat(2_000_001), 'more than 2,000,000 characters'],
    ['a\n\n'.repeat(30_000), 'more than 20,000 paragraphs'],
  ])('refuses what is no paper in a sentence', (text, sentence) => {
    const paper = paperFromText(text)
    expect(paper.ok ? '' : paper.error).toContain(sentence)
  })
})

describe('[TXI3] what is proposed follows from the words of the paper alone', () => {
  it('takes a list for what leads up to it, and splits proposals from who leads them', () => {
    const { after, report } = planned()
    expect(report.refused).toEqual([])
    expect(titles(after, 'priority')).toEqual(['P1 Safer Neighbourhoods', 'P2 Citizen Focus', 'P3 Together'])
    expect(titles(after, 'outcome')).toEqual([
      'O1 More offenders are brought to justice',
      'O2 The public feel reassured',
    ])
    expect(titles(after, 'proposal')).toEqual([
      'S1 Safer Neighbourhoods',
      'S2 Counter terrorism',
      'S3 Covert assets',
    ])
    expect(aliveElements(after, 'person').map(({ title, fields }) => [title, fields.post])).toEqual([
      ['Tim Godwin', 'AC'],
      ['Martin Tiplady', 'Director of Human Resources'],
    ])
    expect(shownLinks(after).map(({ relation, basis }) => `${basis} ${relation}`)).toEqual(
      Array(3).fill('stated leads'),
    )
    expect(titles(after, 'recommendation')).toEqual([
      'R1 the plan be agreed',
      'R2 an update be received every six months',
    ])
  })

  it('takes a table headed with what is led and who leads for both', () => {
    const { after, report } = planned(
      {},
      '1. The plan.\n\nProposal\tLead\nCovert assets\tAC Tim Godwin\nCall handling\tFinance\nEstates\t-',
    )
    expect(report.refused).toEqual([])
    expect(titles(after, 'proposal')).toEqual(['S1 Covert assets', 'S2 Call handling', 'S3 Estates'])
    expect(shownLinks(after).map((link) => linkReading(after, link))).toEqual([
      'L1 Tim Godwin leads S1 Covert assets',
      'L2 Finance leads S2 Call handling',
    ])
    expect(aliveElements(after, 'person')[0]?.fields).toMatchObject({ post: 'AC' })
  })

  it('takes a table for the kind that one of its heads is, with its titles under it', () => {
    const { after } = planned(
      {},
      '1. Here.\n\nArea\tProposal\tCost\nNorth\tCovert assets\t12\nSouth\tCall handling\t3',
    )
    expect(titles(after, 'proposal')).toEqual(['S1 Covert assets', 'S2 Call handling'])
  })

  it('takes a list for the kind that is named last before it', () => {
    const text =
      'B. Information\n\n1. These priorities enable the following outcomes:\n\n  • Less crime\n  • Fewer fires\n'
    const { after } = planned({}, text)
    expect(titles(after, 'outcome')).toEqual(['O1 Less crime', 'O2 Fewer fires'])
    expect(titles(after, 'priority')).toEqual([])
  })

  it('takes a sentence that says something of all for a claim, where the framework has claims', () => {
    const { after } = planned()
    expect(aliveElements(after, 'claim').map(({ title }) => title)).toEqual([
      'A description of each priority is in the strategy.',
      'Each of the proposals will have a lead.',
      'It can be seen that each of the outcomes is supported by at least one proposal.',
    ])
    expect(
      Object.values(planned({}, PAPER, corporateStrategy).proposed)
        .flat()
        .map(({ as }) => as),
    ).not.toContain('claims')
  })

  it('reads figures under their periods, and none where which is blank cannot be seen', () => {
    const { after, report } = planned()
    expect(aliveElements(after, 'budget-line').map(({ title, fields }) => [title, fields.amounts])).toEqual([
      ['Precept @ 5.5%', { '2006/07': 31, '2007/08': 33, '2008/09': 35 }],
      ['Grant', { '2006/07': 77, '2007/08': 80, '2008/09': 83 }],
      ['Reserves', undefined],
      ['Total', { '2006/07': 108, '2007/08': 113, '2008/09': 118 }],
    ])
    expect(report.repaired.map(({ sentence }) => sentence)).toEqual([
      'This row has 1 of 3 figures, and which is blank cannot be seen any more; none was taken.',
    ])
  })

  it('takes none of it where a person says so', () => {
    expect(aliveElements(planned({ proposals: 'leave' }).after)).toEqual([])
  })
})

describe('[TXI16] of two that are called alike', () => {
  it('a relation joins those of the kinds that it may join', () => {
    const name = 'Safer Neighbourhoods'
    const { after, report } = planned({
      blocks: {
        1: { as: 'link', relation: 'serves', from: name, to: name },
        '3.list': { as: 'elements', kind: 'component', under: { relation: 'part-of', element: name } },
        '2.list.3': {
          as: 'elements',
          kind: 'component',
          under: { relation: 'part-of', kind: 'proposal', title: name },
        },
        '2.list': { as: 'elements', kind: 'priority' },
      },
    })
    expect(report.refused).toEqual([])
    expect(
      shownLinks(after)
        .filter(({ relation }) => relation !== 'leads')
        .map((link) => linkReading(after, link)),
    ).toEqual([
      'T1 Together is part of S1 Safer Neighbourhoods',
      'T2 More offenders are brought to justice is part of S1 Safer Neighbourhoods',
      'T3 The public feel reassured is part of S1 Safer Neighbourhoods',
      'S1 Safer Neighbourhoods serves P1 Safer Neighbourhoods',
    ])
  })
})

describe('[TXI4] a person’s choices decide', () => {
  it('that items end in the name of something, once or twice to the letter', () => {
    const framework = templateOf('review-programme-2003')?.build().framework as Framework
    const text = `1. The reviews are:

  • Training;
  • Retention.

2. The remit is:

  • Management of training Training;
  • Pay & pensions Retention Retention;
  • Recruitment.
`
    const ends = { kind: 'review', relation: 'covers' }
    const blocks: TextChoices['blocks'] = {
      '1.list': { as: 'elements', kind: 'review' },
      '2.list': { as: 'elements', kind: 'remit', ends },
    }
    const { after } = planned({ blocks }, text, framework)
    expect(titles(after, 'remit')).toEqual([
      'M1 Management of training',
      'M2 Pay & pensions',
      'M3 Recruitment',
    ])
    expect(shownLinks(after).map((link) => linkReading(after, link))).toEqual([
      'R1 Training covers M1 Management of training',
      'R2 Retention covers M2 Pay & pensions',
    ])
  })

  it('of a part and of one of its items, before what is proposed', () => {
    const { after } = planned({
      blocks: {
        '2.list': { as: 'elements', kind: 'objective' },
        '2.list.2': { as: 'nothing' },
        '4.list': { as: 'nothing' },
      },
    })
    expect(titles(after, 'objective')).toEqual(['J1 Safer Neighbourhoods', 'J2 Together'])
    expect(titles(after, 'priority')).toEqual([])
    expect(titles(after, 'proposal')).toEqual([])
  })

  it('of all items of a list, which is then no item itself', () => {
    const { after, unassigned } = planned({
      blocks: {
        '2.list.1': { as: 'element', kind: 'objective' },
        '2.list.2': { as: 'nothing' },
        '2.list.3': { as: 'nothing' },
      },
    })
    expect(titles(after, 'objective')).toEqual(['J1 Safer Neighbourhoods'])
    expect(titles(after, 'priority')).toEqual([])
    expect(unassigned).not.toContain('2.list')
  })

  it('links what the paper brings, by what it is called here, with the quotation', () => {
    const { after, report } = planned({
      blocks: {
        1: [
          { as: 'link', relation: 'supports', from: 'S1', to: 'O2', quotation: 'developed with partners' },
          { as: 'link', relation: 'achieves', from: '*priority', to: '*outcome', basis: 'inferred' },
          { as: 'evidence', of: 'S2', quotation: 'It runs to 2009.' },
          { as: 'element', kind: 'programme', title: 'Work with boroughs', quotation: 'e.g. the boroughs' },
        ],
      },
    })
    expect(report.refused).toEqual([])
    const links = shownLinks(after).filter(({ relation }) => relation !== 'leads')
    expect(
      links.map(({ relation, basis, evidence }) => [
        relation,
        basis,
        evidence[0]?.paragraph,
        evidence[0]?.quotation,
      ]),
    ).toEqual([
      ['supports', 'stated', '1', 'developed with partners'],
      [
        'achieves',
        'inferred',
        '1',
        'The plan has been developed with partners, e.g. the boroughs. It runs to 2009.',
      ],
    ])
    const [, terrorism] = aliveElements(after, 'proposal')
    expect(
      terrorism?.evidence?.map(({ paragraph, quotation }) => `${paragraph}: ${quotation}`).sort(),
    ).toEqual(['1: It runs to 2009.', '4: Counter terrorism'])
  })

  it.each([
    [{ blocks: { nowhere: { as: 'nothing' } } }, 'block-unknown', 'nowhere'],
    [{ blocks: { 1: { as: 'elements', kind: 'shoe' } } }, 'kind-unknown', 'shoe'],
    [{ blocks: { 1: { as: 'link', relation: 'wears', from: 'S1', to: 'O1' } } }, 'relation-unknown', 'wears'],
    [{ blocks: { 1: { as: 'link', relation: 'supports', from: 'S9', to: 'O1' } } }, 'end-unknown', 'S9'],
    [
      { blocks: { 1: { as: 'element', kind: 'proposal', quotation: 'not there' } } },
      'quotation-not-there',
      'not there',
    ],
    [{ blocks: { 1: { as: 'evidence', of: 'S9' } } }, 'element-unknown', 'S9'],
    [{ blocks: { 1: { as: 'claims', sentences: [9] } } }, 'sentence-unknown', '9'],
    [{ blocks: { '2.list': { as: 'leads', kind: 'proposal', lead: 'person' } } }, 'lead-missing', 'Safer'],
    [
      { blocks: { 'app-3.table': { as: 'elements', kind: 'proposal', title: 'Name' } } },
      'column-unknown',
      'Name',
    ],
  ] satisfies [TextChoices, string, string][])(
    '%j is refused in a sentence, and the rest is taken',
    (choices, code, word) => {
      const { report } = planned(choices)
      expect(report.refused[0]?.code).toBe(code)
      expect(report.refused[0]?.sentence).toContain(word)
      expect(report.counts.elements.created).toBeGreaterThan(5)
    },
  )
})

it('[TXI5] each element has its paragraph and a quotation to the letter, and says where it is described', () => {
  const { after } = planned()
  const text = PAPER.replaceAll(/\s+/g, ' ')
  for (const { evidence = [] } of aliveElements(after)) {
    expect(evidence.length).toBeGreaterThan(0)
    for (const { source, quotation } of evidence) {
      expect(source).toBe('Report 8a')
      expect(text).toContain(quotation)
    }
  }
  expect(aliveElements(after, 'outcome')[0]?.evidence?.[0]).toMatchObject({
    paragraph: '3',
    quotation: 'More offenders are brought to justice',
  })
  expect(aliveElements(after, 'outcome')[0]?.fields.paragraphs).toBe('3')
})

it('[TXI6] lists what nobody assigned, so that nothing is overlooked', () => {
  expect(planned().unassigned).toEqual(['front.list', 'summary', '1', '2', '3', 'c1'])
  expect(planned({ blocks: { summary: { as: 'nothing' } } }).unassigned).not.toContain('summary')
})

describe('[TXI7] the text stays with the map', () => {
  it('under the name of the source, once', () => {
    const first = planned()
    const text = first.after.texts.get('Report 8a') ?? ''
    expect(text.split('\n')).toContain('2. The seven priorities for 2006/07 are;')
    const again = planned({}, PAPER, strategy, first.after)
    expect(again.report.created).toBe(0)
    expect(again.change).toEqual({ type: 'batch', changes: [] })
  })

  it('unless it is longer than what is kept, and then that is told', () => {
    const { after, report } = planned({}, `${PAPER}\n\n${'Many words. '.repeat(17_000)}`)
    expect(after.texts.size).toBe(0)
    expect(report.repaired[0]?.sentence).toContain('more than 200,000 characters')
  })
})

it('reads sentences, titles of items, and names behind a dash', () => {
  expect(sentencesOf('It has parts (e.g. One). No. 4 is next. See para. 3! Why?')).toEqual([
    'It has parts (e.g. One).',
    'No. 4 is next.',
    'See para. 3!',
    'Why?',
  ])
  expect(['A; and', 'B.', 'C;', 'land', 'D, and'].map(itemTitle)).toEqual(['A', 'B', 'C', 'land', 'D'])
  expect(splitLead('Respect each other – work as a team')).toBeUndefined()
  expect(splitLead('Risk – to be managed – Stephen Rimmer (see paragraph 45)')).toMatchObject({
    title: 'Risk – to be managed',
    name: 'Stephen Rimmer',
  })
})
