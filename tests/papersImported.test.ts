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

/** A map made of the text of a paper and the choices in its file, beside the built-in sample of the same paper. */
function imported(paper: string) {
  const lines = seedLines(paper)
  if (!lines) return undefined
  const { framework, choices } = JSON.parse(readFileSync(`${folder}/${paper}.json`, 'utf8')) as PaperChoices
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

const endName = (map: StrategyMap, end: End): string =>
  'kind' in end
    ? `all of ${end.kind}`
    : endElements(end)
        .map((id) => nameOf(map.elements.get(id) as Element))
        .sort()
        .join(' and ')

const elementsOf = (map: StrategyMap): ReadonlyMap<string, Element> =>
  new Map(aliveElements(map).map((element) => [`${nameOf(element)}`, element]))

const linksOf = (map: StrategyMap): readonly string[] =>
  shownLinks(map).map(
    ({ relation, from, to, basis }) => `${basis} ${relation}: ${endName(map, from)} to ${endName(map, to)}`,
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
