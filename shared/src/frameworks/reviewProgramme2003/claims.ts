import { type ElementRow, numbered } from '../content/index.ts'

/** What the paper says of all of something, and what in this map it is tested by. */
export const CLAIMS: readonly ElementRow[] = numbered('Q', [
  {
    title: 'No more than two reviews are started a year',
    fields: {
      quotation: 'agreed to undertake two best value reviews per year',
      test: 'check yearly-cap',
      summary:
        'It binds the years that were still to be started, 2003/04 and 2004/05. The programme that was terminated has more in both.',
      paragraphs: '2',
    },
    says: [
      ['2', 'agreed to undertake two best value reviews per year'],
      ['app 1', 'there was to be a reassessment of reviews for 2003/04 (limited to two per annum)'],
    ],
  },
  {
    title: 'The reviews proposed for 2003/04 keep to two a year',
    fields: {
      quotation: 'the areas to review in 2003/04 (ie ‘operational support policing’ and ‘staff deployment’)',
      test: 'check proposed-cap',
      summary: 'A national review of special branch in 2003/04 would be a third.',
      paragraphs: 'rec 2',
    },
    says: [
      ['rec 2', 'the areas to review in 2003/04 (ie ‘operational support policing’ and ‘staff deployment’)'],
    ],
  },
  {
    title: 'Continuous improvement is secured across all functions',
    fields: {
      quotation:
        'the MPA’s statutory duty to secure continuous improvement (best value) across all MPS functions',
      test: 'matrix reviews-remits columns',
      summary:
        'Appendix 2 lists what committees are there for, and a review beside each item that has one. By paragraph 2, not everything needs a review within five years.',
      paragraphs: 'Summary',
    },
    says: [
      [
        'Summary',
        'the MPA’s statutory duty to secure continuous improvement (best value) across all MPS functions',
      ],
    ],
  },
  {
    title: 'Every item of the national plan is taken account of in a local plan',
    fields: {
      quotation:
        'other actions that chief officers and police authorities should take account of in local policing plans as set out below',
      test: 'matrix plans-items columns',
      paragraphs: 'app 5',
    },
    says: [
      [
        'app 5',
        'other actions that chief officers and police authorities should take account of in local policing plans as set out below',
      ],
    ],
  },
  {
    title: 'Every efficiency review in the list has been initiated',
    fields: {
      quotation: 'The list below sets out which reviews have been initiated',
      test: 'check initiated',
      paragraphs: 'app 6',
    },
    says: [['app 6', 'The list below sets out which reviews have been initiated']],
  },
  {
    title: 'Every review that is called existing is more than planned',
    fields: { quotation: 'Existing BVRs', test: 'check existing-begun', paragraphs: 'app 2' },
    says: [['app 2', 'Remit of committee Existing BVRs']],
  },
  {
    title: 'Every review in Appendix 4 is of another authority',
    fields: {
      quotation: 'Reviews carried out by other police authorities',
      test: 'check other-authorities',
      paragraphs: 'app 4',
    },
    says: [['app 4', 'Reviews carried out by other police authorities']],
  },
  {
    title: 'The information of Appendices 1 to 6 is supplied',
    fields: {
      quotation: 'the information supplied in Appendices 1 to 6',
      test: 'check appendices-supplied',
      paragraphs: '13',
    },
    says: [['13', 'the information supplied in Appendices 1 to 6']],
  },
  {
    title: 'Every service improvement review is based on principles',
    fields: {
      quotation: 'each SIR would be based on principles not compliance for its own sake',
      summary: 'Nothing in the paper can test this: no service improvement review had begun.',
      paragraphs: '9',
    },
    says: [['9', 'each SIR would be based on principles not compliance for its own sake']],
  },
])
