import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { templateOf } from '@golden-thread/shared/frameworks'
import { paperFromText, planPaper, type TextChoices } from '@golden-thread/shared/imports'
import {
  aliveElements,
  type Element,
  type End,
  elementId,
  emptyMap,
  endElements,
  type FieldValue,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { afterAll, describe, expect, it } from 'vitest'
import { seedLines } from './support/seeds.ts'

/** The choices that a person made of the parts of a paper, and the template that has its framework. */
interface PaperChoices {
  readonly framework: string
  readonly choices: TextChoices
}

const PAPERS = ['000', '001', '002', '003', '004']
const folder = fileURLToPath(new URL('./fixtures/papers', import.meta.url))
let skipped = 0
afterAll(() => {
  if (skipped > 0)
    console.warn(`${skipped} of ${PAPERS.length} papers are not at hand and were not imported.`)
})

/** A map made of the text of a paper and the choices in a file, beside the built-in sample of the same paper. */
function imported(paper: string, file = `${folder}/${paper}.json`) {
  const lines = seedLines(paper)
  if (!lines) return undefined
  const { framework, choices } = JSON.parse(readFileSync(file, 'utf8')) as PaperChoices
  const sample = templateOf(framework)?.build()
  const read = paperFromText(lines.join('\n'))
  if (!sample || !read.ok) throw new RangeError(`Paper ${paper} cannot be read.`)
  let count = 0
  const newId = () => {
    count += 1
    return elementId(`e${count}`)
  }
  const context = { by: 'A planner', at: 1, newId }
  const source =
    [...sample.elements.values()].find(({ evidence }) => evidence)?.evidence?.[0]?.source ?? 'Paper'
  const begin = emptyMap(sample.framework, sample.title)
  const plan = planPaper(begin, { paper: read.value, choices, source }, context)
  const again = planPaper(plan.after, { paper: read.value, choices, source }, context)
  return { sample, plan, again, text: read.value.text }
}

const nameOf = ({ kind, title }: Element): string => `${kind} "${title}"`

const endName = (map: StrategyMap, end: End, called = nameOf): string =>
  'kind' in end
    ? `all of ${end.kind}`
    : endElements(end)
        .map((id) => called(map.elements.get(id) as Element))
        .sort()
        .join(' and ')

const elementsOf = (map: StrategyMap): ReadonlyMap<string, Element> =>
  new Map(aliveElements(map).map((element) => [`${nameOf(element)}`, element]))

const linksOf = (map: StrategyMap, called = nameOf): readonly string[] =>
  shownLinks(map).map(
    ({ relation, from, to, basis }) =>
      `${basis} ${relation}: ${endName(map, from, called)} to ${endName(map, to, called)}`,
  )

/** What is quoted for each link, a line each. */
const linkQuotationsOf = (map: StrategyMap): readonly string[] =>
  shownLinks(map).flatMap(({ relation, from, to, evidence }) =>
    evidence.map(
      ({ paragraph, quotation }) =>
        `${relation}: ${endName(map, from)} to ${endName(map, to)}: ${paragraph}: ${quotation}`,
    ),
  )

const quotationsOf = ({ evidence = [] }: Element): readonly string[] =>
  evidence.map(({ paragraph, quotation }) => `${paragraph}: ${quotation}`)

const said = (value: FieldValue | undefined): string => JSON.stringify(value ?? null)

/** What the one map has and the other has not, a line each; fields counted by their names. */
function differences(sample: StrategyMap, made: StrategyMap): string[] {
  const [before, after] = [elementsOf(sample), elementsOf(made)]
  const both = [...before].flatMap(([name, element]) => {
    const other = after.get(name)
    return other ? [{ name, element, other }] : []
  })
  const fields = new Map<string, number>()
  for (const { element, other } of both)
    for (const [field, value] of Object.entries(element.fields))
      if (said(value) !== said(other.fields[field])) {
        const key = `field ${element.kind}.${field}`
        fields.set(key, (fields.get(key) ?? 0) + 1)
      }
  const missing = (all: readonly string[], others: readonly string[]) =>
    all.filter((each) => !others.includes(each))
  return [
    ...missing([...before.keys()], [...after.keys()]).map((name) => `missing: ${name}`),
    ...missing([...after.keys()], [...before.keys()]).map((name) => `more: ${name}`),
    ...missing(linksOf(sample), linksOf(made)).map((link) => `missing: ${link}`),
    ...missing(linksOf(made), linksOf(sample)).map((link) => `more: ${link}`),
    ...both.flatMap(({ name, element, other }) =>
      missing(quotationsOf(element), quotationsOf(other)).map((words) => `not quoted for ${name}: ${words}`),
    ),
    ...missing(linkQuotationsOf(sample), linkQuotationsOf(made)).map((words) => `not quoted for ${words}`),
    ...[...fields].sort().map(([field, count]) => `${field} says otherwise, or nothing: ${count}`),
    `observations: ${sample.observations.size} in the sample, ${made.observations.size} here`,
    `assessed cells: ${sample.assessments.size} in the sample, ${made.assessments.size} here`,
  ]
}

describe.each(PAPERS)('the text of paper %s, by choices in a file', (paper) => {
  const made = imported(paper)
  if (!made) skipped += 1

  it('[TXI10] ends near the built-in sample, with what differs listed', async (context) => {
    if (!made) return context.skip()
    const { sample, plan } = made
    const [elements, links] = [aliveElements(sample).length, shownLinks(sample).length]
    expect(aliveElements(plan.after).length).toBeGreaterThan(elements * 0.98)
    expect(shownLinks(plan.after).length).toBeGreaterThan(links * 0.95)
    const lines = `${differences(sample, plan.after).join('\n')}\n`
    await expect(lines).toMatchFileSnapshot(`${folder}/${paper}.differences.txt`)
  })

  it('[TXI10] quotes the paper to the letter, keeps its text, and says what nobody assigned', (context) => {
    if (!made) return context.skip()
    const { plan, text, sample } = made
    const whole = text.replaceAll(/\s+/g, ' ')
    const pieces = aliveElements(plan.after)
      .flatMap(({ evidence = [] }) => [...evidence])
      .concat(shownLinks(plan.after).flatMap(({ evidence }) => [...evidence]))
    expect(pieces.length).toBeGreaterThan(50)
    expect(
      pieces.filter(({ quotation }) => !whole.includes(quotation)).map(({ quotation }) => quotation),
    ).toEqual([])
    expect([...plan.after.texts.values()]).toEqual([text])
    expect(plan.unassigned.length).toBeGreaterThan(0)
    expect(
      aliveElements(plan.after).every(({ kind }) => sample.framework.kinds.some(({ id }) => id === kind)),
    ).toBe(true)
  })

  it('[TXI7] brings nothing a second time', (context) => {
    if (!made) return context.skip()
    expect(made.again.report.counts.elements.created).toBe(0)
    expect(made.again.report.counts.links.created).toBe(0)
    expect(made.again.after.texts).toBe(made.plan.after.texts)
  })
})

/** What a person calls otherwise than the sample: of the same kind, by words that stand in the same paragraph; the nearest first. */
function calledOtherwise(sample: StrategyMap, made: StrategyMap): ReadonlyMap<Element, Element> {
  const [theirs, ours] = [elementsOf(sample), elementsOf(made)]
  const others = [...theirs].flatMap(([name, other]) => (ours.has(name) ? [] : [other]))
  const near = [...ours]
    .flatMap(([name, mine]) => (theirs.has(name) ? [] : [mine]))
    .flatMap((mine) =>
      others
        .filter(({ kind }) => kind === mine.kind)
        .map((other) => ({ mine, other, shared: nearnessOf(mine, other) })),
    )
    .filter(({ shared }) => shared >= 0.7)
    .sort((a, b) => b.shared - a.shared)
  const pairs = new Map<Element, Element>()
  const taken = new Set<Element>()
  for (const { mine, other } of near)
    if (!pairs.has(mine) && !taken.has(other)) {
      pairs.set(mine, other)
      taken.add(other)
    }
  return new Map([...ours.values()].flatMap((mine) => (pairs.has(mine) ? [[mine, pairs.get(mine)!]] : [])))
}

/** How much of what is quoted for two in one place is the same, of the fewer words. */
const nearnessOf = (one: Element, other: Element): number =>
  Math.max(
    0,
    ...(one.evidence ?? []).flatMap((mine) =>
      (other.evidence ?? [])
        .filter((theirs) => isPlaceOf(theirs.paragraph, mine.paragraph))
        .map((theirs) => sharedWords(mine.quotation, theirs.quotation)),
    ),
  )

/** A paper that numbers the parts of an appendix has them in "app 5 8", which is in "app 5". */
const isPlaceOf = (whole: string, part: string): boolean =>
  part === whole ||
  (whole.startsWith('app ') && /^[ (]/.test(part.slice(whole.length)) && part.startsWith(whole))

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [])

const sharedWords = (a: string, b: string): number => {
  const [some, others] = [wordsIn(a), wordsIn(b)]
  const shared = [...some].filter((word) => others.has(word)).length
  return shared / Math.max(1, Math.min(some.size, others.size))
}

describe.each([
  { paper: '000', whole: ['strand', 'initiative', 'application', 'site'], least: 35, most: 60 },
  // What the numbered lists and the table of the paper say has to be all there, and to the letter.
  {
    paper: '001',
    whole: ['value', 'priority', 'proposal', 'outcome', 'objective', 'measure', 'budget-line'],
    least: 85,
    most: 130,
  },
  { paper: '002', whole: [], least: 22, most: 72 },
  {
    paper: '003',
    whole: [
      'review',
      'proposed-review',
      'efficiency-review',
      'force-review',
      'committee',
      'remit',
      'area',
      'unit',
      'function',
      'force',
      'tranche',
      'plan-part',
      'plan-item',
      'priority',
      'recommendation',
      'criterion',
      'reason',
    ],
    least: 480,
    most: 268,
  },
  { paper: '004', whole: ['benefit', 'decision'], least: 30, most: 50 },
])('the text of paper $paper, by whoever reads the paper alone', ({ paper, whole, least, most }) => {
  const made = imported(paper, `${folder}/read/${paper}.json`)

  it('[TXI15] has all of its lists and most of what it speaks of, with what differs listed', async (context) => {
    if (!made) return context.skip()
    const { sample, plan } = made
    expect(plan.report.refused).toEqual([])
    const [theirs, ours] = [elementsOf(sample), elementsOf(plan.after)]
    const pairs = calledOtherwise(sample, plan.after)
    const paired = new Set([...pairs.values()].map(nameOf))
    const missing = [...theirs.keys()].filter((name) => !ours.has(name) && !paired.has(name))
    expect(missing.filter((name) => whole.some((kind) => name.startsWith(`${kind} `)))).toEqual([])
    expect(theirs.size - missing.length).toBeGreaterThanOrEqual(least)
    const others = new Set([...pairs.keys()].map(nameOf))
    const more = [...ours.keys()].filter((name) => !theirs.has(name) && !others.has(name))
    const lines = [
      ...missing.map((name) => `missing: ${name}`),
      ...more.map((name) => `more: ${name}`),
      ...[...pairs].map(([mine, other]) => `called otherwise: ${nameOf(mine)} is ${nameOf(other)}`),
    ]
    expect(lines.length).toBeLessThanOrEqual(most)
    const asInSample = (element: Element) => nameOf(pairs.get(element) ?? element)
    const theirLinks = new Set(linksOf(sample))
    const links = linksOf(plan.after, asInSample).filter((link) => theirLinks.has(link)).length
    const counted = `links: ${shownLinks(sample).length} in the sample, ${shownLinks(plan.after).length} here, ${links} of them the same but for names`
    await expect(`${[...lines, counted].join('\n')}\n`).toMatchFileSnapshot(
      `${folder}/read/${paper}.differences.txt`,
    )
  })

  it('[TXI15] leaves nothing unsaid: what was not assigned is listed', (context) => {
    if (!made) return context.skip()
    const chosen = JSON.parse(readFileSync(`${folder}/read/${paper}.json`, 'utf8')) as PaperChoices
    const said = Object.keys(chosen.choices.blocks ?? {})
    expect(made.plan.unassigned.length).toBeGreaterThan(0)
    expect(made.plan.unassigned.filter((id) => said.includes(id))).toEqual([])
  })
})
