import type { Framework } from '../model/index.ts'
import { POST, SUMMARY } from './content/index.ts'

const fields = [SUMMARY]

/** The smallest golden thread: an aim, the action that serves it, the outcome of that, and who leads it. */
export const plainFramework: Framework = {
  id: 'plain',
  title: 'Plain golden thread',
  kinds: [
    { id: 'aim', archetype: 'aim', label: 'Aim', plural: 'Aims', prefix: 'A', fields },
    { id: 'action', archetype: 'action', label: 'Action', plural: 'Actions', prefix: 'T', fields },
    { id: 'outcome', archetype: 'aim', label: 'Outcome', plural: 'Outcomes', prefix: 'O', fields },
    {
      id: 'lead',
      archetype: 'party',
      label: 'Lead',
      plural: 'Leads',
      prefix: 'L',
      fields: [POST],
    },
  ],
  relations: [
    { id: 'serves', label: 'serves', inverse: 'is served by', from: ['action'], to: ['aim'] },
    { id: 'supports', label: 'supports', inverse: 'is supported by', from: ['action'], to: ['outcome'] },
    { id: 'enables', label: 'enables', inverse: 'is enabled by', from: ['action'], to: ['action'] },
    { id: 'leads', label: 'leads', inverse: 'is led by', from: ['lead'], to: ['action'] },
  ],
  matrices: [
    {
      id: 'actions-outcomes',
      title: 'Actions and the outcomes they support',
      rows: 'action',
      columns: 'outcome',
      direct: ['supports'],
      indirect: [['enables', 'supports']],
      verb: 'supported',
    },
    {
      id: 'actions-aims',
      title: 'Actions and the aims they serve',
      rows: 'action',
      columns: 'aim',
      direct: ['serves'],
      indirect: [['enables', 'serves']],
      verb: 'served',
    },
    {
      id: 'leads-actions',
      title: 'Leads and the actions they lead',
      rows: 'lead',
      columns: 'action',
      direct: ['leads'],
      indirect: [],
      verb: 'led',
      closed: true,
    },
  ],
  checks: [
    { type: 'column-covered', matrix: 'actions-outcomes', severity: 'gap' },
    { type: 'column-single-support', matrix: 'actions-outcomes', severity: 'risk' },
    { type: 'row-covers', matrix: 'actions-outcomes', severity: 'note' },
    { type: 'column-covered', matrix: 'actions-aims', severity: 'gap' },
    { type: 'needs-link', kind: 'action', relation: 'leads', end: 'to', severity: 'gap', noun: 'lead' },
    { type: 'most-links', kind: 'lead', relation: 'leads', end: 'from', most: 3, severity: 'risk' },
  ],
}
