import type { StrategyMap } from '../../model/index.ts'
import { mapOf } from '../content/index.ts'
import { MEASURES, OBJECTIVES, OUTCOMES, PRIORITIES, STRUCTURES, VALUES } from './aims.ts'
import { assessments } from './assessments.ts'
import { CONSULTATIONS, OBSERVATIONS } from './consultation.ts'
import { CLAIMS, EVENTS } from './events.ts'
import { wholeStrategy as framework } from './framework/index.ts'
import { LINKS } from './links.ts'
import { BUDGET_LINES, FUNDINGS } from './money.ts'
import { LINKS_OF_MONEY } from './moneyLinks.ts'
import { COMPONENTS } from './parts.ts'
import { BODIES, COMMITTEES, PEOPLE } from './people.ts'
import { PROGRAMMES, PROPOSALS } from './proposals.ts'
import { IDEAS, RECOMMENDATIONS, RISKS } from './record.ts'
import { LINKS_OF_RECORD } from './recordLinks.ts'
import { SOURCES } from './sources.ts'
import { sampleViews } from './views.ts'
import { WORK } from './work.ts'
import { LINKS_OF_WORK } from './workLinks.ts'

export const SAMPLE_SOURCE = 'MPA report 8a, 29 September 2005'

export const SAMPLE_ABOUT = [
  'This map is a reconstruction. It was read from "Joint report on service review, corporate strategy and Together",',
  'Metropolitan Police Authority, report 8a, 29 September 2005. Paragraph 34 of that report refers to an Appendix 2,',
  'which set the proposals beside the outcomes; the appendix is not in the archived page, and this is not a copy of it.',
  'Each link here names the paragraph it was read from and says whether the paragraph states it or a reader infers it.',
].join(' ')

/** By relation, those of the thread itself first. */
const ALL_LINKS = Object.fromEntries(
  framework.relations.map(({ id }) => [
    id,
    [LINKS, LINKS_OF_WORK, LINKS_OF_MONEY, LINKS_OF_RECORD].flatMap((links) => links[id] ?? []),
  ]),
)

/** The corporate strategy of 2006 to 2009 as the paper of 2005 describes it: all that it holds. */
export function sampleMap(): StrategyMap {
  const map = mapOf({
    framework,
    title: 'Corporate Strategy 2006-2009',
    about: SAMPLE_ABOUT,
    source: SAMPLE_SOURCE,
    elements: {
      priority: PRIORITIES,
      outcome: OUTCOMES,
      value: VALUES,
      objective: OBJECTIVES,
      measure: MEASURES,
      structure: STRUCTURES,
      proposal: PROPOSALS,
      programme: PROGRAMMES,
      component: COMPONENTS,
      work: WORK,
      person: PEOPLE,
      body: BODIES,
      committee: COMMITTEES,
      consultation: CONSULTATIONS,
      'budget-line': BUDGET_LINES,
      funding: FUNDINGS,
      idea: IDEAS,
      risk: RISKS,
      recommendation: RECOMMENDATIONS,
      event: EVENTS,
      claim: CLAIMS,
      source: SOURCES,
    },
    links: ALL_LINKS,
    observations: OBSERVATIONS,
  })
  return { ...map, assessments: assessments(), views: sampleViews() }
}
