import { z } from 'zod'
import {
  commentBody,
  decisionBody,
  holdBody,
  momentBody,
  progressBody,
  threadBody,
  webhookBody,
} from '../record/index.ts'
import { baselineBody, boardBody, signatureBody } from '../request/index.ts'
import {
  audit,
  auditCheck,
  baseline,
  boards,
  decision,
  delivery,
  difference,
  history,
  hold,
  mention,
  newBoard,
  newComment,
  newMap,
  newWebhook,
  origin,
  signature,
  thread,
  webhooks,
  wholeMap,
} from './answers/index.ts'
import { type Operation, operation } from './operation.ts'

const WHAT_CHANGED =
  'What changed since a baseline: elements, links, cells, findings, and in report the words of the report by paragraph'
const TIME = 'a day, a moment such as 2026-11-22T14:30:00Z, milliseconds since 1970, or now'

/** What is said and decided of a map, its history, and what is kept to be proved. */
export const RECORD_OPERATIONS: readonly Operation[] = [
  operation('GET /api/maps/:map/baselines', 'States that were given a name, with their signatures', {
    says: z.array(baseline),
  }),
  operation('POST /api/maps/:map/baselines', 'Keep the map as it is now under a name', {
    body: baselineBody,
    status: 201,
    says: baseline,
    isReplayed: true,
  }),
  operation('GET /api/maps/:map/baselines/:file{[^/.]+\\.json}', 'The map as it was in a baseline', {
    path: '/api/maps/{map}/baselines/{baseline}.json',
    says: wholeMap,
  }),
  operation('GET /api/maps/:map/baselines/:baseline/changes.json', WHAT_CHANGED, {
    query: { to: 'another baseline, or now' },
    says: difference,
  }),
  operation(
    'GET /api/maps/:map/baselines/:baseline/:file{changes\\.[a-z]+}',
    'What changed since a baseline, as a paper: docx, pdf, html or md',
    {
      path: '/api/maps/{map}/baselines/{baseline}/changes.{format}',
      query: { to: 'another baseline, or now' },
      answer: '*/*',
    },
  ),
  operation('POST /api/maps/:map/baselines/:baseline/signatures', 'Sign a baseline', {
    body: signatureBody,
    status: 201,
    says: signature,
    isReplayed: true,
  }),
  operation('POST /api/maps/:map/baselines/:baseline/duplicate', 'Make a new map from a baseline', {
    status: 201,
    says: newMap,
  }),
  operation('GET /api/maps/:map/comments', 'Threads of comments', {
    query: { state: 'open or resolved', thread: 'the id of one' },
    says: z.array(thread),
  }),
  operation('GET /api/maps/:map/comments/readers', 'Who may read the comments, and so be mentioned', {
    says: z.array(mention),
  }),
  operation('POST /api/maps/:map/comments', 'Comment; sent again with its Idempotency-Key it is kept once', {
    body: commentBody,
    status: 201,
    says: newComment,
    isReplayed: true,
  }),
  operation('PATCH /api/maps/:map/comments/:comment', 'Resolve a thread, or open it again', {
    body: threadBody,
    says: thread,
  }),
  operation('GET /api/maps/:map/decisions', 'What meetings decided, by their days', {
    query: { element: 'the id of one', state: 'undecided, to do, done, or nothing to do' },
    says: z.array(decision),
  }),
  operation('POST /api/maps/:map/decisions', 'Record a decision', {
    body: decisionBody,
    status: 201,
    says: decision,
    isReplayed: true,
  }),
  operation('PATCH /api/maps/:map/decisions/:decision', 'Say whether a decision is carried out', {
    body: progressBody,
    says: decision,
  }),
  operation('GET /api/maps/:map/history.json', 'Who edited when, in bursts', {
    query: { from: 'the next of the page before', limit: 'at most 1000', order: 'newest for the last first' },
    says: history,
  }),
  operation('GET /api/maps/:map/at.json', 'The map as it was', {
    query: { time: TIME, look: '1 where a screen shows it: that is no export, and not in the audit log' },
    says: wholeMap,
  }),
  operation('POST /api/maps/:map/at/duplicate', 'Make a new map of the map as it was', {
    body: momentBody,
    status: 201,
    says: newMap,
  }),
  operation('GET /api/maps/:map/changes.json', 'What changed between two times', {
    query: { since: TIME, to: TIME },
    says: difference,
  }),
  operation('GET /api/maps/:map/origin.json', 'Who made a link or an element, and who wrote its parts last', {
    query: { link: 'the id of one', element: 'the id of one' },
    says: origin,
  }),
  operation('GET /api/maps/:map/audit.json', 'The audit log, for owners', {
    query: { from: 'the next of the page before', limit: 'at most 5000' },
    says: audit,
  }),
  operation(
    'GET /api/maps/:map/audit/check.json',
    'The first entry of the audit log that was changed by hand',
    { says: auditCheck },
  ),
  operation('GET /api/maps/:map/holds', 'What keeps the map from being disposed of, for owners', {
    says: z.array(hold),
  }),
  operation('POST /api/maps/:map/holds', 'Place a hold, also on a map in the bin', {
    body: holdBody,
    status: 201,
    says: hold,
  }),
  operation('DELETE /api/maps/:map/holds/:hold', 'Lift a hold', { status: 204 }),
  operation(
    'GET /api/maps/:map/:file{disclosure\\.(?:json|zip|html)}',
    'All that is kept of a map in a range of dates, for owners: content, comments, decisions, baselines, history, audit log; a zip has it as CSV',
    {
      path: '/api/maps/{map}/disclosure.{format}',
      query: { from: 'a day or a moment; without it from the beginning', to: 'a day or a moment, or now' },
      answer: '*/*',
    },
  ),
  operation('GET /api/maps/:map/webhooks', 'Addresses that are told of what happens to the map, for owners', {
    says: webhooks,
  }),
  operation(
    'POST /api/maps/:map/webhooks',
    'Make such an address; what its messages are signed with is told once',
    { body: webhookBody, status: 201, says: newWebhook },
  ),
  operation('DELETE /api/maps/:map/webhooks/:webhook', 'Take such an address back', { status: 204 }),
  operation('POST /api/maps/:map/webhooks/:webhook/test', 'Send it a message of type webhook.test', {
    status: 202,
    says: delivery,
  }),
  operation(
    'GET /api/maps/:map/webhooks/:webhook/deliveries',
    'What became of its messages, the newest first',
    { query: { limit: 'at most 500' }, says: z.array(delivery) },
  ),
  operation('GET /api/maps/:map/boards', 'The pages that are read without signing in, for owners', {
    says: boards,
  }),
  operation('POST /api/maps/:map/boards', 'Make such a page; its address is told once', {
    body: boardBody,
    status: 201,
    says: newBoard,
  }),
  operation('DELETE /api/maps/:map/boards/:board', 'Take such a page back', { status: 204 }),
]
