import { templateOf } from '@golden-thread/shared/frameworks'
import type { Element, StrategyMap } from '@golden-thread/shared/model'
import { describe, expect, it, type TestContext } from 'vitest'
import { bulletsOf, paragraphsOf, plain, seedLines } from './support/seeds.ts'

/** The review programme counted again from the text of its paper, where that is at hand. */
const map = templateOf('review-programme-2003')?.build() as StrategyMap

const of = (kind: string): Element[] => [...map.elements.values()].filter((element) => element.kind === kind)
const titles = (kind: string): string[] => of(kind).map(({ title }) => plain(title))

/** Pairs of titles that the links of a relation join, those of one basis only. */
const joined = (relation: string): string[] =>
  [...map.links.values()].flatMap((link) => {
    if (link.relation !== relation || link.basis !== 'stated') return []
    const [from, to] = [link.from, link.to].map((end) =>
      'element' in end ? map.elements.get(end.element)?.title : undefined,
    )
    return from && to ? [`${plain(from)} | ${plain(to)}`] : []
  })

/** The lines of an appendix that say something, without the blanks of lost table cells. */
function appendix(context: TestContext, number: number): string[] {
  const lines = seedLines('003')
  if (!lines) return context.skip()
  const found = paragraphsOf(lines).get(`app ${number}`) ?? []
  return found.map((line) => line.replaceAll('\u00a0', ' ')).filter((line) => line.trim() !== '')
}

/** Lines under each heading, by the words of the heading. */
function under(lines: readonly string[], heading: RegExp): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  let at = ''
  for (const line of lines) {
    const name = heading.exec(line)?.[1]
    if (name !== undefined) {
      at = name.trim()
      parts.set(at, [])
    } else parts.get(at)?.push(line)
  }
  return parts
}

