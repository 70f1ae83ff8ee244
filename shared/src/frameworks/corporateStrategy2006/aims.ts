import type { ElementRow } from '../content/index.ts'

const priority = (code: string, title: string, summary: string): ElementRow => ({
  code,
  title,
  fields: { summary, period: '2006/07', paragraphs: '8' },
  says: [
    ['8', title],
    ['8', 'The seven priorities for 2006/07 are', 'period'],
  ],
})

const DESCRIBED =
  'The paper gives its name only; the description is in the strategy, which is not in the archived page.'

export const PRIORITIES: readonly ElementRow[] = [
  priority(
    'P1',
    'Counter Terrorism, Protection & Security',
    `One of three areas of growth (paragraph 40). ${DESCRIBED}`,
  ),
  priority('P2', 'Safer Neighbourhoods', `One of three areas of growth (paragraph 40). ${DESCRIBED}`),
  priority('P3', 'Organised Criminal Networks', DESCRIBED),
  priority('P4', 'Capital City Policing', DESCRIBED),
  priority('P5', 'Citizen Focus', DESCRIBED),
  priority('P6', 'Together', `One of three areas of growth (paragraph 40). ${DESCRIBED}`),
  priority('P7', 'Information Quality', DESCRIBED),
]

const outcome = (code: string, title: string): ElementRow => ({
  code,
  title,
  fields: { paragraphs: '9' },
  says: [['9', title]],
})

export const OUTCOMES: readonly ElementRow[] = [
  outcome('O1', 'Communities are engaged with, confident in and satisfied with our service'),
  outcome('O2', 'Safety and security is improved and the public feel reassured'),
  outcome('O3', 'Crime, disorder, vulnerability and harm are prevented and reduced'),
  outcome('O4', 'More offenders are brought to justice'),
]

const value = (code: string, title: string): ElementRow => ({
  code,
  title,
  fields: { paragraphs: '13' },
  says: [['13', title]],
})

export const VALUES: readonly ElementRow[] = [
  value('V1', 'Have pride in delivering quality policing – there is no greater priority'),
  value('V2', 'Build trust by listening and responding'),
  value('V3', 'Respect and support each other – work as a team'),
  value('V4', 'Learn from experience and find ways to be even better'),
]

const objective = (code: string, title: string): ElementRow => ({
  code,
  title,
  fields: { paragraphs: '16' },
  says: [['16', title]],
})

export const OBJECTIVES: readonly ElementRow[] = [
  objective('J1', 'To make recommendations that will drive improved service and performance'),
  objective('J2', 'To identify ways in which the MPS can deliver its widening mission'),
  objective('J3', 'To identify resources to fund reform and policing the widening mission'),
]

const measure = (code: string, title: string, quotation: string): ElementRow => ({
  code,
  title,
  fields: { summary: 'A public service agreement of the Government. No figure is given.', paragraphs: '7' },
  says: [
    ['7', quotation],
    ['7', 'all measures relate to Government Public Service Agreements'],
  ],
})

export const MEASURES: readonly ElementRow[] = [
  measure('M1', 'Reduction in crime', 'a reduction in crime'),
  measure('M2', 'Offences brought to justice', 'an increase in the number of offences brought to justice'),
  measure('M3', 'Public confidence', 'an increase in public confidence'),
]

const structure = (code: string, title: string, summary: string, quotation: string): ElementRow => ({
  code,
  title,
  fields: { summary, paragraphs: '18' },
  says: [['18', quotation]],
})

export const STRUCTURES: readonly ElementRow[] = [
  structure(
    'H1',
    'Stronger but smaller corporate centre',
    'For planning, investment and performance.',
    'The organisation will have a stronger but smaller corporate centre, responsible for strategic planning, investment and performance',
  ),
  structure(
    'H2',
    'Lean headquarters',
    'The business groups: policy, processes and compliance.',
    'This will be supported by a lean headquarters, made up of the business groups who will set policy and processes and ensure compliance',
  ),
  structure(
    'H3',
    'Operational Command Units and Shared Service Centres',
    'Where services go on being delivered; the centres are new.',
    'Services will continue to be delivered through Operational Command Units and new Shared Service Centres',
  ),
]
