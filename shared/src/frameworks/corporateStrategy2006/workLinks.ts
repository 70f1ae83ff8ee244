import type { RelationId } from '../../model/index.ts'
import { inferred, type LinkRow, noted, type Says, stated } from '../content/index.ts'

const PLANNING: Says = [
  'rec 3',
  'integrates the strategic priorities and outcomes in the Corporate Strategy with the proposals from the joint MPS/MPA Service Review, underpinned by the values contained in Together',
]
const PATROL: Says = ['23', 'Coupled with improvements in areas such as patrol, Metcall and IBOs']
const CITIZEN: Says = ['32', 'C3i and IBO development and the work within TP on Patrol']
const STRATEGIES: Says = ['43', 'will require development of new IT, Estate and HR strategies']
const OBJECTIVES: Says = [
  '17',
  'These objectives have been pursued through a root and branch review of the Service',
]

const parts = (proposal: string, codes: readonly string[], says: Says): LinkRow[] =>
  codes.map((code) => stated(code, proposal, says))

/** What proposals consist of, what work belongs together, and what has to come first. */
export const LINKS_OF_WORK: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  'part-of': [
    ...parts(
      'S3',
      ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'],
      ['23', 'It will be achieved by a range of measures including'],
    ),
    ...parts(
      'S10',
      ['T9', 'T10', 'T11'],
      ['30', 'The Property Services Estates Strategy is being accelerated to provide'],
    ),
    stated('T12', 'S5', ['25', 'the creation of a small Performance Directorate']),
    stated('T13', 'S6', ['26', 'A Public Protection Directorate is being considered']),
    stated('T14', 'S6', ['26', 'a Public Protection Group for each borough']),
    stated('T15', 'S8', ['28', 'A new force intelligence system or bureau will be developed']),
    noted(
      stated('*proposal', 'X1', ['42', 'the final Service Review proposals']),
      'Said of the final proposals as a whole.',
    ),
    stated('X4', 'X1', ['42', 'such as Metcall and the transition of outsourcing']),
    stated('X6', 'X1', ['42', 'such as Metcall and the transition of outsourcing']),
    inferred('X7', 'X1', ['43', 'The scale of these changes means that they cannot all happen next year']),
    inferred('X8', 'X1', ['43', 'It is therefore essential to develop a ‘critical path’']),
    stated('X18', 'W2', [
      '15',
      'This will be progressed through development of all leaders and managers through the Leadership Academy.',
    ]),
    stated('X19', 'W2', [
      '15',
      'Together is now working on describing the behaviours that support our values',
    ]),
    stated('X13', 'X14', [
      '44',
      'A supporting performance monitoring framework will be put in place to assist this process.',
    ]),
  ],
  enables: [
    stated('X3', 'W1', CITIZEN),
    stated('X5', 'W1', CITIZEN),
    stated('T9', 'T2', ['30', 'Custody clusters (see paragraph 23)']),
    stated('T11', 'S1', ['30', 'Shop fronts for Safer Neighbourhood teams (see paragraph 20)']),
    noted(
      inferred('T13', 'T14', [
        '26',
        'would provide an infrastructure to enable a Public Protection Group for each borough',
      ]),
      'Should the directorate come about: it is being considered.',
    ),
  ],
  'works-with': [stated('S3', 'X4', PATROL), stated('S3', 'X5', PATROL), stated('S3', 'X3', PATROL)],
  precedes: [
    ...['X10', 'X11', 'X12'].map((strategy) => stated(strategy, 'X9', STRATEGIES)),
    noted(
      inferred('X8', 'X7', ['43', 'gives greater clarity about the rate and sequence of change']),
      'A path that gives the sequence comes before what follows it.',
    ),
    inferred('X9', 'X7', ['43', 'enable members to undertake a proper scrutiny of the anticipated benefits']),
    stated('X21', 'X17', ['39', 'A further review is currently being led by the Deputy Commissioner']),
    stated('X17', 'X23', [
      '47',
      'This submission will provide updates on the current review led by the Deputy Commissioner',
    ]),
    stated('E5', 'E6', [
      '38',
      'The paper stated that a Management Board review of the position on 5 September had established',
    ]),
    stated('E6', 'E7', ['38', 'A report was recently submitted to the MPA Finance Committee']),
    inferred('E7', 'E9', [
      '39',
      'will be presented to the joint Finance / Planning and Performance Review Committee (PPRC) on 10 October',
    ]),
  ],
  underpins: [
    stated('*value', 'X2', PLANNING),
    ...['*priority', '*outcome'].map((end) =>
      noted(
        inferred('*value', end, PLANNING),
        'Said of the approach that brings priorities, outcomes and proposals together.',
      ),
    ),
  ],
  answers: [
    noted(
      inferred('*proposal', '*objective', OBJECTIVES),
      'The review pursued the objectives, and the proposals came of it.',
    ),
    inferred('S4', 'J3', ['24', 'provide efficiencies through economies of scale']),
    inferred('S5', 'J3', ['25', 'Resources released from these initiatives will be redirected']),
  ],
  shapes: [
    inferred('S5', 'H1', [
      '25',
      'These activities will be corporately managed by the creation of a small Performance Directorate',
    ]),
    inferred('S4', 'H3', ['24', 'Support services will be delivered through shared service centres.']),
  ],
  measures: [
    noted(inferred('M1', 'O3', ['7', 'a reduction in crime']), 'The paper links no measure to an outcome.'),
    noted(
      inferred('M2', 'O4', ['7', 'an increase in the number of offences brought to justice']),
      'The paper links no measure to an outcome.',
    ),
    noted(
      inferred('M3', 'O1', ['7', 'an increase in public confidence']),
      'The paper links no measure to an outcome.',
    ),
  ],
}