describe('Appendix 1', () => {
  it('has these reviews in each year, with these words behind them', (context) => {
    const years = under(appendix(context, 1), /^Financial year \d (\S+)$/)
    expect([...years.keys()]).toEqual(['2000/01', '2001/02', '2002/03', '2003/04', '2004/05'])
    for (const [year, lines] of years) {
      const printed = plain(lines.join(' '))
        .replace(/\*hr committee is being asked.*/, '')
        .replaceAll('best value reviews primarily related to service delivery', '')
        .replace('best value reviews primarily related to support services', '')
      const ours = of('review').filter(({ fields }) => fields['year'] === year)
      const words = ours.map(({ evidence = [] }) =>
        plain(evidence.find(({ field }) => field === undefined)?.quotation ?? ''),
      )
      expect(printed.replace(/\s+/g, ' ').trim()).toBe(words.join(' '))
    }
  })

  it('has in its first column what relates to service delivery', (context) => {
    const years = under(appendix(context, 1), /^Financial year \d (\S+)$/)
    const part = new Map(of('review').map(({ title, fields }) => [plain(title), fields['part']]))
    for (const lines of years.values()) {
      for (const line of lines.slice(1)) {
        const first = [...part.keys()].find((title) => plain(line).startsWith(title))
        if (first === undefined) continue
        expect(part.get(first), line).toBe(/^\s/.test(line) ? 'Support' : 'Service delivery')
      }
    }
  })

  it('says "completed" of what is complete, and "completion" of what is under way', (context) => {
    const text = appendix(context, 1).join('\n')
    const count = (state: string) => of('review').filter(({ fields }) => fields['state'] === state).length
    expect(count('Complete')).toBe(text.match(/\(completed /g)?.length)
    expect(count('Under way')).toBe(text.match(/\(completion /g)?.length)
  })
})

describe('Appendix 2', () => {
  /** Every row as it is printed, under its committee. */
  const rows = (context: TestContext) =>
    [...under(appendix(context, 2), /^Strategic Committee: (.+)$/)].flatMap(([committee, lines]) =>
      lines
        .filter((line) => !line.startsWith('Remit of committee'))
        .map((line) => ({ committee: plain(committee), row: line.trim() })),
    )

  it('has these rows under these committees', (context) => {
    const printed = rows(context)
    expect(titles('committee')).toEqual([...new Set(printed.map(({ committee }) => committee))])
    const ours = of('remit').map(({ evidence = [] }) => plain(evidence[0]?.quotation ?? ''))
    expect(ours).toEqual(printed.map(({ row }) => plain(row)))
    expect(joined('remit-of').map((pair) => pair.split(' | ')[1])).toEqual(
      printed.map(({ committee }) => committee),
    )
  })

  it('prints these reviews beside them', (context) => {
    const names = new Map(
      of('review').flatMap(({ title, fields }) =>
        [title, String(fields['alias'] ?? title)].map((name) => [name, title] as const),
      ),
    )
    const marks = rows(context).flatMap(({ row }) => {
      // By capitals, as "training" is what committees manage and "Training" a review; and twice where a cell is.
      const [name, title] = [...names].find(([each]) => row.endsWith(` ${each}`)) ?? []
      if (!name || !title) return []
      const item = row.slice(0, -name.length - 1)
      const bare = item.endsWith(` ${name}`) ? item.slice(0, -name.length - 1) : item
      return [`${plain(title)} | ${plain(bare)}`]
    })
    expect(joined('covers').sort()).toEqual(marks.sort())
  })
})

describe('Appendix 3', () => {
  it('has these areas and units', (context) => {
    const lines = appendix(context, 3).slice(3)
    expect(titles('unit')).toEqual(bulletsOf(lines).map(plain))
    expect(titles('area')).toEqual(lines.filter((line) => !line.includes('•')).map(plain))
  })
})

describe('Appendix 4', () => {
  it('has these entries under these functions, once four are repaired', (context) => {
    const lines = appendix(context, 4).slice(3)
    const printed = lines
      .map((line) => line.replace('•', '').trim())
      .join('\n')
      .replace(
        'Administrative Support to the Prosecution Process\nCambridgeshire Constabulary Central Registry',
        'Administrative Support to the Prosecution Process - Cambridgeshire Constabulary\nCentral Registry',
      )
      .replace('Methodology Lincolnshire', 'Methodology - Lincolnshire')
      .replace('Criminal Justice Department', 'Criminal Justice Department - ')
      .replace(/ - (City of London|Northamptonshire)$/gm, ' - $1 Police')
      .split('\n')
    const isHeading = (line: string) => !line.includes(' - ') && line !== '(nil)'
    expect(titles('function')).toEqual(printed.filter(isHeading).map(plain))
    const force = new Map(
      [...map.links.values()]
        .filter(({ relation }) => relation === 'carried-out-by')
        .map(({ from, to }) => [
          'element' in from ? from.element : '',
          'element' in to ? (map.elements.get(to.element)?.title ?? '') : '',
        ]),
    )
    const ours = [...map.links.values()]
      .filter(({ relation }) => relation === 'examines')
      .map(({ from, to }) => {
        const [review, field] = [from, to].map((end) =>
          'element' in end ? map.elements.get(end.element) : undefined,
        )
        return `${field?.title}: ${review?.title} - ${force.get(review?.id ?? '') ?? ''}`
      })
    let heading = ''
    const theirs = printed.flatMap((line) => {
      if (isHeading(line)) heading = line
      return isHeading(line) || line === '(nil)' ? [] : [`${heading}: ${line}`]
    })
    expect(ours).toEqual(theirs)
    const reviews = new Set(theirs.map((entry) => entry.slice(entry.indexOf(': ') + 2)))
    expect(of('force-review')).toHaveLength(reviews.size)
    const forces = new Set([...reviews].map((entry) => entry.slice(entry.indexOf(' - ') + 3)).filter(Boolean))
    expect(titles('force').sort()).toEqual([...forces].map(plain).sort())
  })
})

describe('Appendix 5', () => {
  it('has these 51 items, and this is what names a plan in them', (context) => {
    const lines = appendix(context, 5)
    const from = lines.indexOf('Tackling crime effectively')
    const items = lines.slice(from).flatMap((line) => /^\s*(\d+)\. (.+)$/.exec(line)?.[2] ?? [])
    expect(of('plan-item').map(({ fields }) => plain(String(fields['wording'])))).toEqual(items.map(plain))
    for (const { title, fields } of of('plan-item')) {
      expect(plain(String(fields['wording']))).toContain(plain(title))
    }
    const local = items.flatMap((item, at) =>
      /(?<!contingency |strategies and )\b(local|local policing|policing|in their|annual policing) plans?\b(?! to deal)/i.test(
        item.replace('local strategies and plans', '').replace('local government funding plans', ''),
      )
        ? [`I${at + 1}`]
        : [],
    )
    const ours = [...map.links.values()]
      .filter(({ relation, to }) => relation === 'is-in' && 'element' in to && to.element === 'L1')
      .flatMap(({ from }) => ('element' in from ? [from.element as string] : []))
    expect(ours).toEqual(local)
  })

  it('has these four priorities', (context) => {
    const lines = appendix(context, 5)
    const printed = lines
      .slice(0, lines.indexOf('Tackling crime effectively'))
      .flatMap((line) => /^\s+\d\. (.+?)[;.]$/.exec(line)?.[1] ?? [])
    expect(titles('priority')).toEqual(printed.map(plain))
  })
})

describe('Appendix 6', () => {
  it('has these reviews in these tranches', (context) => {
    const tranches = under(appendix(context, 6), /^(Tranche \d: \S+)$/)
    const headings = of('tranche').map(({ title, fields }) => `${title}: ${fields['year']}`)
    expect([...tranches.keys()]).toEqual(headings)
    const printed = [...tranches.values()]
      .flat()
      .filter((line) => !/^(Topic |Send an e-mail|Feedback)/.test(line))
      .map((line) => plain(line.replace(/^\s*\d\. /, '')))
    const lines = of('efficiency-review').map(({ evidence = [] }) => plain(evidence[0]?.quotation ?? ''))
    expect(lines).toEqual(printed)
  })
})
