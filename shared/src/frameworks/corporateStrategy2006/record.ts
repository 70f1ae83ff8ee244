import type { ElementRow, Says } from '../content/index.ts'

const idea = (
  code: string,
  title: string,
  reason: string,
  summary: string,
  ...says: readonly Says[]
): ElementRow => ({
  code,
  title,
  fields: { reason, summary, paragraphs: '35' },
  says,
})

export const IDEAS: readonly ElementRow[] = [
  idea('I1', 'Cross charging between business groups', 'Too bureaucratic', 'The example of its category.', [
    '35',
    'Too bureaucratic (e.g. cross charging between business groups)',
  ]),
  idea(
    'I2',
    'Expanding case progression units',
    'Could be taken forward elsewhere',
    'The example of its category: each OCU Commander decides.',
    [
      '35',
      'Could be taken forward elsewhere (e.g. expanding case progression units, should be a local decision for OCU Commanders)',
    ],
  ),
  idea(
    'I3',
    'Discontinue the agreement providing free travel for police officers',
    'Unfairly affect our staff',
    'The example of its category.',
    [
      '35',
      'Unfairly affect our staff (e.g. discontinue the agreement providing free travel for police officers)',
    ],
  ),
]

const risk = (
  code: string,
  title: string,
  summary: string,
  ...quotations: readonly string[]
): ElementRow => ({
  code,
  title,
  fields: { summary, paragraphs: 'C' },
  says: quotations.map((quotation) => ['C', quotation] as const),
})

/** Four, of which the paper numbers three. It gives none an owner or a score. */
export const RISKS: readonly ElementRow[] = [
  risk(
    'K1',
    'Too few are consulted in the time',
    'Called significant: the detail of the change is where some are affected more than others.',
    'such pressures may result in failures to consult and involve a wide enough breadth of people to fully understand the impact of what is being proposed',
    'This is a significant risk as the detail of the change is where disproportionate outcomes may be driven by poorly considered ideas.',
  ),
  risk(
    'K2',
    'A service that not all can use',
    'By poor design.',
    'Firstly a poorly designed service may not be accessible to all members of society.',
  ),
  risk(
    'K3',
    'Expectations exceed what can be delivered',
    'As the aims are high.',
    'Secondly the expectations for improvement may exceed what can be delivered.',
  ),
  risk(
    'K4',
    'Vulnerable groups are left out',
    'By how "citizen" is defined.',
    'Thirdly the definition of Citizen may be subject to debate and care needs to ensure that we do not exclude vulnerable groups.',
  ),
]

const recommendation = (
  code: string,
  verb: string,
  title: string,
  quotation: string,
  summary: string,
): ElementRow => ({
  code,
  title,
  fields: { verb, summary, paragraphs: `rec ${code.slice(1)}` },
  says: [[`rec ${code.slice(1)}`, quotation]],
})

export const RECOMMENDATIONS: readonly ElementRow[] = [
  recommendation(
    'R1',
    'agree',
    'Content and format of the strategy',
    'To agree the content and format of the Corporate Strategy',
    'What the meeting decided is not in the paper.',
  ),
  recommendation(
    'R2',
    'agree',
    'Direction of the proposals',
    'To agree the broad direction of travel put forward by Service Review, subject to the ongoing formal consultation process',
    'Subject to a consultation that paragraph 46 has still to set out on.',
  ),
  recommendation(
    'R3',
    'approve',
    'One approach to planning',
    'To approve a co-ordinated planning approach that integrates the strategic priorities and outcomes in the Corporate Strategy with the proposals from the joint MPS/MPA Service Review, underpinned by the values contained in Together',
    'Priorities, outcomes and proposals, on the ground of the values.',
  ),
  recommendation(
    'R4',
    'consider',
    'Which committee evaluates and monitors',
    'To consider how the MPA committee structure might best support development of these proposals to enable a consolidated evaluation of this co-ordinated planning, and to monitor progress against the strategic outcome',
    'It speaks of one strategic outcome; there are four.',
  ),
]
