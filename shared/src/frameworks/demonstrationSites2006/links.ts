import type { RelationId } from '../../model/index.ts'
import { inferred, type LinkRow, noted, type Says, stated } from '../content/index.ts'

/** A bullet stands under the heading of its strand. */
const under = (heading: Says, strand: string, ...initiatives: readonly string[]): LinkRow[] =>
  initiatives.map((initiative) => stated(initiative, strand, heading))

const GROUPED: Says = ['4', 'The projects and initiatives are grouped into three strands.']
const BOROUGHS: Says = ['3', 'three boroughs (provisionally, Hackney, Tower Hamlets and Waltham Forest)']
const PILOTS: Says = ['8', 'This programme of work, sponsored and coordinated by the WFM Strategy Group']
const AGREED: Says = [
  '7',
  'The programme of work has been agreed by MPS Management Board and the Workforce Modernisation (WFM) Strategy Group.',
]
const READING = 'A reading of what the initiative does: the paper gives no initiative an aim of its own.'

const read = (initiative: string, aim: string, quotation: string): LinkRow =>
  noted(inferred(initiative, aim, ['4', quotation]), READING)

export const LINKS: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  'part-of': [
    ...under(['4', 'Flexible deployment strand - comprising'], 'T1', 'N1', 'N2', 'N3'),
    ...under(['4', 'Police support officer strand – comprising'], 'T2', 'N4', 'N5', 'N6', 'N7'),
    ...under(['4', 'Criminal justice modernisation strand – comprising'], 'T3', 'N8', 'N9'),
    stated('T1', 'P1', GROUPED),
    stated('T2', 'P1', GROUPED),
    stated('T3', 'P1', GROUPED),
    stated('P1', 'M1', ['3', 'The MPS proposal focuses on submitting two applications.']),
    stated('P2', 'M1', ['3', 'The MPS proposal focuses on submitting two applications.']),
    noted(
      inferred('P2', 'M2', PILOTS),
      'Paragraph 7 goes on from the pilots of the second application to "the programme of work".',
    ),
    stated('W1', 'M2', [
      '8',
      'In 2006/7, these concern pilots for initiatives looking, initially, at staff mix',
    ]),
    stated('W2', 'M2', ['8', 'with a specialisation pilot considered for 2007']),
    ...['W3', 'W4', 'W5', 'W6'].map((topic) =>
      inferred(topic, 'M2', [
        '8',
        'In 2007/8 and 2008/9 further staff mix initiatives and issues such as specialisation, multi-point entry and advanced constable will be scoped and planned for.',
      ]),
    ),
  ],
  pursues: [
    noted(
      stated('*initiative', '*aim', [
        '3',
        'all with a core aim of increasing operational capacity and/or changing roles and responsibilities',
      ]),
      'Said of all at once, with "and/or" between the aims, and of no pair.',
    ),
    noted(
      stated('P1', 'A1', ['D', 'the overall intention to increase capacity within the same cost base']),
      'In other words than the aim.',
    ),
    read('N1', 'A1', 'Regular operational deployment'),
    read('N2', 'A2', 'working as special constables'),
    read('N3', 'A1', 'improve the deployment of officers on restricted duties'),
    read('N4', 'A2', 'Use of dedicated detention officers'),
    read('N5', 'A2', 'PCSOs as station reception officers'),
    read('N6', 'A2', 'PCSOs on victim focus desks'),
    read('N7', 'A2', 'partly warranted investigators'),
    read('N8', 'A2', 'the use of case management officers'),
  ],
  'runs-in': ['S1', 'S2', 'S3'].map((site) =>
    noted(stated('P1', site, BOROUGHS), 'Provisional. Which initiative runs in which borough is not said.'),
  ),
  precedes: [
    stated('G1', 'G2', [
      '9',
      'following the expression of interest, the national programme team and HMIC will undertake a ‘preparedness process’',
    ]),
    noted(
      inferred('G2', 'G3', [
        '9',
        'It is expected that within 3-4 months, a formal business case and detailed project plans will have been developed.',
      ]),
      'From the order of the two sentences.',
    ),
    stated('G3', 'G4', ['9', 'The business case and plans will require further MPS and MPA scrutiny']),
    stated('G4', 'G5', ['9', 'further MPS and MPA scrutiny before formal commitment to proceed']),
  ],
  governs: [
    stated('L1', 'P1', [
      '5',
      'The overall governance of these pieces of work will come under the MPS workforce modernisation strategy led by the Director HR.',
    ]),
    noted(
      inferred('L1', 'P2', ['6', 'chaired by Martin Tiplady, HR Director']),
      'As chair of the Forum; paragraph 5 speaks of the first application.',
    ),
  ],
  coordinates: [
    stated('L3', 'P2', ['6', 'The second application is coordinated by The Modernisation Strategic Forum']),
    stated('L4', 'M2', PILOTS),
    stated('L6', 'M1', ['1', 'ACPO, with the agreement of the Home Secretary, is running a programme']),
  ],
  sponsors: [
    noted(
      stated('L2', 'P1', ['5', 'The MPS chief officer sponsor for the ACPO demonstration site']),
      'The paper speaks of one site here; the paragraphs before it are about the first application.',
    ),
    stated('L4', 'M2', PILOTS),
  ],
  chairs: [stated('L1', 'L3', ['6', 'chaired by Martin Tiplady, HR Director'])],
  agreed: [
    stated('L5', 'M2', AGREED),
    stated('L4', 'M2', AGREED),
    stated('L10', 'M1', ['1', 'with the agreement of the Home Secretary']),
  ],
  consulted: [
    noted(
      stated('L8', 'P1', ['3', 'These projects have already been discussed with the MPA.']),
      'When, and on which of them, is not said.',
    ),
    stated('L11', 'M2', ['7', 'This was based on a consultation with all Business Groups']),
  ],
  conducts: [
    stated('L6', 'G2', ['9', 'the national programme team and HMIC will undertake a ‘preparedness process’']),
    stated('L7', 'G2', ['9', 'the national programme team and HMIC will undertake a ‘preparedness process’']),
    stated('L8', 'G4', ['9', 'further MPS and MPA scrutiny']),
    stated('L9', 'G4', ['9', 'further MPS and MPA scrutiny']),
  ],
  'works-on': [
    stated('L12', 'N3', ['4', 'the work being done with the Health Commission']),
    stated('L13', 'N8', ['4', 'combining existing MPS and CPS resources']),
    stated('L9', 'N8', ['4', 'combining existing MPS and CPS resources']),
  ],
  funds: [
    noted(
      stated('R1', 'M2', [
        '8',
        'these will be funded in 2006/7 within the current levels of budgeted workforce targets',
      ]),
      '"These" are the pilots of 2006/07.',
    ),
    noted(
      inferred('R1', 'P2', ['6', 'The specific pilots are detailed in Appendix 2.']),
      'The pilots are those of the second application, as far as can be told without the appendix.',
    ),
    stated('R2', '*application', [
      '1',
      'Participating forces will be expected to provide project support for their own work',
    ]),
    stated('R3', '*application', [
      '1',
      'the ACPO programme team will provide support for participating forces',
    ]),
    stated('R4', 'M1', ['1', 'evaluation will be externally funded']),
    stated('R5', '*application', ['1', 'there will be some opportunity to negotiate flexibilities']),
    stated('R6', 'M1', ['3', 'the MPS contribution to the ACPO programme']),
  ],
  decides: [stated('D1', '*application', ['rec 1', 'as two of the ‘national demonstration sites’'])],
  details: [
    stated('Z1', 'P2', ['6', 'The specific pilots are detailed in Appendix 2.']),
    stated('Z2', 'G1', ['2', 'requesting written indication of ‘expressions of interest’, by 10 November']),
    inferred('Z4', 'G3', ['D', 'A full business case, with financial implications, will be developed']),
  ],
}
