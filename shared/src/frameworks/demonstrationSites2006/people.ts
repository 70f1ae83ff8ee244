import type { ElementRow } from '../content/index.ts'

export const POSTS: readonly ElementRow[] = [
  {
    code: 'L1',
    title: 'Director of Human Resources',
    fields: {
      post: 'Director HR',
      holder: 'Martin Tiplady',
      summary: 'Leads the workforce modernisation strategy and chairs the Forum; the report is by this post.',
      paragraphs: '5 and 6',
    },
    says: [
      ['5', 'the MPS workforce modernisation strategy led by the Director HR'],
      ['6', 'chaired by Martin Tiplady, HR Director', 'holder'],
    ],
  },
  {
    code: 'L2',
    title: 'Assistant Commissioner, Territorial Policing',
    fields: { post: 'ACTP', summary: 'Sponsor at chief officer level.', paragraphs: '5' },
    says: [
      [
        '5',
        'The MPS chief officer sponsor for the ACPO demonstration site is Assistant Commissioner, Territorial Policing (ACTP).',
      ],
    ],
  },
  {
    code: 'L3',
    title: 'Modernisation Strategic Forum',
    fields: { paragraphs: '6' },
    says: [['6', 'The Modernisation Strategic Forum, which is chaired by Martin Tiplady, HR Director']],
  },
  {
    code: 'L4',
    title: 'Workforce Modernisation (WFM) Strategy Group',
    fields: { paragraphs: '7 and 8' },
    says: [
      ['7', 'the Workforce Modernisation (WFM) Strategy Group'],
      ['8', 'sponsored and coordinated by the WFM Strategy Group'],
    ],
  },
  {
    code: 'L5',
    title: 'MPS Management Board',
    fields: { paragraphs: '7' },
    says: [['7', 'The programme of work has been agreed by MPS Management Board']],
  },
  {
    code: 'L6',
    title: 'National programme team of ACPO',
    fields: { summary: 'ACPO is the Association of Chief Police Officers.', paragraphs: '1, 2 and 9' },
    says: [
      ['1', 'the ACPO programme team'],
      ['9', 'the national programme team'],
    ],
  },
  {
    code: 'L7',
    title: 'HMIC',
    fields: { paragraphs: '9' },
    says: [['9', 'the national programme team and HMIC']],
  },
  {
    code: 'L8',
    title: 'Metropolitan Police Authority',
    fields: { post: 'MPA', paragraphs: '3 and 9' },
    says: [
      ['3', 'These projects have already been discussed with the MPA.'],
      ['9', 'further MPS and MPA scrutiny'],
    ],
  },
  {
    code: 'L9',
    title: 'Metropolitan Police Service',
    fields: { post: 'MPS', paragraphs: '9' },
    says: [['9', 'further MPS and MPA scrutiny']],
  },
  {
    code: 'L10',
    title: 'Home Secretary',
    fields: { paragraphs: '1' },
    says: [['1', 'with the agreement of the Home Secretary']],
  },
  {
    code: 'L11',
    title: 'All Business Groups of the MPS',
    fields: { summary: 'Which these are is not said.', paragraphs: '7' },
    says: [['7', 'a consultation with all Business Groups regarding current and future WFM initiatives']],
  },
  {
    code: 'L12',
    title: 'Health Commission',
    fields: { paragraphs: '4' },
    says: [['4', 'the work being done with the Health Commission']],
  },
  {
    code: 'L13',
    title: 'Crown Prosecution Service',
    fields: { post: 'CPS', summary: 'The paper has the abbreviation only.', paragraphs: '4' },
    says: [['4', 'combining existing MPS and CPS resources']],
  },
  {
    code: 'L14',
    title: 'Association of Police Authorities',
    fields: {
      post: 'APA',
      summary: 'Wrote to all forces together with ACPO. The paper has the abbreviation only.',
      paragraphs: '2',
    },
    says: [
      [
        '2',
        'ACPO, together with the APA, has now written to all chief constables and chairs of police authorities',
      ],
    ],
  },
]

export const PROGRAMMES: readonly ElementRow[] = [
  {
    code: 'M1',
    title: 'ACPO workforce modernisation programme',
    fields: {
      summary:
        'Demonstration sites that are to free capacity and capability at the same cost, by one method.',
      sites: 10,
      duration: '24 months',
      paragraphs: '1 and 2',
    },
    says: [
      [
        '1',
        'ACPO, with the agreement of the Home Secretary, is running a programme of demonstration sites for workforce modernisation',
      ],
      [
        '1',
        'implement change capable of releasing greater capacity and capability for the same level of investment',
      ],
      ['1', '10 demonstration sites will be chosen to participate', 'sites'],
      ['1', 'over the next 24 months', 'duration'],
    ],
  },
  {
    code: 'M2',
    title: 'Core programme of workforce modernisation in the MPS',
    fields: {
      summary:
        'What the force does about its workforce, of which the pilots of the second application are the first year.',
      duration: '3-5 years',
      paragraphs: '7 and 8',
    },
    says: [
      ['8', 'will form the core WFM activities within the MPS'],
      ['8', 'over the next 3-5 years', 'duration'],
    ],
  },
]
