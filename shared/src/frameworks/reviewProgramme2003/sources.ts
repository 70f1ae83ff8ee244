import { type ElementRow, numbered } from '../content/index.ts'

const appendix = (number: number, words: string, fields = {}): Omit<ElementRow, 'code'> => ({
  title: `Appendix ${number}: ${words}`,
  fields: { availability: 'In the archived page', appendix: true, paragraphs: '13', ...fields },
  says: [['13', `Appendix ${number}: ${words}`]],
})

const missing = (
  paragraph: string,
  title: string,
  availability: string,
  quotation: string,
  summary?: string,
): Omit<ElementRow, 'code'> => ({
  title,
  fields: { availability, ...(summary ? { summary } : {}), paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

/** What the paper rests on. All its appendices are in the archived page; what it refers to besides them is not. */
export const SOURCES: readonly ElementRow[] = numbered('S', [
  appendix(1, 'Original programme of reviews'),
  appendix(2, 'Remit of MPS strategic committees', { headed: '2002-10', introduced: '2002-10' }),
  appendix(3, 'Areas of senior management responsibility', {
    headed: '2002-11',
    introduced: '2002-10',
    summary: 'Its heading says November 2002, and its introduction October 2002.',
  }),
  appendix(4, 'Services reviewed by other police authorities', {
    summary: 'From reports of HMIC: it does not list reviews that are completed and await inspection.',
  }),
  appendix(5, 'Key areas within the National Policing Plan'),
  appendix(6, 'Programme of efficiency and effectiveness reviews'),
  missing(
    'E',
    'Report 13 of 11 November 2002: Best Value in 2003/04',
    'Named, not attached',
    'PPR Committee 11 November 2002: Report 13 (Best Value in 2003/04)',
  ),
  missing(
    '14',
    'HMIC’s draft report on its inspection of the MPS',
    'Named, not attached',
    'HMIC’s draft report cannot be published at this time',
    'It cannot be published at this time; any discussion of it is an exempt item.',
  ),
  missing(
    '11',
    'HMIC’s report on special branch',
    'Still to be written',
    'it is assumed that the subsequent report will clarify the need and/or scope of any national review',
  ),
  missing(
    'app 5',
    'National Policing Plan, Annex B',
    'Named, not attached',
    'the following key areas (taken from Annex B of the NPP)',
    'Its key areas are in Appendix 5; the plan itself is not attached.',
  ),
  missing('3', 'Revised statutory guidelines', 'Named, not attached', 'revised statutory guidelines'),
])
