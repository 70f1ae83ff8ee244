import type { Framework } from '../model/index.ts'
import { DUE, PARAGRAPHS, POST, SUMMARY } from './content/index.ts'

/** The recommendations of a scrutiny, who answers for each, and what each progress report says has moved. */
export const actionPlan: Framework = {
  id: 'action-plan',
  title: 'Action plan',
  kinds: [
    { id: 'group', archetype: 'aim', label: 'Group', plural: 'Groups', prefix: 'G', fields: [SUMMARY] },
    {
      id: 'recommendation',
      archetype: 'action',
      label: 'Recommendation',
      plural: 'Recommendations',
      prefix: 'R',
      fields: [
        SUMMARY,
        {
          id: 'state',
          label: 'State',
          type: 'choice',
          values: ['Not started', 'Under way', 'Ongoing', 'Complete', 'Rejected'],
        },
        DUE,
        PARAGRAPHS,
      ],
    },
    {
      id: 'report',
      archetype: 'event',
      label: 'Progress report',
      plural: 'Progress reports',
      prefix: 'Q',
      fields: [{ id: 'date', label: 'Date', type: 'date' }, SUMMARY],
    },
    {
      id: 'implication',
      archetype: 'issue',
      label: 'Implication',
      plural: 'Implications',
      prefix: 'I',
      fields: [SUMMARY],
    },
    { id: 'owner', archetype: 'party', label: 'Owner', plural: 'Owners', prefix: 'L', fields: [POST] },
  ],
  relations: [
    // A recommendation may be in several groups: the groups of a real plan overlap.
    { id: 'belongs-to', label: 'belongs to', inverse: 'includes', from: ['recommendation'], to: ['group'] },
    { id: 'moved-in', label: 'moved in', inverse: 'reports on', from: ['recommendation'], to: ['report'] },
    { id: 'raises', label: 'raises', inverse: 'is raised by', from: ['recommendation'], to: ['implication'] },
    { id: 'owns', label: 'answers for', inverse: 'is owned by', from: ['owner'], to: ['recommendation'] },
  ],
  matrices: [
    {
      id: 'recommendations-groups',
      title: 'Recommendations and the groups they belong to',
      rows: 'recommendation',
      columns: 'group',
      direct: ['belongs-to'],
      indirect: [],
      verb: 'served',
    },
    {
      id: 'owners-recommendations',
      title: 'Owners and the recommendations they answer for',
      rows: 'owner',
      columns: 'recommendation',
      direct: ['owns'],
      indirect: [],
      verb: 'owned',
    },
    {
      id: 'recommendations-reports',
      title: 'Recommendations and the progress reports in which they moved',
      rows: 'recommendation',
      columns: 'report',
      direct: ['moved-in'],
      indirect: [],
      verb: 'advanced',
    },
    {
      id: 'recommendations-implications',
      title: 'Recommendations and the implications they raise',
      rows: 'recommendation',
      columns: 'implication',
      direct: ['raises'],
      indirect: [],
      verb: 'raised',
    },
  ],
  checks: [
    {
      type: 'needs-link',
      kind: 'recommendation',
      relation: 'owns',
      end: 'to',
      severity: 'gap',
      noun: 'owner',
    },
    { type: 'field-filled', kind: 'recommendation', field: 'due', severity: 'gap' },
    { type: 'field-filled', kind: 'recommendation', field: 'state', severity: 'risk' },
    { type: 'column-covered', matrix: 'recommendations-groups', severity: 'note' },
    { type: 'row-covers', matrix: 'recommendations-reports', severity: 'risk' },
  ],
}
