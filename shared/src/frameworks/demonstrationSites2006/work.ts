import type { ElementRow } from '../content/index.ts'

const COLLECTIVE = 'a core aim of increasing operational capacity and/or changing roles and responsibilities'

export const AIMS: readonly ElementRow[] = [
  {
    code: 'A1',
    title: 'Increase operational capacity',
    fields: {
      summary: 'The first of the two core aims; the paper joins them with "and/or".',
      paragraphs: '3',
    },
    says: [['3', COLLECTIVE]],
  },
  {
    code: 'A2',
    title: 'Change roles and responsibilities',
    fields: {
      summary: 'The second of the two core aims; the paper joins them with "and/or".',
      paragraphs: '3',
    },
    says: [['3', COLLECTIVE]],
  },
]

export const APPLICATIONS: readonly ElementRow[] = [
  {
    code: 'P1',
    title: 'Territorial Policing',
    fields: {
      summary:
        'Existing projects and new initiatives brought together in three boroughs, to show what they do jointly. Nearly all are said to be under way with structures of their own, so no separate governance is planned. What is to be shown of benefits is a method.',
      paragraphs: '3 to 5',
    },
    says: [
      ['3', 'The first application is from Territorial Policing.'],
      [
        '5',
        'nearly all of the projects initiatives intended to comprise the MPS demonstration site are already under way with project structures etc.',
      ],
    ],
  },
  {
    code: 'P2',
    title: 'Modernisation Strategic Forum',
    fields: {
      summary:
        'A set of pilots that test the principles of workforce modernisation together. The paper leaves the pilots to an appendix that is not there.',
      paragraphs: '6 to 8',
    },
    says: [
      ['6', 'The second application is coordinated by The Modernisation Strategic Forum'],
      [
        '6',
        'The application is a set of collective initiatives that tests Workforce Modernisation principles.',
      ],
    ],
  },
]

export const STRANDS: readonly ElementRow[] = [
  {
    code: 'T1',
    title: 'Flexible deployment',
    fields: { paragraphs: '4' },
    says: [['4', 'Flexible deployment strand - comprising']],
  },
  {
    code: 'T2',
    title: 'Police support officer',
    fields: { paragraphs: '4' },
    says: [['4', 'Police support officer strand – comprising']],
  },
  {
    code: 'T3',
    title: 'Criminal justice modernisation',
    fields: { paragraphs: '4' },
    says: [['4', 'Criminal justice modernisation strand – comprising']],
  },
]

/** Every one is a bullet of paragraph 4. */
const initiative = (
  code: string,
  title: string,
  summary: string,
  quotation: string,
  more: Pick<ElementRow, 'fields' | 'says'> = {},
): ElementRow => ({
  code,
  title,
  fields: { summary, paragraphs: '4', ...more.fields },
  says: [['4', quotation], ...(more.says ?? [])],
})

export const INITIATIVES: readonly ElementRow[] = [
  initiative(
    'N1',
    'Operational deployment of officers in other posts',
    'Officers who hold posts that are not operational are deployed on boroughs regularly.',
    'Regular operational deployment, on Boroughs, of officers posted to non-operational roles',
  ),
  initiative(
    'N2',
    'Police staff as special constables',
    'Many more of the police staff give a small part of their paid time as special constables.',
    'Significantly increasing the proportion of police staff providing a (small) proportion of their employed time working as special constables.',
    {
      fields: { explores: 'Special police community support officers' },
      says: [
        [
          '4',
          '[This will include exploring the concept of developing special police community support officers]',
          'explores',
        ],
      ],
    },
  ),
  initiative(
    'N3',
    'Officers on restricted duties',
    'Takes in work that is being done with the Health Commission, so that officers on restricted duties are deployed better.',
    'Incorporation of the work being done with the Health Commission to improve the deployment of officers on restricted duties.',
  ),
  initiative(
    'N4',
    'Detention officers keep the custody system',
    'Dedicated detention officers put information into the custody system.',
    'Use of dedicated detention officers to input information into the custody system',
  ),
  initiative(
    'N5',
    'PCSOs as station reception officers',
    'Police community support officers at the desks of stations.',
    'Deployment of PCSOs as station reception officers',
  ),
  initiative(
    'N6',
    'PCSOs on victim focus desks',
    'Police community support officers at the desks for victims.',
    'Deployment of PCSOs on victim focus desks',
  ),
  initiative(
    'N7',
    'Partly warranted investigators',
    'Investigators who have a part of the powers of a constable.',
    'Deployment of partly warranted investigators.',
  ),
  initiative(
    'N8',
    'Integrated prosecution teams',
    'Police and prosecution staff in one team; case management officers are used more in case progression units.',
    'Integrated prosecution teams, combining existing MPS and CPS resources, including development of the use of case management officers in case progression units',
  ),
  initiative(
    'N9',
    'Virtual courts',
    'The first appearance in court is by video from the police station.',
    'Virtual courts, i.e. first appearance via video link to the police station.',
  ),
]
