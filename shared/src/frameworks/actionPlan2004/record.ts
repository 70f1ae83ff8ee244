import type { ElementRow } from '../content/index.ts'

export const DECISIONS: readonly ElementRow[] = [
  {
    code: 'D1',
    title: 'Note the report, and the progress of implementation',
    fields: { verb: 'note', paragraphs: 'rec 1' },
    says: [
      ['rec 1', 'That the MPA notes the content of this report.'],
      [
        'rec 1',
        'Specifically the progress to date of the implementation of its recommendations as contained in the Scrutiny Report.',
      ],
    ],
  },
  {
    code: 'D2',
    title: 'Note that there are systems for going on with it',
    fields: { verb: 'note', paragraphs: 'rec 2' },
    says: [
      [
        'rec 2',
        'That the MPA notes there are systems in place to ensure the ongoing implementation of the report’s recommendations.',
      ],
    ],
  },
]

const claim = (
  code: string,
  title: string,
  paragraph: string,
  quotation: string,
  summary: string,
  test?: string,
): ElementRow => ({
  code,
  title,
  fields: { quotation, summary, paragraphs: paragraph, ...(test ? { test } : {}) },
  says: [[paragraph, quotation]],
})

export const CLAIMS: readonly ElementRow[] = [
  claim(
    'C1',
    'There is progress in each of the areas',
    '4',
    'Progress has been made in each of the areas identified above',
    'Said of the four groups. The measure of progress is the paper’s own word.',
    'check groups-progressed',
  ),
  claim(
    'C2',
    'Every recommendation belongs to a group',
    '3',
    'It is possible to categorise the recommendations in groups as follows',
    'The paper names the groups and not their members.',
    'matrix recommendations-groups rows',
  ),
  claim(
    'C3',
    'The position of each recommendation is given',
    '7',
    'The table presented in the Appendix provides a detailed breakdown for each of the recommendations addressed to the MPS',
    'The appendix is not in the archived page.',
    'check positions-given',
  ),
  claim(
    'C4',
    'There are systems that keep implementation going',
    'rec 2',
    'there are systems in place to ensure the ongoing implementation of the report’s recommendations',
    'Tested by whether each recommendation has somebody who answers for it.',
    'matrix owners-recommendations columns',
  ),
  claim(
    'C5',
    'All boroughs have had the training',
    '6',
    'Problem-Solving training has now been delivered to all 32 London boroughs',
    'The paper lists no boroughs, so nothing on the map can test it.',
  ),
]

export const SOURCES: readonly ElementRow[] = [
  {
    code: 'Z1',
    title: 'Appendix: the table of recommendations (missing)',
    fields: {
      availability: 'Missing from the archived page',
      summary:
        'The position of each recommendation that is addressed to the force, and the dates of the HR projects. The archived page ends without it.',
      paragraphs: '7 (also D1)',
    },
    says: [
      [
        '7',
        'The table presented in the Appendix provides a detailed breakdown for each of the recommendations addressed to the MPS',
      ],
      ['D1', 'included in the table contained in the Appendix'],
    ],
  },
  {
    code: 'Z2',
    title: 'Scrutiny Report of January 2003',
    fields: { availability: 'Named, not attached', date: '2003-01', recommendations: 35, paragraphs: '1' },
    says: [
      ['1', 'In January 2003, the MPA published a report', 'date'],
      ['1', '35 recommendations', 'recommendations'],
    ],
  },
  {
    code: 'Z3',
    title: 'Progress report of 11 December 2003',
    fields: { availability: 'Named, not attached', date: '2003-12-11', paragraphs: '2' },
    says: [['2', 'This matter was last reported on the 11 December 2003.']],
  },
]
