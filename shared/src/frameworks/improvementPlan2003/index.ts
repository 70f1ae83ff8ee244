import { mapOf, type Template } from '../content/index.ts'
import { CLAIMS } from './claims.ts'
import { framework } from './framework.ts'
import {
  ASKED,
  BOARDS,
  BODIES,
  CONSULTATIONS,
  CONSULTED_ON,
  DIRECTORATES,
  LEADS,
  OVERSEES,
} from './people.ts'
import { ARRANGEMENTS, BENEFITS, OBSERVATIONS, RECOMMENDATIONS, REVIEWS, THEMES, UPDATES } from './plan.ts'
import { DECISIONS, EVENTS, IMPLICATIONS, LINKS, SOURCES } from './record.ts'

const ABOUT = [
  'This map was read from "Service improvement review of operational support policing: final report and improvement plan",',
  'Metropolitan Police Authority, report 6, 11 December 2003, by the Commissioner; its author is Commander Bob Broadhurst, MPS.',
  'Its three appendices are missing from the archived page, and with them the recommendations, findings, costs, savings,',
  'targets and timescales. The paper names one recommendation, the tenth; the others are not made up here. It counts four',
  'themes and names none.',
].join(' ')

export const improvementPlan2003: Template = {
  id: 'improvement-plan-2003',
  title: 'Improvement plan of 2003',
  description:
    'A worked example: what a review is to bring, who was consulted, and what the paper leaves to its appendices.',
  build: () =>
    mapOf({
      framework,
      title: 'Improvement plan: operational support policing',
      about: ABOUT,
      source: 'MPA report 6, 11 December 2003',
      elements: {
        review: REVIEWS,
        recommendation: RECOMMENDATIONS,
        benefit: BENEFITS,
        theme: THEMES,
        arrangement: ARRANGEMENTS,
        update: UPDATES,
        directorate: DIRECTORATES,
        body: BODIES,
        board: BOARDS,
        claim: CLAIMS,
        decision: DECISIONS,
        consultation: CONSULTATIONS,
        implication: IMPLICATIONS,
        event: EVENTS,
        source: SOURCES,
      },
      links: { ...LINKS, leads: LEADS, 'consulted-on': CONSULTED_ON, asked: ASKED, oversees: OVERSEES },
      observations: OBSERVATIONS,
      views: [
        { id: 'plan', title: 'The plan', screen: 'canvas', filter: '' },
        {
          id: 'benefits',
          title: 'What each recommendation brings',
          screen: 'matrix',
          matrix: 'recommendations-benefits',
          filter: '',
        },
        {
          id: 'consulted',
          title: 'Who was consulted',
          screen: 'matrix',
          matrix: 'bodies-reviews',
          filter: '',
        },
        { id: 'findings', title: 'What to settle next', screen: 'findings', filter: '' },
      ],
    }),
}
