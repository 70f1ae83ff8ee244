import type { ElementRow, Says } from '../content/index.ts'

interface Described {
  /** The paragraph that is about it alone. */
  readonly described?: string
  readonly paragraphs: string
  readonly summary: string
  readonly more?: Readonly<Record<string, string>>
  readonly says: readonly Says[]
}

const proposal = (
  code: string,
  title: string,
  { summary, more, says, ...fields }: Described,
): ElementRow => ({
  code,
  title,
  fields: { summary, status: 'Proposed', ...fields, ...more },
  says: [['31', title], ...says],
})

/** Names as in the list of paragraph 31; the paragraphs before it have other names for some. */
export const PROPOSALS: readonly ElementRow[] = [
  proposal('S1', 'Safer Neighbourhoods', {
    described: '21',
    paragraphs: '21 (also 3, 20 and 41)',
    summary:
      'A neighbourhood team in each ward of London, paid for by moving Territorial Policing resources and by outside money. In every ward by the end of 2006/07 only if it is accelerated.',
    more: {
      ends: 'end of 2006/07',
      funding:
        'Redirection within Territorial Policing; external funding; £32 million more for the acceleration, not yet found',
    },
    says: [
      ['21', 'Safer Neighbourhood teams will be in place on every ward across London'],
      ['41', 'by the end of 2006/07', 'ends'],
    ],
  }),
  proposal('S2', 'Counter terrorism capacity and capability', {
    described: '22',
    paragraphs: '22 (also 40 and 47)',
    summary:
      'Resources within Specialist Operations are realigned after July 2005, alongside a large bid to the Home Office.',
    more: {
      funding: 'Realignment within Specialist Operations; bid to the Home Office',
      alias: 'Counter-terrorism capability (paragraph 22)',
    },
    says: [['22', 'Counter-terrorism capability will be strengthened and changed in shape', 'alias']],
  }),
  proposal('S3', 'Investigating crime and dealing with offenders', {
    described: '23',
    paragraphs: '23',
    summary:
      'Eight measures, among them one way of recording crime, custody clusters in all boroughs, civilian investigators and a central crime management unit.',
    says: [['23', 'There will be a new approach to investigating crime and dealing with offenders']],
  }),
  proposal('S4', 'Support services delivered through shared service centres', {
    described: '24',
    paragraphs: '24',
    summary:
      'Transactional work moves to shared centres, finance and human resources first, for economies of scale and consistency.',
    says: [['24', 'Support services will be delivered through shared service centres.']],
  }),
  proposal('S5', 'Performance and inspection', {
    described: '25',
    paragraphs: '25',
    summary:
      'One small corporate directorate for performance; inspection is devolved; what is saved goes to the priorities of the organisation.',
    says: [['25', 'There will be a greater focus on performance and inspection.']],
  }),
  proposal(
    'S6',
    'Risk from offenders to be better managed, vulnerable victims better protected and violent men better pursued',
    {
      described: '26',
      paragraphs: '26',
      summary:
        'A directorate for public protection, under consideration, as the ground for a protection group in each borough and for multi-agency arrangements.',
      says: [['26', 'Offender risks will be managed in a new and better way']],
    },
  ),
  proposal('S7', 'Organised criminal networks', {
    described: '27',
    paragraphs: '27',
    summary: 'Resources within Serious Crime are realigned, with closer work with neighbourhood teams.',
    more: { funding: 'Realignment within Serious Crime' },
    says: [['27', 'There will be significant focus on organised criminal networks.']],
  }),
  proposal('S8', 'Integration of intelligence', {
    described: '28',
    paragraphs: '28',
    summary:
      'A new system or bureau for intelligence, so that officers on duty have what they need, with less paperwork and duplication.',
    more: { alias: 'Force intelligence system or bureau (paragraph 28)' },
    says: [['28', 'A new force intelligence system or bureau will be developed', 'alias']],
  }),
  proposal('S9', 'Co-ordination of covert assets', {
    described: '29',
    paragraphs: '29',
    summary:
      'Covert assets are co-ordinated across the organisation, so that more of it can use them more of the time.',
    says: [['29', 'There will be greater co-ordination of MPS covert assets']],
  }),
  proposal('S10', 'Modernising policing delivery', {
    described: '30',
    paragraphs: '30 (also 20)',
    summary:
      'A mixed workforce, a faster estates strategy (custody clusters, deployment bases, shop fronts) and data systems that work together.',
    says: [
      [
        '30',
        'Policing services will be improved through modernising the workforce, accelerating the estates strategy and delivering interoperability of data systems.',
      ],
    ],
  }),
  proposal('S11', 'Olympics and London resilience', {
    paragraphs: '31 (below the list)',
    summary:
      'Scoping for the 2012 Games, with budgets and contingency plans. No numbered paragraph describes it.',
    says: [
      [
        '31',
        'There will be considerable scoping work to be undertaken in preparing the appropriate resilience for the event',
      ],
    ],
  }),
]

export const PROGRAMMES: readonly ElementRow[] = [
  {
    code: 'W1',
    title: 'Citizen focus work',
    fields: {
      summary:
        'Makes the experience of policing better for Londoners, drawing on crime investigation, C3i, integrated borough operations and patrol. Not one of the eleven proposals.',
      paragraphs: '32',
    },
    says: [['32', 'The Service Review research underlined the importance of this citizen focus work']],
  },
  {
    code: 'W2',
    title: 'Together programme',
    fields: {
      summary:
        'The Together work, a change of culture: four values, the behaviours that go with them, and a Leadership Academy from early 2006.',
      status: 'Under way',
      paragraphs: '10 to 15',
      funding: 'To be contained within current budgets where possible',
    },
    says: [
      [
        '10',
        'Together is the approach that the MPS is taking to underpin the changes described in this document.',
      ],
      [
        '11',
        'The aim of Together is to create an organisation where people do the right thing because their values underpin their decision making',
      ],
      ['40', 'the continuation of the Together work', 'status'],
    ],
  },
]
