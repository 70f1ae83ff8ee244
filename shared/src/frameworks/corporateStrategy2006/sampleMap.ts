import type { StrategyMap } from '../../model/index.ts'
import { mapOf } from '../content/index.ts'
import { corporateStrategy } from '../corporateStrategy.ts'
import { assessments } from './assessments.ts'
import { ELEMENTS } from './elements.ts'
import { LINKS } from './links.ts'
import { sampleViews } from './views.ts'

export const SAMPLE_SOURCE = 'MPA report 8a, 29 September 2005'

export const SAMPLE_ABOUT = [
  'This map is a reconstruction. It was read from "Joint report on service review, corporate strategy and Together",',
  'Metropolitan Police Authority, report 8a, 29 September 2005. Paragraph 34 of that report refers to an Appendix 2,',
  'which set the proposals beside the outcomes; the appendix is not in the archived page, and this is not a copy of it.',
  'Each link here names the paragraph it was read from and says whether the paragraph states it or a reader infers it.',
].join(' ')

/** The corporate strategy of 2006 to 2009 as the paper of 2005 describes it: every element, link and collective claim. */
export function sampleMap(): StrategyMap {
  const rows = Object.entries(ELEMENTS).map(
    ([kind, elements]) =>
      [kind, elements.map(([code, title, fields = {}]) => ({ code, title, fields }))] as const,
  )
  const content = {
    framework: corporateStrategy,
    title: 'Corporate Strategy 2006-2009',
    about: SAMPLE_ABOUT,
    source: SAMPLE_SOURCE,
    elements: Object.fromEntries(rows),
    links: LINKS,
  }
  return { ...mapOf(content), assessments: assessments(), views: sampleViews() }
}
