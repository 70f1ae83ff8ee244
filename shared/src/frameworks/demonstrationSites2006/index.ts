import { emptyMap } from '../../model/index.ts'
import { mapOf, type Template } from '../content/index.ts'
import { GATES, RESOURCES, SITES, TOPICS } from './around.ts'
import { framework } from './framework.ts'
import { LINKS } from './links.ts'
import { POSTS, PROGRAMMES } from './people.ts'
import { CLAIMS, OBSERVATIONS, RECOMMENDATIONS, SOURCES } from './record.ts'
import { AIMS, APPLICATIONS, INITIATIVES, STRANDS } from './work.ts'

const ABOUT = [
  'This map was read from "MPS participation in ACPO workforce modernisation programme", Metropolitan Police Authority,',
  'report 9, 9 November 2006. Each element and link names the paragraph it was read from; what a reader infers is',
  'marked so. Appendix 2, with the pilots of the second application, is not in the archived page, and no benefit is',
  'listed anywhere in the paper.',
].join(' ')

export const demonstrationSites: Template = {
  id: 'demonstration-sites',
  title: 'Demonstration sites',
  description: 'Initiatives by site, aim, benefit and governor, with the gates that applications pass.',
  build: () => emptyMap(framework, 'Untitled demonstration sites'),
}

export const demonstrationSites2006: Template = {
  id: 'demonstration-sites-2006',
  title: 'Demonstration sites 2006',
  description:
    'A worked example: two applications to a national programme, with nine initiatives and five gates.',
  build: () =>
    mapOf({
      framework,
      title: 'Workforce modernisation: demonstration sites 2006',
      about: ABOUT,
      source: 'MPA report 9, 9 November 2006',
      elements: {
        aim: AIMS,
        application: APPLICATIONS,
        strand: STRANDS,
        initiative: INITIATIVES,
        site: SITES,
        gate: GATES,
        post: POSTS,
        resource: RESOURCES,
        topic: TOPICS,
        programme: PROGRAMMES,
        recommendation: RECOMMENDATIONS,
        claim: CLAIMS,
        source: SOURCES,
      },
      links: LINKS,
      observations: OBSERVATIONS,
      views: [
        {
          id: 'whole',
          title: 'Two applications, three strands, nine initiatives',
          screen: 'canvas',
          filter: '',
        },
        {
          id: 'aims',
          title: 'What each initiative is for',
          screen: 'matrix',
          matrix: 'initiatives-aims',
          filter: '',
        },
        {
          id: 'benefits',
          title: 'No benefit yet',
          screen: 'matrix',
          matrix: 'initiatives-benefits',
          filter: '',
        },
        {
          id: 'gates',
          title: 'What is still to be passed',
          screen: 'matrix',
          matrix: 'applications-gates',
          filter: '',
        },
        { id: 'findings', title: 'What to settle next', screen: 'findings', filter: '' },
      ],
    }),
}
