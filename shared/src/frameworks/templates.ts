import { emptyMap } from '../model/index.ts'
import { actionPlan, actionPlan2004 } from './actionPlan2004/index.ts'
import { balancedScorecard } from './balancedScorecard/index.ts'
import type { Template } from './content/index.ts'
import { blankStrategy, corporateStrategy2006 } from './corporateStrategy2006/index.ts'
import { demonstrationSites, demonstrationSites2006 } from './demonstrationSites2006/index.ts'
import { improvementPlan } from './improvementPlan.ts'
import { improvementPlan2003 } from './improvementPlan2003/index.ts'
import { objectivesAndKeyResults } from './objectivesAndKeyResults/index.ts'
import { plainFramework } from './plainFramework.ts'
import { reviewProgramme } from './reviewProgramme.ts'
import { reviewProgramme2003 } from './reviewProgramme2003/index.ts'

/** Everything a new map can start from, in the order in which it is offered. */
export const templates: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank map',
    description: 'Aims, actions, outcomes and leads, and nothing in them yet.',
    build: () => emptyMap(plainFramework, 'Untitled map'),
  },
  blankStrategy,
  corporateStrategy2006,
  actionPlan,
  actionPlan2004,
  {
    id: 'improvement-plan',
    title: 'Improvement plan',
    description: 'Findings, recommendations, the benefits they bring and the directorates that lead them.',
    build: () => emptyMap(improvementPlan, 'Untitled improvement plan'),
  },
  improvementPlan2003,
  {
    id: 'review-programme',
    title: 'Review programme',
    description: 'Reviews against what committees are there for, and plans against a national plan.',
    build: () => emptyMap(reviewProgramme, 'Untitled review programme'),
  },
  reviewProgramme2003,
  demonstrationSites,
  demonstrationSites2006,
  objectivesAndKeyResults,
  balancedScorecard,
]

export const templateOf = (id: string): Template | undefined =>
  templates.find((template) => template.id === id)
