import type { RelationId } from '../../model/index.ts'
import { assumed, inferred, type LinkRow, noted, stated } from '../content/index.ts'

const GROWTH = [
  '40',
  'The principal areas of growth are in counter terrorism and Safer Neighbourhoods, along with the continuation of the Together work, which are three of the seven priorities for 2006-07',
] as const
const SHOP_FRONTS = ['30', 'Shop fronts for Safer Neighbourhood teams (see paragraph 20)'] as const

export const LINKS: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  supports: [
    stated(
      'S1',
      'O1',
      ['21', 'help to engage with communities'],
      ['3', 'engaging communities with the police'],
    ),
    stated('S1', 'O2', ['21', 'provide greater reassurance'], ['3', 'greater public reassurance']),
    inferred('S2', 'O2', ['22', 'Counter-terrorism capability will be strengthened']),
    noted(
      stated('S3', 'O1', ['23', 'help to improve the experience of citizens']),
      'In other words than the outcome, and jointly with patrol, Metcall and integrated borough operations.',
    ),
    stated('S3', 'O4', ['23', 'help bring offenders to justice']),
    inferred('S6', 'O2', ['26', 'vulnerable victims better protected']),
    noted(
      stated('S6', 'O3', ['26', 'prevent and reduce harm']),
      'The directorate that is to do it is only "being considered", and no other proposal is stated to support this outcome.',
    ),
    inferred('S6', 'O4', ['26', 'violent men better pursued']),
    noted(stated('S7', 'O1', ['27', 'closer links with communities']), 'In other words than the outcome.'),
    noted(
      inferred('S7', 'O3', ['27', 'significant focus on organised criminal networks']),
      'Weak: the paragraph says nothing of preventing or reducing.',
    ),
    stated('S7', 'O4', ['27', 'bring more offenders to justice']),
    noted(
      stated('S10', 'O1', ['20', 'facilitate improved engagement with communities'], SHOP_FRONTS),
      'By cross-reference: paragraph 30 provides the shop fronts that paragraph 20 says this of.',
    ),
    inferred('S11', 'O2', ['31', 'appropriate resilience']),
  ],
  serves: [
    stated('S1', 'P1', ['21', 'improved intelligence in the fight against terrorism']),
    stated(
      'S1',
      'P2',
      ['21', 'Safer Neighbourhood teams will be in place on every ward across London'],
      GROWTH,
    ),
    stated('S2', 'P1', ['22', 'Counter-terrorism capability will be strengthened'], GROWTH),
    noted(
      inferred('S5', '*priority', ['25', 'redirected to organisational priorities']),
      'The paper says "organisational priorities" and names neither the seven nor any one of them.',
    ),
    noted(
      inferred('S7', 'P2', ['27', 'greater integration with the Safer Neighbourhood teams']),
      'Said of the work with the teams of S1, not of the priority.',
    ),
    stated('S7', 'P3', ['27', 'significant focus on organised criminal networks']),
    inferred('S8', 'P7', ['28', 'given information when and where they need it']),
    noted(
      inferred('S9', 'P3', ['29', 'co-ordination of MPS covert assets']),
      'Weak: from subject and lead only.',
    ),
    noted(inferred('S10', 'P2', SHOP_FRONTS), 'Said of the teams of S1, not of the priority.'),
    inferred('S10', 'P7', ['30', 'interoperability of data systems']),
    inferred('S11', 'P4', ['31', 'appropriate resilience']),
    stated('W1', 'P5', ['32', 'this citizen focus work']),
    stated(
      'W2',
      'P6',
      ['10', 'Together is a core element of the way forward'],
      ['14', 'Together will change the culture'],
      GROWTH,
    ),
  ],
  enables: [
    noted(
      inferred('S1', 'S2', ['21', 'improved intelligence in the fight against terrorism']),
      'The paragraph speaks of the fight against terrorism and does not name S2.',
    ),
    stated('S3', 'W1', ['32', 'make use of the proposal on crime investigation processes']),
    stated('S10', 'S1', SHOP_FRONTS),
    stated('S10', 'S3', ['30', 'Custody clusters (see paragraph 23)']),
  ],
  'works-with': [stated('S7', 'S1', ['27', 'greater integration with the Safer Neighbourhood teams'])],
  underpins: [
    noted(
      stated('*value', '*proposal', [
        'Summary',
        'integrated and underpinned by the values contained in the Together approach',
      ]),
      'Said of the values and the proposals as a whole. No value is stated to underpin any one proposal.',
    ),
    inferred('V1', 'S5', ['25', 'greater focus on performance and inspection']),
    inferred('V2', 'S1', ['21', 'help to engage with communities']),
    inferred('V2', 'S7', ['27', 'closer links with communities']),
    assumed('V3', 'S4', ['24', 'improve compliance across business groups']),
    inferred('V3', 'S7', ['27', 'greater integration with the Safer Neighbourhood teams']),
    assumed('V3', 'S8', ['28', 'remove unnecessary duplication']),
    inferred('V3', 'S9', ['29', 'access to covert assets across the organisation']),
    assumed('V4', 'S5', ['25', 'Inspection activity will be devolved']),
  ],
  leads: [
    stated('L1', 'S1', ['31', 'Safer Neighbourhoods – AC Tim Godwin']),
    stated('L2', 'S2', ['31', 'Counter terrorism capacity and capability – AC Andy Hayman']),
    stated('L1', 'S3', ['31', 'Investigating crime and dealing with offenders – AC Tim Godwin']),
    stated('L3', 'S4', ['31', 'Martin Tiplady, Director of Human Resources']),
    stated('L4', 'S5', ['31', 'Performance and inspection – DAC Richard Bryan']),
    noted(
      stated('L5', 'S6', ['31', 'violent men better pursued – Stephen Rimmer (see paragraph 45)']),
      'Not yet in post at the meeting, and on secondment for two years under a strategy of three.',
    ),
    stated('L6', 'S7', ['31', 'Organised criminal networks – AC Tarique Ghaffur']),
    stated('L7', 'S8', ['31', 'Integration of intelligence – AC Alan Brown']),
    stated('L6', 'S9', ['31', 'Co-ordination of covert assets – AC Tarique Ghaffur']),
    noted(
      stated('L5', 'S10', ['31', 'Modernising policing delivery – Stephen Rimmer']),
      'Not yet in post at the meeting, and on secondment for two years under a strategy of three.',
    ),
    stated('L8', 'S11', ['31', 'Olympics and London resilience – AC Stephen House']),
    stated('L9', 'W1', ['32', 'now rests within the role of DAC Rose Fitzpatrick']),
  ],
  achieves: [
    noted(
      stated('*priority', '*outcome', [
        '9',
        'These seven priorities will enable us to achieve four strategic outcomes',
      ]),
      'Said of all seven and all four at once, and of no pair.',
    ),
    noted(
      stated('P6', '*outcome', ['10', 'can only be realised through a shift in organisational culture']),
      'Said of the outcomes as a whole.',
    ),
    noted(
      inferred('P2', 'O1', ['3', 'engaging communities with the police']),
      'The paragraph speaks of the ideas of the review, that is of S1.',
    ),
    noted(
      inferred('P2', 'O2', ['3', 'greater public reassurance']),
      'The paragraph speaks of the ideas of the review, that is of S1.',
    ),
    inferred('P1', 'O2', ['22', 'Counter-terrorism capability will be strengthened']),
    inferred('P3', 'O4', ['27', 'bring more offenders to justice']),
    inferred('P5', 'O1', ['32', 'the experience of policing for the people of London']),
  ],
}
