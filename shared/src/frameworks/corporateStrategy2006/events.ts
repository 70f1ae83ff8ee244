import type { ElementRow, Says } from '../content/index.ts'

const event = (
  code: string,
  title: string,
  date: string,
  printed: string,
  summary: string,
  ...says: readonly Says[]
): ElementRow => ({
  code,
  title,
  fields: { date, printed, ...(summary ? { summary } : {}), paragraphs: says[0]?.[0] ?? '' },
  says,
})

/** In the order of their days. Where the paper leaves the year out, it is that of the meeting. */
export const EVENTS: readonly ElementRow[] = [
  event('E1', 'The Commissioner sets out the challenges', '2005-02', 'in February', 'The year is ours.', [
    '2',
    'The challenges set out by the Commissioner in February',
  ]),
  event('E2', 'Events of 7 July', '2005-07-07', '7 and 21 July', 'The year is ours.', [
    '3',
    'Following the events of 7 and 21 July unprecedented pressures were placed on staff and the organisation.',
  ]),
  event('E3', 'Events of 21 July', '2005-07-21', '7 and 21 July', 'The year is ours.', [
    '3',
    'Following the events of 7 and 21 July unprecedented pressures were placed on staff and the organisation.',
  ]),
  event('E4', 'London is awarded the Games of 2012', '2005-07', 'in July', 'The year is ours.', [
    '31',
    'When London was awarded the 2012 Olympics in July',
  ]),
  event('E5', 'Management Board reviews the shortfall', '2005-09-05', '5 September', 'The year is ours.', [
    '38',
    'a Management Board review of the position on 5 September',
  ]),
  event('E6', 'Paper to the Finance Committee', '2005-09-15', '15 September', 'The year is ours.', [
    'E',
    'MPA Finance Committee paper 15 September',
  ]),
  event('E7', 'Meeting of the authority', '2005-09-29', '29 September 2005', '', [
    'Summary',
    'Report 8a of the 29 September 2005 meeting of the MPA Committee',
  ]),
  event('E8', 'Stephen Rimmer joins', '2005-10', 'In October', 'The year is ours.', [
    '45',
    'In October Stephen Rimmer will join the MPS',
  ]),
  event(
    'E9',
    'Joint meeting of Finance and PPRC',
    '2005-10-10',
    '10 October',
    'The year is ours.',
    [
      '39',
      'The outcome of this review will be presented to the joint Finance / Planning and Performance Review Committee (PPRC) on 10 October.',
    ],
    [
      '47',
      'A draft budget submission for 2006/07 will be presented to the joint committees of Finance and PPRC on 10 October.',
    ],
  ),
  event(
    'E10',
    'Leadership Academy opens',
    '2006',
    'early next year',
    'Early in the year; no month is given.',
    ['15', 'The Leadership Academy will be up and running early next year.'],
  ),
  event(
    'E11',
    'Neighbourhood teams in all wards',
    'end of 2006/07',
    'by the end of 2006/07',
    'Paragraph 21 has "by the end of the 2006 financial year", which can be read as a year earlier.',
    ['41', 'to all wards across London by the end of 2006/07'],
    ['21', 'on every ward across London by the end of the 2006 financial year'],
  ),
  event('E12', 'Olympic Games in London', '2012', '2012', 'The date of the Games, not of the work.', [
    '31',
    'When London was awarded the 2012 Olympics',
  ]),
]

const claim = (
  code: string,
  paragraph: string,
  title: string,
  quotation: string,
  test: string,
  summary: string,
): ElementRow => ({
  code,
  title,
  fields: { quotation, test, summary, paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

/** The universal sentences of the paper. The first two are those of paragraph 34. */
export const CLAIMS: readonly ElementRow[] = [
  claim(
    'Q1',
    '34',
    'Each proposal contributes to the outcomes',
    'each of the proposals is contributing significantly to the long term strategic direction of the MPS',
    'matrix proposals-outcomes rows',
    'Six of the eleven have no outcome that is stated to be directly supported; four have none that could be inferred.',
  ),
  claim(
    'Q2',
    '34',
    'Each outcome is directly supported',
    'each of the strategic outcomes is directly supported by at least one of the Service Review proposals',
    'matrix proposals-outcomes columns',
    'It holds, and two outcomes hang on one proposal each.',
  ),
  claim(
    'Q3',
    '9',
    'The priorities achieve the outcomes',
    'These seven priorities will enable us to achieve four strategic outcomes in the longer term.',
    'matrix priorities-outcomes columns',
    'Said of all seven and all four at once, and of no pair.',
  ),
  claim(
    'Q4',
    '31',
    'Each proposal has a lead',
    'Each of the above Service Review proposals (paras 21-30) will have an assigned MPS Management Board lead',
    'matrix leads-proposals columns',
    'Eleven leads are listed, held by eight people.',
  ),
  claim(
    'Q5',
    '31',
    'Each proposal is described in paragraphs 21 to 30',
    'Each of the above Service Review proposals (paras 21-30)',
    'check proposals-described',
    'Ten paragraphs, eleven proposals.',
  ),
  claim(
    'Q6',
    'Summary',
    'The values underpin the proposals',
    'illustrate how these are integrated and underpinned by the values contained in the Together approach',
    'matrix values-proposals columns',
    'Said of the values and the proposals as a whole.',
  ),
  claim(
    'Q7',
    '43',
    'Each proposal will have a business case',
    'Detailed business cases will follow that support each proposal',
    'matrix documents-proposals columns',
    'They are to come.',
  ),
  claim(
    'Q8',
    '44',
    'A member of Management Board answers for each priority',
    'The MPS will establish a high level accountability for delivering against the strategic priorities, assigning responsibility to individual members of Management Board as appropriate.',
    'matrix leads-priorities columns',
    'None is assigned in the paper; leads are assigned to proposals.',
  ),
  claim(
    'Q9',
    '38',
    'The shortfall comes to £26 million',
    'this shortfall had been reduced to £26 million',
    'measure budget-by-year',
    'By the lines of Appendix 3, of which four totals are one away from the sum of what is printed.',
  ),
  claim(
    'Q10',
    '41',
    'Neighbourhood teams reach all wards',
    'accelerate the roll out of Safer Neighbourhood teams to all wards across London by the end of 2006/07 would mean finding an additional £32 million',
    'check money-found',
    'Tested by whether the money has been found.',
  ),
  claim(
    'Q11',
    'C',
    'The risks are managed from the outset',
    'The risks identified above have been entered into a risk register to ensure they are managed from the outset.',
    'check risks-owned',
    'Tested by whether each has an owner.',
  ),
]
