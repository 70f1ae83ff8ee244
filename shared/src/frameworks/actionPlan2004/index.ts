import { emptyMap } from '../../model/index.ts'
import { mapOf, type Template } from '../content/index.ts'
import { BODIES, REPORTS } from './around.ts'
import { GROUPS, RECOMMENDATIONS, STEPS } from './elements.ts'
import { framework } from './framework.ts'
import { FUNDINGS, IMPLICATIONS, POSTS } from './implications.ts'
import { LINKS } from './links.ts'
import { OBSERVATIONS } from './observations.ts'
import { CLAIMS, DECISIONS, SOURCES } from './record.ts'

const ABOUT = [
  'This map was read from "Update on MPS Action Plan on CDRP Scrutiny", Metropolitan Police Authority, report 8,',
  '12 July 2004. The scrutiny made 35 recommendations; the paper names seven of them by number, and the table with the',
  'position of each is not in the archived page. The other 28 are here by their numbers, with nothing added.',
].join(' ')

export const actionPlan: Template = {
  id: 'action-plan',
  title: 'Action plan',
  description: 'Recommendations of a scrutiny by group, with owners, dates and progress reports.',
  build: () => emptyMap(framework, 'Untitled action plan'),
}

export const actionPlan2004: Template = {
  id: 'action-plan-2004',
  title: 'Action plan 2004',
  description: 'A worked example: 35 recommendations of a scrutiny, and what two reports say has moved.',
  build: () =>
    mapOf({
      framework,
      title: 'Scrutiny of crime and disorder partnerships: action plan 2004',
      about: ABOUT,
      source: 'MPA report 8, 12 July 2004',
      elements: {
        group: GROUPS,
        recommendation: RECOMMENDATIONS,
        step: STEPS,
        report: REPORTS,
        implication: IMPLICATIONS,
        body: BODIES,
        post: POSTS,
        funding: FUNDINGS,
        decision: DECISIONS,
        claim: CLAIMS,
        source: SOURCES,
      },
      links: LINKS,
      observations: OBSERVATIONS,
      views: [
        {
          id: 'whole',
          title: 'Steps, groups, recommendations and what they raise',
          screen: 'canvas',
          filter: '',
        },
        {
          id: 'groups',
          title: 'What is known of the groups',
          screen: 'matrix',
          matrix: 'recommendations-groups',
          filter: '',
        },
        { id: 'moved', title: 'What has moved', screen: 'matrix', matrix: 'groups-reports', filter: '' },
        {
          id: 'raised',
          title: 'What it raises',
          screen: 'matrix',
          matrix: 'recommendations-implications',
          filter: '',
        },
        { id: 'findings', title: 'What to settle next', screen: 'findings', filter: '' },
      ],
    }),
}
