import type { FieldValue, KindId } from '../../model/index.ts'

/** One element as a line of a table: its code, which is also its id, its title and what else the paper says of it. */
type ElementLine = readonly [code: string, title: string, fields?: Readonly<Record<string, FieldValue>>]

const proposed = (paragraphs: string, summary: string, more: Readonly<Record<string, string>> = {}) => ({
  summary,
  status: 'Proposed',
  paragraphs,
  ...more,
})

/** The elements of the 2005 paper by kind. Titles are the paper's; summaries are ours and carry its facts. */
export const ELEMENTS: Readonly<Record<KindId, readonly ElementLine[]>> = {
  priority: [
    ['P1', 'Counter Terrorism, Protection & Security', { period: '2006/07' }],
    ['P2', 'Safer Neighbourhoods', { period: '2006/07' }],
    ['P3', 'Organised Criminal Networks', { period: '2006/07' }],
    ['P4', 'Capital City Policing', { period: '2006/07' }],
    ['P5', 'Citizen Focus', { period: '2006/07' }],
    ['P6', 'Together', { period: '2006/07' }],
    ['P7', 'Information Quality', { period: '2006/07' }],
  ],
  outcome: [
    ['O1', 'Communities are engaged with, confident in and satisfied with our service'],
    ['O2', 'Safety and security is improved and the public feel reassured'],
    ['O3', 'Crime, disorder, vulnerability and harm are prevented and reduced'],
    ['O4', 'More offenders are brought to justice'],
  ],
  value: [
    ['V1', 'Have pride in delivering quality policing – there is no greater priority'],
    ['V2', 'Build trust by listening and responding'],
    ['V3', 'Respect and support each other – work as a team'],
    ['V4', 'Learn from experience and find ways to be even better'],
  ],
  proposal: [
    [
      'S1',
      'Safer Neighbourhoods',
      proposed(
        '21 (also 3, 20 and 41)',
        'A neighbourhood team in each ward of London, paid for by moving Territorial Policing resources and by outside money.',
        {
          ends: 'End of 2006/07, if accelerated',
          funding:
            'Redirection within Territorial Policing; external funding; £32 million more for the acceleration, not yet found',
        },
      ),
    ],
    [
      'S2',
      'Counter terrorism capacity and capability',
      proposed(
        '22 (also 40 and 47)',
        'Resources within Specialist Operations are realigned after July 2005, alongside a large bid to the Home Office.',
        {
          funding: 'Realignment within Specialist Operations; bid to the Home Office',
          alias: 'Counter-terrorism capability (paragraph 22)',
        },
      ),
    ],
    [
      'S3',
      'Investigating crime and dealing with offenders',
      proposed(
        '23',
        'Eight measures, among them one way of recording crime, custody clusters in all boroughs, civilian investigators and a central crime management unit.',
      ),
    ],
    [
      'S4',
      'Support services delivered through shared service centres',
      proposed(
        '24',
        'Transactional work moves to shared centres, finance and human resources first, for economies of scale and consistency.',
      ),
    ],
    [
      'S5',
      'Performance and inspection',
      proposed(
        '25',
        'One small corporate directorate for performance; inspection is devolved; what is saved goes to the priorities of the organisation.',
      ),
    ],
    [
      'S6',
      'Risk from offenders to be better managed, vulnerable victims better protected and violent men better pursued',
      proposed(
        '26',
        'A directorate for public protection, under consideration, as the ground for a protection group in each borough and for multi-agency arrangements.',
      ),
    ],
    [
      'S7',
      'Organised criminal networks',
      proposed(
        '27',
        'Resources within Serious Crime are realigned, with closer work with neighbourhood teams.',
        {
          funding: 'Realignment within Serious Crime',
        },
      ),
    ],
    [
      'S8',
      'Integration of intelligence',
      proposed(
        '28',
        'A new system or bureau for intelligence, so that officers on duty have what they need, with less paperwork and duplication.',
        {
          alias: 'Force intelligence system or bureau (paragraph 28)',
        },
      ),
    ],
    [
      'S9',
      'Co-ordination of covert assets',
      proposed(
        '29',
        'Covert assets are co-ordinated across the organisation, so that more of it can use them more of the time.',
      ),
    ],
    [
      'S10',
      'Modernising policing delivery',
      proposed(
        '30 (also 20)',
        'A mixed workforce, a faster estates strategy (custody clusters, deployment bases, shop fronts) and data systems that work together.',
      ),
    ],
    [
      'S11',
      'Olympics and London resilience',
      proposed(
        '31 (below the list)',
        'Scoping for the 2012 Games, with budgets and contingency plans. No numbered paragraph describes it.',
        {
          ends: '2012: the date of the Games, not of the work',
        },
      ),
    ],
  ],
  programme: [
    [
      'W1',
      'Citizen focus work',
      {
        summary:
          'Makes the experience of policing better for Londoners, drawing on crime investigation, C3i, integrated borough operations and patrol. Not one of the eleven proposals.',
        paragraphs: '32',
      },
    ],
    [
      'W2',
      'Together programme',
      {
        summary:
          'The Together work, a change of culture: four values, the behaviours that go with them, and a Leadership Academy from early 2006.',
        status: 'Under way',
        paragraphs: '10 to 15',
        funding: 'To be contained within current budgets where possible',
      },
    ],
  ],
  person: [
    ['L1', 'Tim Godwin', { post: 'Assistant Commissioner' }],
    ['L2', 'Andy Hayman', { post: 'Assistant Commissioner' }],
    [
      'L3',
      'Martin Tiplady',
      {
        post: 'Director of Human Resources',
        duties: 'Formal consultation with staff associations (paragraph 46).',
      },
    ],
    ['L4', 'Richard Bryan', { post: 'Deputy Assistant Commissioner' }],
    [
      'L5',
      'Stephen Rimmer',
      {
        post: 'On secondment from the Home Office',
        duties:
          'Joins in October 2005 for two years; co-ordinates implementation of the strategy (paragraph 45).',
      },
    ],
    ['L6', 'Tarique Ghaffur', { post: 'Assistant Commissioner' }],
    ['L7', 'Alan Brown', { post: 'Assistant Commissioner' }],
    ['L8', 'Stephen House', { post: 'Assistant Commissioner' }],
    ['L9', 'Rose Fitzpatrick', { post: 'Deputy Assistant Commissioner' }],
  ],
}
