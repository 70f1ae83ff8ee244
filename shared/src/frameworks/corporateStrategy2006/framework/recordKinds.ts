import type { Kind } from '../../../model/index.ts'
import { AVAILABILITY, PARAGRAPHS, QUOTATION, SUMMARY, TEST } from '../../content/index.ts'

/** What a paper records: ideas, risks, recommendations, dates, claims and the documents that it names. */
export const RECORD_KINDS: readonly Kind[] = [
  {
    id: 'idea',
    archetype: 'issue',
    label: 'Rejected idea',
    plural: 'Rejected ideas',
    prefix: 'I',
    fields: [
      {
        id: 'reason',
        label: 'Rejected because',
        type: 'choice',
        values: ['Too bureaucratic', 'Could be taken forward elsewhere', 'Unfairly affect our staff'],
        role: 'status',
      },
      SUMMARY,
      PARAGRAPHS,
    ],
  },
  {
    id: 'risk',
    archetype: 'issue',
    label: 'Risk',
    plural: 'Risks',
    prefix: 'K',
    fields: [
      SUMMARY,
      { id: 'likelihood', label: 'Likelihood', type: 'scale', values: ['Low', 'Medium', 'High'] },
      { id: 'impact', label: 'Impact', type: 'scale', values: ['Low', 'Medium', 'High'] },
      { id: 'owner', label: 'Owner', type: 'reference', to: ['person', 'body'] },
      PARAGRAPHS,
    ],
  },
  {
    id: 'recommendation',
    archetype: 'event',
    label: 'Recommendation',
    plural: 'Recommendations',
    prefix: 'R',
    fields: [
      { id: 'verb', label: 'To', type: 'choice', values: ['agree', 'approve', 'consider'] },
      SUMMARY,
      PARAGRAPHS,
    ],
    role: 'decision',
  },
  {
    id: 'event',
    archetype: 'event',
    label: 'Event',
    plural: 'Events',
    prefix: 'E',
    fields: [
      { id: 'date', label: 'Date', type: 'period', role: 'end' },
      { id: 'printed', label: 'As printed', type: 'text' },
      SUMMARY,
      PARAGRAPHS,
    ],
  },
  {
    id: 'claim',
    archetype: 'issue',
    label: 'Claim',
    plural: 'Claims',
    prefix: 'Q',
    fields: [QUOTATION, TEST, SUMMARY, PARAGRAPHS],
    role: 'claim',
  },
  {
    id: 'source',
    archetype: 'source',
    label: 'Document',
    plural: 'Documents',
    prefix: 'Z',
    fields: [SUMMARY, AVAILABILITY, PARAGRAPHS],
  },
]
