import type { FieldValue } from '../../model/index.ts'
import type { ElementRow } from '../content/index.ts'

const lead = (
  code: string,
  title: string,
  post: string,
  quotation: string,
  more: Readonly<Record<string, FieldValue>> = {},
): ElementRow => ({
  code,
  title,
  fields: { post, paragraphs: '31', ...more },
  says: [['31', quotation]],
})

const AC = 'Assistant Commissioner'
const DAC = 'Deputy Assistant Commissioner'

export const PEOPLE: readonly ElementRow[] = [
  lead('L1', 'Tim Godwin', AC, 'AC Tim Godwin'),
  lead('L2', 'Andy Hayman', AC, 'AC Andy Hayman'),
  {
    code: 'L3',
    title: 'Martin Tiplady',
    fields: {
      post: 'Director of Human Resources',
      duties: 'Formal consultation with staff associations (paragraph 46).',
      paragraphs: '31 and 46',
    },
    says: [
      ['31', 'Martin Tiplady, Director of Human Resources'],
      [
        '46',
        'Martin Tiplady has been given responsibility for the formal consultation with staff associations',
        'duties',
      ],
    ],
  },
  lead('L4', 'Richard Bryan', DAC, 'DAC Richard Bryan'),
  {
    code: 'L5',
    title: 'Stephen Rimmer',
    fields: {
      post: 'On secondment from the Home Office',
      duties:
        'Joins in October 2005 for two years; co-ordinates implementation of the strategy (paragraph 45).',
      joins: '2005-10',
      stays: '2 years',
      leaves: '2007-10',
      paragraphs: '31 and 45 (also app 5)',
    },
    says: [
      ['31', 'Stephen Rimmer (see paragraph 45)'],
      ['45', 'In October Stephen Rimmer will join the MPS', 'joins'],
      ['45', 'on a two-year secondment from the Home Office', 'stays'],
      ['45', 'to co-ordinate the implementation of the corporate strategy', 'duties'],
      ['app 5', 'He became Director of Policing Policy in the Home Office in January 2002', 'post'],
    ],
  },
  lead('L6', 'Tarique Ghaffur', AC, 'AC Tarique Ghaffur'),
  lead('L7', 'Alan Brown', AC, 'AC Alan Brown'),
  lead('L8', 'Stephen House', AC, 'AC Stephen House'),
  {
    code: 'L9',
    title: 'Rose Fitzpatrick',
    fields: { post: DAC, paragraphs: '32' },
    says: [['32', 'DAC Rose Fitzpatrick']],
  },
]

const body = (
  code: string,
  paragraph: string,
  title: string,
  quotation: string,
  summary?: string,
): ElementRow => ({
  code,
  title,
  fields: { ...(summary ? { summary } : {}), paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

export const BODIES: readonly ElementRow[] = [
  body('G1', '46', 'Staff', 'feedback from staff and community groups'),
  body('G2', '46', 'Unions and staff associations', 'with the unions and staff associations'),
  body('G3', '46', 'Community groups', 'feedback from staff and community groups'),
  body('G4', '46', 'External stakeholders', 'with external stakeholders', 'Also in paragraphs 1 and 17.'),
  body('G5', '17', 'Independent challenge panels', 'independent challenge panels'),
  body('G6', '17', 'Oversight groups of the authority', 'MPA oversight groups'),
  body('G7', '17', 'Project board with outside members', 'a project board with external representation'),
  body(
    'G8',
    '44',
    'Management Board of the MPS',
    'individual members of Management Board',
    'Also in paragraphs 17, 31 and 38.',
  ),
  body(
    'G9',
    '39',
    'Deputy Commissioner',
    'led by the Deputy Commissioner',
    'The paper has the post and no name.',
  ),
  body(
    'G10',
    '41',
    'Mayor of London',
    'discussed with the Mayor who has indicated general support to the approach',
  ),
  body('G11', '41', 'Greater London Authority', 'Discussions are currently taking place with the GLA'),
  body(
    'G12',
    '22',
    'Home Office',
    'a significant bid to the Home Office',
    'Also in paragraphs 40, 45 and 47.',
  ),
  body('G13', '35', 'OCU Commanders', 'should be a local decision for OCU Commanders'),
  body('G14', '7', 'The public and partners', 'extensive public and partner consultation'),
]

export const COMMITTEES: readonly ElementRow[] = [
  {
    code: 'C1',
    title: 'Metropolitan Police Authority',
    fields: { summary: 'The committee that the report is put to.', state: 'Sits', paragraphs: '48' },
    says: [
      ['Summary', 'Report 8a of the 29 September 2005 meeting of the MPA Committee'],
      ['48', 'This committee might wish to consider the most appropriate MPA committee'],
    ],
  },
  {
    code: 'C2',
    title: 'Finance Committee',
    fields: { state: 'Sits', paragraphs: '38, 39 and 47' },
    says: [['38', 'A report was recently submitted to the MPA Finance Committee']],
  },
  {
    code: 'C3',
    title: 'Planning and Performance Review Committee',
    fields: { state: 'Sits', paragraphs: '39 and 47' },
    says: [['39', 'the joint Finance / Planning and Performance Review Committee (PPRC)']],
  },
  {
    code: 'C4',
    title: 'C3(i) oversight group, with wider terms',
    fields: {
      summary: 'It sits; that it takes this on is one of two options.',
      state: 'An option',
      paragraphs: '48',
    },
    says: [
      [
        '48',
        'An extension of the terms of reference of the C3(i) oversight group might provide the necessary forum',
      ],
    ],
  },
  {
    code: 'C5',
    title: 'A corporate change committee of its own',
    fields: { summary: 'It would be new: the other of two options.', state: 'An option', paragraphs: '48' },
    says: [['48', 'the formation of a separate corporate change committee']],
  },
]
