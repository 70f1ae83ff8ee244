import type { RelationId } from '../../model/index.ts'
import { inferred, type LinkRow, noted, type Says, stated } from '../content/index.ts'

const JOINT: Says = ['47', 'will be presented to the joint committees of Finance and PPRC on 10 October']
const UPDATES: Says = [
  '47',
  'the bid to Home Office for additional counter terrorism funding and, separately, a proposal for the accelerated roll-out of Safer Neighbourhoods',
]
const JULY: Says = ['22', 'as a consequence of the events and investigations arising from 7 and 21 July']
const PUT: Says = ['Summary', 'Report 8a of the 29 September 2005 meeting of the MPA Committee']
const OPTIONS: Says = [
  '48',
  'An extension of the terms of reference of the C3(i) oversight group might provide the necessary forum or the formation of a separate corporate change committee.',
]

/** Consultation, decisions, dates and documents. */
export const LINKS_OF_RECORD: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  'charged-with': [
    stated('L5', 'X1', [
      '45',
      'to co-ordinate the implementation of the corporate strategy and the associated change programme',
    ]),
    stated('L3', 'N4', [
      '46',
      'Martin Tiplady has been given responsibility for the formal consultation with staff associations',
    ]),
    stated('G9', 'X17', ['39', 'A further review is currently being led by the Deputy Commissioner']),
  ],
  'takes-part': [
    inferred('G1', 'N1', [
      '12',
      'The concepts behind Together have been developed with our staff and partners.',
    ]),
    inferred('G1', 'N2', ['12', 'consultation across the Intranet']),
    stated('G14', 'N3', ['7', 'extensive public and partner consultation']),
    stated('G2', 'N4', ['46', 'both with the unions and staff associations']),
    stated(
      'G4',
      'N4',
      ['46', 'and with external stakeholders'],
      ['17', 'the opinions already expressed by external stakeholders'],
    ),
    stated('G5', 'N5', ['17', 'independent challenge panels']),
    stated('G6', 'N5', ['17', 'MPA oversight groups']),
    stated('G7', 'N5', ['17', 'a project board with external representation']),
    stated('G1', 'N6', ['46', 'the ideas and feedback from staff and community groups']),
    stated('G3', 'N6', ['46', 'the ideas and feedback from staff and community groups']),
  ],
  'is-about': [
    stated('N1', '*value', ['12', 'These have helped to develop a set of values']),
    stated('N2', '*value', ['12', 'These have helped to develop a set of values']),
    stated('N3', 'Z1', [
      '7',
      'The strategy has been developed following extensive public and partner consultation',
    ]),
    stated('N4', '*proposal', [
      'rec 2',
      'the broad direction of travel put forward by Service Review, subject to the ongoing formal consultation process',
    ]),
    stated('N5', '*proposal', ['17', 'emerging findings regularly presented']),
    stated('N6', 'X2', ['46', 'for this co-ordinated planning programme']),
    inferred('N7', '*proposal', ['C', 'Initial impact assessment work']),
  ],
  'could-take': [stated('G13', 'I2', ['35', 'should be a local decision for OCU Commanders'])],
  threatens: [
    stated('K1', '*proposal', ['C', 'to fully understand the impact of what is being proposed']),
    ...['K2', 'K3', 'K4'].map((risk) =>
      stated(risk, '*proposal', [
        'C',
        'These proposals will touch almost every piece of service delivery and every member of staff.',
      ]),
    ),
  ],
  decides: [
    stated('R1', 'Z1', ['rec 1', 'the content and format of the Corporate Strategy']),
    stated('R2', '*proposal', ['rec 2', 'the broad direction of travel put forward by Service Review']),
    stated('R3', 'X2', ['rec 3', 'To approve a co-ordinated planning approach']),
    inferred(
      'R4',
      'C4,C5',
      ['rec 4', 'how the MPA committee structure might best support development of these proposals'],
      OPTIONS,
    ),
    noted(
      inferred('R4', '*outcome', ['rec 4', 'to monitor progress against the strategic outcome']),
      'The paper has one outcome here; there are four.',
    ),
  ],
  'could-oversee': ['C4', 'C5'].map((committee) =>
    noted(stated(committee, 'X2', OPTIONS), 'One of two options; which is chosen is not in the paper.'),
  ),
  'meets-at': [
    stated('C1', 'E7', PUT),
    stated('C2', 'E6', ['38', 'A report was recently submitted to the MPA Finance Committee']),
    stated('C2', 'E9', JOINT),
    stated('C3', 'E9', JOINT),
  ],
  'comes-up-at': [
    ...['R1', 'R2', 'R3', 'R4'].map((recommendation) => inferred(recommendation, 'E7', PUT)),
    stated('X17', 'E9', ['39', 'The outcome of this review will be presented to the joint Finance']),
    stated('X23', 'E9', JOINT),
    stated('F5', 'E9', UPDATES),
    stated('F3', 'E9', UPDATES),
    stated('Z6', 'E6', ['E', 'MPA Finance Committee paper 15 September']),
    stated('L5', 'E8', ['45', 'In October Stephen Rimmer will join the MPS']),
    stated('X18', 'E10', ['15', 'The Leadership Academy will be up and running early next year.']),
    stated('S1', 'E11', ['41', 'to all wards across London by the end of 2006/07']),
    stated('S11', 'E12', ['31', 'in preparing the appropriate resilience for the event']),
  ],
  prompts: [
    stated('E2', 'F5', JULY),
    stated('E3', 'F5', JULY),
    stated('E4', 'S11', [
      '31',
      'it added a further dimension to the planning implications of the review proposals',
    ]),
  ],
  details: [
    stated('Z1', '*priority', [
      '8',
      'A description of each priority area is included as part of the corporate strategy.',
    ]),
    stated('Z1', '*outcome', [
      '9',
      'More details about how the outcomes will be achieved are contained in the Corporate Strategy at Appendix 1.',
    ]),
    stated('Z2', '*proposal', ['34', 'The Service Review proposals are summarised in Appendix 2']),
    stated('Z2', '*outcome', ['34', 'alongside the strategic outcomes from the corporate strategy']),
    stated('Z3', '*budget-line', ['41', 'A current financial overview is attached at Appendix 3.']),
    stated('Z4', 'G8', ['44', 'the Management Board operating framework is attached at Appendix 4']),
    stated('Z5', 'L5', ['45', 'A short biography of Stephen Rimmer is attached at Appendix 5.']),
    noted(
      stated('Z6', 'B13', ['38', 'the potential shortfall in the budget for 2006/07']),
      'The paper of the Finance Committee outlined it.',
    ),
    noted(
      stated('Z7', '*proposal', ['37', 'more detailed financial information will follow in due course']),
      'To come.',
    ),
    noted(
      stated('Z8', '*proposal', ['43', 'Detailed business cases will follow that support each proposal']),
      'To come.',
    ),
    stated('Z9', '*risk', ['C', 'The risks identified above have been entered into a risk register']),
  ],
}
