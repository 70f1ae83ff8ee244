import type { ElementRow, ObservationRow } from '../content/index.ts'

export const RECOMMENDATIONS: readonly ElementRow[] = [
  {
    code: 'D1',
    title: 'Support the intention to express an interest as two of the national sites',
    fields: {
      summary:
        'Put to members the day before expressions of interest are due. What they decided is not in the paper.',
      date: '2006-11-09',
      paragraphs: 'rec 1',
    },
    says: [
      [
        'rec 1',
        'That members support the MPS’s intention to express an interest in participating in the ACPO work on workforce modernisation as two of the ‘national demonstration sites’.',
      ],
    ],
  },
]

const claim = (
  code: string,
  title: string,
  paragraph: string,
  quotation: string,
  test: string,
  summary: string,
): ElementRow => ({
  code,
  title,
  fields: { quotation, summary, paragraphs: paragraph, ...(test ? { test } : {}) },
  says: [[paragraph, quotation]],
})

export const CLAIMS: readonly ElementRow[] = [
  claim(
    'C1',
    'Every project and initiative has one of the core aims',
    '3',
    'all with a core aim of increasing operational capacity and/or changing roles and responsibilities',
    'matrix initiatives-aims rows',
    'Said of all of them at once. No initiative is given an aim of its own.',
  ),
  claim(
    'C2',
    'All the pieces of work are governed under one strategy',
    '5',
    'The overall governance of these pieces of work will come under the MPS workforce modernisation strategy led by the Director HR.',
    'check initiatives-governed',
    'Said of the pieces of work of the first application.',
  ),
  claim(
    'C3',
    'Benefits are realised by a proven method',
    '3',
    'A key aspect of the MPS contribution to the ACPO programme will be the development and application of proven methodology for benefits realisation.',
    'matrix initiatives-benefits rows',
    'A method without a benefit: none is listed for any initiative.',
  ),
  claim(
    'C4',
    'The projects have been discussed with the authority',
    '3',
    'These projects have already been discussed with the MPA.',
    '',
    'The paper does not say when or which; paragraph 9 asks for further scrutiny. Nothing on the map can test it.',
  ),
  claim(
    'C5',
    'All business groups were consulted',
    '7',
    'This was based on a consultation with all Business Groups regarding current and future WFM initiatives, as well as consideration of national issues.',
    '',
    'The paper does not list the business groups, so nothing on the map can test it.',
  ),
]

export const SOURCES: readonly ElementRow[] = [
  {
    code: 'Z1',
    title: 'Appendix 2: the pilots of the second application (missing)',
    fields: {
      availability: 'Missing from the archived page',
      summary:
        'The paper refers to it, and the archived page ends without it. It refers to no Appendix 1, and has none.',
      paragraphs: '6',
    },
    says: [['6', 'The specific pilots are detailed in Appendix 2.']],
  },
  {
    code: 'Z2',
    title: 'Letter to all forces and authorities that asks for expressions of interest',
    fields: { availability: 'Named, not attached', paragraphs: '2' },
    says: [['2', 'has now written to all chief constables and chairs of police authorities']],
  },
  {
    code: 'Z3',
    title: 'Race and equalities impact assessment',
    fields: { availability: 'Still to be written', paragraphs: 'C' },
    says: [
      [
        'C',
        'A full race and equalities impact assessment will be developed as part of the detailed planning phase.',
      ],
    ],
  },
  {
    code: 'Z4',
    title: 'Business case with financial implications',
    fields: { availability: 'Still to be written', paragraphs: 'D' },
    says: [
      [
        'D',
        'A full business case, with financial implications, will be developed as part of the detailed planning phase.',
      ],
    ],
  },
]

/** Nothing is said to be further than the intention, and one initiative is said by itself to be under way. */
export const OBSERVATIONS: readonly ObservationRow[] = [
  ...['P1', 'P2'].map(
    (element): ObservationRow => ({
      element,
      field: 'stage',
      value: 'Proposed',
      asAt: '2006-11-09',
      event: 'D1',
      note: 'Interest is still to be expressed, so no gate has been passed.',
      says: [['rec 1', 'intention to express an interest']],
    }),
  ),
  {
    element: 'N3',
    field: 'state',
    value: 'Under way',
    asAt: '2006-11-09',
    note: 'Of the others the paper says "nearly all", and not which.',
    says: [['4', 'the work being done with the Health Commission']],
  },
  {
    element: 'M1',
    field: 'here',
    value: 2,
    asAt: '2006-11-09',
    says: [['Summary', 'the offer to the MPS to participate as two national demonstration sites']],
  },
  {
    element: 'M1',
    field: 'here',
    value: 1,
    asAt: '2006-11-09',
    note: 'The same paper speaks of one site where it names the sponsor.',
    says: [['5', 'intended to comprise the MPS demonstration site']],
  },
]
