import { z } from 'zod'
import { linkBody, nameBody, roleBody, titleBody } from '../request/index.ts'
import {
  begunMap,
  claim,
  element,
  entry,
  figure,
  finding,
  link,
  map,
  matrix,
  matrixSummary,
  me,
  newLink,
  newMap,
  signedOut,
  status,
  tables,
} from './answers/index.ts'
import { type Operation, operation } from './operation.ts'

const JSON_FILE = ':file{[^/.]+\\.json}'
const WHERE = {
  where: 'a condition such as review.state:Complete, as often as needed',
  basis: 'stated, inferred or assumed, as often as needed',
}
const AS_AT = { asAt: 'the map as at this day, month or year' }
const LIST = z.looseObject({}).describe('A file or files, as the import of tables describes them')

/** Maps, what is read of them, what they are taken away as, and who may enter. */
export const MAP_OPERATIONS: readonly Operation[] = [
  operation('GET /api/me', 'Who you are', { says: me }),
  operation('PATCH /api/me', 'Change what you are called', { body: nameBody, says: me }),
  operation(
    'POST /api/sign-out',
    'End this session; 200 says where one goes on to sign out of the directory',
    {
      status: 204,
      sometimes: signedOut,
    },
  ),
  operation('GET /api/maps', 'The maps that you may open', {
    query: { deleted: '1 for those in the bin' },
    says: z.array(map),
  }),
  operation('POST /api/maps', 'Make a map from a template, from JSON that was exported, or empty', {
    body: z.looseObject({
      template: z.string().optional(),
      title: z.string().optional(),
      json: z.unknown().optional(),
    }),
    status: 201,
    says: begunMap,
  }),
  operation('GET /api/maps/:map', 'One map, as in the list', { says: map }),
  operation('PATCH /api/maps/:map', 'Rename a map', { body: titleBody, says: map }),
  operation('DELETE /api/maps/:map', 'Put a map into the bin', { status: 204 }),
  operation('POST /api/maps/:map/restore', 'Take a map out of the bin again', { says: map }),
  operation('POST /api/maps/:map/duplicate', 'Make a new map from this one', { status: 201, says: newMap }),
  operation('POST /api/maps/:map/imports', 'Import tables into a map, as one change', {
    body: LIST,
    status: 201,
    says: z.strictObject({ id: z.string(), report: z.unknown() }),
  }),
  operation('POST /api/imports/preview', 'What an import would do, without doing it', {
    body: LIST,
    says: z.looseObject({}),
  }),
  operation('POST /api/imports/sheets', 'The sheets of a workbook, before one is imported', {
    says: z.looseObject({}),
  }),
  operation('POST /api/imports/papers', 'The parts of a paper, before it is imported', {
    says: z.looseObject({}),
  }),
  operation(
    'POST /api/imports/models',
    'The nodes and edges of a model of another program, before it is imported',
    { says: z.looseObject({}) },
  ),
  operation('GET /api/maps/:file{[^/]+\\.[a-z]+}', 'The whole map as a file', {
    path: '/api/maps/{map}.{format}',
    query: { asAt: `${AS_AT.asAt}; what comes in again (json, xlsx) is always whole` },
    answer: '*/*',
  }),
  operation('GET /api/maps/:map/matrices', 'The matrices of a map', { says: z.array(matrixSummary) }),
  operation(
    `GET /api/maps/:map/matrices/${JSON_FILE}`,
    'A matrix: rows, columns, cells, tallies, the sentence',
    {
      path: '/api/maps/{map}/matrices/{matrix}.json',
      query: { ...WHERE, ...AS_AT },
      says: matrix,
    },
  ),
  operation(
    'GET /api/maps/:map/matrices/:file{[^/]+\\.[a-z.]+}',
    'A matrix as a paper, in a format of GET /api/formats',
    {
      path: '/api/maps/{map}/matrices/{matrix}.{format}',
      query: { ...WHERE, ...AS_AT },
      answer: '*/*',
    },
  ),
  operation('GET /api/maps/:map/registers/:file{[^/]+\\.[a-z.]+}', 'A register as a file', {
    path: '/api/maps/{map}/registers/{register}.{format}',
    query: AS_AT,
    answer: '*/*',
  }),
  operation(
    'GET /api/maps/:map/money/:file{[^/]+\\.[a-z.]+}',
    'The money as a file: all of it, or one part',
    {
      path: '/api/maps/{map}/money/{part}.{format}',
      query: AS_AT,
      answer: '*/*',
    },
  ),
  operation('GET /api/maps/:map/:file{timeline\\.[a-z.]+}', 'What stands when: a drawing, or a paper', {
    path: '/api/maps/{map}/timeline.{format}',
    query: {
      ...AS_AT,
      by: 'rows by kind, or by lead',
      since: 'an earlier date: what slipped since is told',
      baseline: 'the id of a baseline in its place',
    },
    answer: '*/*',
  }),
  operation('GET /api/maps/:map/:file{report\\.[a-z]+}', 'A whole committee report: docx, pdf, html or md', {
    path: '/api/maps/{map}/report.{format}',
    query: {
      ...AS_AT,
      report: 'the id of a report of the framework; the plain one where nothing is said',
      house: 'police, council or nhs; else what the front sheet says',
      number:
        'a text of the front sheet; likewise date, by, meeting, summary, recommendations and the others',
    },
    answer: '*/*',
  }),
  operation('GET /api/maps/:map/thumbnail.svg', 'A small drawing of a map', { answer: 'image/svg+xml' }),
  operation('GET /api/maps/:map/:file{picture\\.[a-z]+}', 'The drawing of a map, as svg or png', {
    path: '/api/maps/{map}/picture.{format}',
    query: AS_AT,
    answer: '*/*',
  }),
  operation('GET /api/maps/:map/elements.json', 'Elements with their fields and evidence', {
    query: { kind: 'the id of a kind', ...WHERE, ...AS_AT },
    says: z.array(element),
  }),
  operation(`GET /api/maps/:map/measures/${JSON_FILE}`, 'A measure by element and period', {
    path: '/api/maps/{map}/measures/{measure}.json',
    query: AS_AT,
    says: z.array(figure),
  }),
  operation('GET /api/maps/:map/tables', 'The flat tables of a map, for spreadsheets, with their addresses', {
    says: tables,
  }),
  operation(
    'GET /api/maps/:map/tables/:file{[^/.]+\\.(?:json|csv)}',
    'A flat table: elements, links, cells, findings, claims, measures, observations or decisions. The next page is in `next`, and in the header Link',
    {
      path: '/api/maps/{map}/tables/{table}.{format}',
      query: { ...AS_AT, after: 'the next of the page before', limit: 'at most 50000' },
      answer: '*/*',
    },
  ),
  operation('GET /api/maps/:map/findings.json', 'Checks that fail, and who accepted which', {
    query: AS_AT,
    says: z.array(finding),
  }),
  operation('GET /api/maps/:map/claims.json', 'The claims of the paper, each with its verdict', {
    query: AS_AT,
    says: z.array(claim),
  }),
  operation('GET /api/maps/:map/status.json', 'What was observed last of each field', {
    query: { asAt: 'a day, a month or a year' },
    says: status,
  }),
  operation('GET /api/maps/:map/links', 'The links of a map, for its owners', { says: z.array(link) }),
  operation('POST /api/maps/:map/links', 'Make a link; its address is told once', {
    body: linkBody,
    status: 201,
    says: newLink,
  }),
  operation('PATCH /api/maps/:map/links/:link', 'Change what a link allows', { body: roleBody, says: link }),
  operation('DELETE /api/maps/:map/links/:link', 'Revoke a link', { says: link }),
  operation('GET /api/maps/:map/links/people', 'Who may enter now, and by which link', {
    says: z.array(entry),
  }),
]
