import type { Says } from '../content/index.ts'

export type Part = 'Service delivery' | 'Support'
export type State = 'Complete' | 'Under way' | 'Planned'

export interface ReviewRow {
  readonly title: string
  readonly part: Part
  /** Of the table; "completed" is read as complete, and a bare "completion" with a month as under way. */
  readonly state: State
  readonly completion?: string
  /** What stands behind the title in brackets. */
  readonly printed?: string
  /** Its other name, and where that is printed. */
  readonly alias?: string
  readonly aliasSays?: Says
  readonly summary?: string
}

/** Appendix 1 by financial year, row by row and from left to right. */
export const PROGRAMME: Readonly<Record<string, readonly ReviewRow[]>> = {
  '2000/01': [
    {
      title: 'Complaints and discipline',
      part: 'Service delivery',
      state: 'Complete',
      completion: '2001-03',
      printed: '(completed March 2001)',
      alias: 'Complaints & discipline',
      aliasSays: ['app 2', 'Complaints & discipline Complaints & discipline', 'alias'],
    },
    {
      title: 'Consultation',
      part: 'Support',
      state: 'Complete',
      completion: '2000-12',
      printed: '(completed December 2000)',
    },
    {
      title: 'Investigating and detecting crime',
      part: 'Service delivery',
      state: 'Complete',
      completion: '2001-11',
      printed: '(completed November 2001)',
      alias: 'Crime management',
      aliasSays: ['app 2', 'Language services Crime management', 'alias'],
      summary:
        'Appendix 2 and paragraph 7 call a review "crime management" which Appendix 1 does not list. We read it as this one: no other review of the programme is of crime, and Appendix 4 speaks of the review of crime.',
    },
  ],
  '2001/02': [
    {
      title: 'Equalities & diversity with GLA',
      part: 'Support',
      state: 'Complete',
      completion: '2002-05',
      printed: '(completed May 2002)',
      alias: 'Equalities',
      aliasSays: ['app 2', 'Equal opportunities Equalities', 'alias'],
    },
    {
      title: 'Records management',
      part: 'Support',
      state: 'Complete',
      completion: '2002-05',
      printed: '(completed May 2002)',
    },
    {
      title: 'Bringing offenders to justice',
      part: 'Service delivery',
      state: 'Under way',
      completion: '2003-01',
      printed: '(completion January 2003)',
      alias: 'BOTJ',
      aliasSays: ['app 2', 'Case paper management BOTJ', 'alias'],
    },
    {
      title: 'Training national review',
      part: 'Support',
      state: 'Under way',
      completion: '2003-03',
      printed: '(completion March 2003)',
      alias: 'Training',
      aliasSays: ['app 2', 'Management of training Training', 'alias'],
    },
  ],
  '2002/03': [
    {
      title: 'Managing demand',
      part: 'Service delivery',
      state: 'Under way',
      completion: '2003-03',
      printed: '(completion March 2003)',
      alias: 'Demand management',
      aliasSays: ['12', 'the current review of demand management', 'alias'],
    },
    {
      title: 'Managing people (retention)',
      part: 'Support',
      state: 'Under way',
      completion: '2003-07',
      printed: '(completion July 2003*)',
      alias: 'Retention',
      aliasSays: ['app 2', 'Career development Retention', 'alias'],
      summary:
        'HR Committee is being asked to approve a recommendation from the project board to end the review and for effort to focus on implementing the MPS retention strategy.',
    },
    { title: 'Managing finance', part: 'Support', state: 'Planned' },
    { title: 'Managing operational policing', part: 'Service delivery', state: 'Planned' },
    { title: 'Managing information', part: 'Support', state: 'Planned' },
    { title: 'E-government (with GLA)', part: 'Support', state: 'Planned' },
  ],
  '2003/04': [
    {
      title: 'Special branch (national review)',
      part: 'Service delivery',
      state: 'Planned',
      alias: 'Special branch',
      aliasSays: ['app 2', 'Counter terrorism Special branch', 'alias'],
      summary:
        'Appendix 2 counts it among the existing reviews, though it was only planned: the desire of the Home Office for a national review is "long-standing but unconfirmed" (11).',
    },
    { title: 'Managing assets', part: 'Support', state: 'Planned' },
    { title: 'Community safety / engagement', part: 'Service delivery', state: 'Planned' },
    { title: 'Managing performance', part: 'Support', state: 'Planned' },
    { title: 'MPA functions', part: 'Support', state: 'Planned' },
  ],
  '2004/05': [
    { title: 'National/international functions', part: 'Service delivery', state: 'Planned' },
    { title: 'Managing communication', part: 'Support', state: 'Planned' },
    { title: 'Improving road safety', part: 'Service delivery', state: 'Planned' },
    { title: 'Catering', part: 'Support', state: 'Planned' },
  ],
}
