import { templateOf } from '@golden-thread/shared/frameworks'
import type { Element, StrategyMap } from '@golden-thread/shared/model'
import { describe, expect, it, type TestContext } from 'vitest'
import { bulletsOf, paragraphsOf, plain, seedLines } from './support/seeds.ts'

const map = templateOf('improvement-plan-2003')?.build() as StrategyMap

const of = (kind: string): Element[] => [...map.elements.values()].filter((element) => element.kind === kind)

function paper(context: TestContext): Map<string, readonly string[]> {
  const lines = seedLines('004')
  return lines ? new Map(paragraphsOf(lines)) : context.skip()
}

describe('the improvement plan, counted again from the text of its paper', () => {
  it('has the benefits that paragraph 3 lists', (context) => {
    const bullets = bulletsOf(paper(context).get('3') ?? []).map((words) => plain(words.replace(/[;.]$/, '')))
    expect(of('benefit').map(({ fields }) => plain(String(fields['summary'])))).toEqual(
      bullets.map((words) => `${words}.`),
    )
  })

  it('has the recommendations of the review that the paper names, and the decisions it asks for', (context) => {
    const text = [...paper(context).values()].flat().join(' ')
    const named = new Set(Array.from(text.matchAll(/Recommendation (\d+)/g), ([, number]) => `R${number}`))
    expect(of('recommendation').map(({ code }) => code)).toEqual([...named])
    const asked = [...paper(context).keys()].filter((key) => key.startsWith('rec '))
    expect(of('decision').map(({ fields }) => fields['paragraphs'])).toEqual(asked)
  })

  it('has as many themes as it counts, and the directorates that it names', (context) => {
    const words = ['one', 'two', 'three', 'four', 'five']
    const number = /each of the (\w+) themes/.exec(paper(context).get('C1')?.join(' ') ?? '')?.[1] ?? ''
    expect(of('theme')).toHaveLength(words.indexOf(number) + 1)
    const text = paper(context).get('4')?.join(' ') ?? ''
    const named = [
      /responsibility of ([^.]+?)\. /.exec(text)?.[1],
      ...(/directorates e\.g\. ([^.]+)\./.exec(text)?.[1]?.split(/, | and /) ?? []),
    ]
    expect(of('directorate').map(({ title }) => title)).toEqual(named)
  })

  it('has the bodies that it says were consulted', (context) => {
    const [asked, examined] = [paper(context).get('C2')?.join(' '), paper(context).get('C4')?.join(' ')]
    const questioned = /distributed to ([^.]+)\./
      .exec(asked ?? '')?.[1]
      ?.split(/, | and (?=Crime and)/)
      .map(plain)
    const examiners = /\. The ([^.]+?) examined/
      .exec(examined ?? '')?.[1]
      ?.replace(/ \(the lesbian[^)]*\)/, '')
      .split(/, | and /)
      .map(plain)
    const others = [/(Staff support associations) were also consulted/.exec(examined ?? '')?.[1] ?? '']
    const known = of('body').map(({ title }) =>
      plain(title.replace(/^(Independent Advisory Groups), MPS-wide and local$/, 'MPS-wide and local $1')),
    )
    expect(known).toEqual([...(questioned ?? []), ...(examiners ?? []), ...others.map(plain)])
  })

  it('names each appendix of the list, all of which are missing', (context) => {
    const listed = bulletsOf(paper(context).get('F') ?? []).map((line) => line.replace(' [PDF]', ''))
    const missing = of('source').filter(({ title }) => /^Appendix \d.*\(missing\)$/.test(title))
    expect(missing.map(({ title }) => title.split(':')[0])).toEqual(listed)
  })
})
