import type { ElementRow, ObservationRow } from '../content/index.ts'

export const CONSULTATIONS: readonly ElementRow[] = [
  {
    code: 'N1',
    title: 'Debriefing known as 10,000 volts',
    fields: { voices: 350, printed: 'more than 350 people', paragraphs: '12' },
    says: [
      ['12', 'involving more than 350 people in a debrief process (known as 10,000 volts)'],
      ['12', 'more than 350 people', 'voices'],
    ],
  },
  {
    code: 'N2',
    title: 'Consultation across the Intranet',
    fields: { voices: 2000, printed: 'over 2000 responses', paragraphs: '12' },
    says: [
      ['12', 'consultation across the Intranet which received over 2000 responses'],
      ['12', 'over 2000 responses', 'voices'],
    ],
  },
  {
    code: 'N3',
    title: 'Consultation of public and partners on the strategy',
    fields: { paragraphs: '7' },
    says: [['7', 'The strategy has been developed following extensive public and partner consultation']],
  },
  {
    code: 'N4',
    title: 'Formal consultation on the proposals',
    fields: {
      summary:
        'Called ongoing in the summary, in recommendation 2 and in paragraph 17; in paragraph 46 it is still to be set out on.',
      paragraphs: '17 and 46 (also rec 2)',
    },
    says: [
      ['17', 'as part of the ongoing formal consultation process'],
      ['46', 'the basis for setting out on a more formal consultation process'],
    ],
  },
  {
    code: 'N5',
    title: 'Challenge of the findings as they emerged',
    fields: { paragraphs: '17' },
    says: [
      [
        '17',
        'emerging findings regularly presented to independent challenge panels, MPA oversight groups and a project board with external representation',
      ],
    ],
  },
  {
    code: 'N6',
    title: 'Consultation strategy for the planning programme',
    fields: {
      summary: 'Brings together what staff and community groups have said so far.',
      paragraphs: '46',
    },
    says: [['46', 'A consultation strategy is being developed for this co-ordinated planning programme']],
  },
  {
    code: 'N7',
    title: 'First impact assessment',
    fields: { summary: 'Feedback from inside and outside, called positive.', paragraphs: 'C' },
    says: [
      [
        'C',
        'Initial impact assessment work has produced positive feedback from a range of people both within and outside of the organisation.',
      ],
    ],
  },
]

const AT = { asAt: '2005-09-29', event: 'E7', field: 'state' } as const

/** The state of each consultation at the meeting. Of one the paper says two things. */
export const OBSERVATIONS: readonly ObservationRow[] = [
  {
    element: 'N1',
    value: 'Done',
    ...AT,
    says: [['12', 'The evidence has been drawn from involving more than 350 people']],
  },
  { element: 'N2', value: 'Done', ...AT, says: [['12', 'which received over 2000 responses']] },
  {
    element: 'N3',
    value: 'Done',
    ...AT,
    says: [['7', 'has been developed following extensive public and partner consultation']],
  },
  {
    element: 'N4',
    value: 'Ongoing',
    ...AT,
    says: [
      ['Summary', 'currently out for consultation'],
      ['rec 2', 'subject to the ongoing formal consultation process'],
      ['17', 'the ongoing formal consultation process'],
    ],
  },
  {
    element: 'N4',
    value: 'Being prepared',
    ...AT,
    note: 'The same paper, of the same day.',
    says: [
      [
        '46',
        'setting out on a more formal consultation process, both with the unions and staff associations, and with external stakeholders, if members are content',
      ],
    ],
  },
  { element: 'N5', value: 'Done', ...AT, says: [['17', 'emerging findings regularly presented']] },
  {
    element: 'N6',
    value: 'Being prepared',
    ...AT,
    says: [['46', 'A consultation strategy is being developed']],
  },
  {
    element: 'N7',
    value: 'Done',
    ...AT,
    says: [['C', 'Initial impact assessment work has produced positive feedback']],
  },
]
