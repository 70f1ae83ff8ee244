import { decisionTable, type FeedPage, type FeedTable, type FeedValue } from '@golden-thread/shared/feed'
import { type Asking, decisionsOf } from '../../record/index.ts'
import type { Services } from '../../services/index.ts'
import { editsOf } from './edits.ts'
import { type DateRange, moment } from './range.ts'

/** A part of what is disclosed, as rows that are read while they are written: however many there are, few are held. */
export interface DisclosedSection {
  readonly name: string
  readonly title: string
  readonly columns: readonly string[]
  rows(): AsyncIterable<readonly FeedValue[]>
}

/** A flat table of the map as it was, made when it is come to. */
export interface DisclosedTable {
  readonly name: string
  readonly title: string
  open(): Promise<DisclosedSection>
}

/** A page of it is held, however many rows there are. */
export type TablePage = (after: string, most: number) => Promise<FeedPage>

const ROWS_AT_ONCE = 1_000
/** Each page is cut out of the whole map, which is read for it. */
const TABLE_ROWS_AT_ONCE = 5_000

/** All that is kept of a map beside its content, of what was written in a range of dates. */
export function recordSections(
  services: Services,
  map: string,
  range: DateRange,
  asking: Asking,
): readonly DisclosedSection[] {
  const { storage } = services
  const { comments, decisions, record, holds } = storage
  const within = ({ at }: { readonly at: number }) => at >= range.from && at <= range.to
  const section = (
    name: string,
    title: string,
    columns: readonly string[],
    read: () => Promise<readonly (readonly FeedValue[])[]>,
  ): DisclosedSection => ({
    name,
    title,
    columns,
    async *rows() {
      yield* await read()
    },
  })
  return [
    section('comments', 'Comments', ['id', 'thread', 'on', 'about', 'text', 'person', 'by', 'at'], async () =>
      (await comments.ofMap(map))
        .filter(within)
        .map(({ id, thread, on, about, text, person, by, at }) => [
          id,
          thread,
          JSON.stringify(on),
          about,
          text,
          person,
          by,
          moment(at),
        ]),
    ),
    section(
      'threads',
      'Threads resolved and opened again',
      ['thread', 'resolved', 'person', 'by', 'at'],
      async () =>
        (await comments.resolutionsOf(map))
          .filter(within)
          .map(({ thread, resolved, person, by, at }) => [thread, resolved, person, by, moment(at)]),
    ),
    section(
      'decisions',
      'Decisions',
      decisionTable([]).columns.map(({ name }) => name),
      async () => {
        const all = await decisionsOf(decisions, map, range.to + 1)
        return rowsOf(decisionTable(all.filter(within)))
      },
    ),
    section(
      'progress',
      'What became of decisions',
      ['decision', 'done', 'note', 'person', 'by', 'at'],
      async () =>
        (await decisions.progressOf(map))
          .filter(within)
          .map(({ decision, done, note, person, by, at }) => [decision, done, note, person, by, moment(at)]),
    ),
    section(
      'baselines',
      'Baselines',
      ['id', 'name', 'meeting', 'date', 'status', 'hash', 'person', 'by', 'at'],
      async () =>
        (await record.baselinesOf(map))
          .filter(within)
          .map(({ id, name, meeting, date, status, hash, person, by, at }) => [
            id,
            name,
            meeting,
            date,
            status,
            hash,
            person,
            by,
            moment(at),
          ]),
    ),
    section('signatures', 'Signatures', ['baseline', 'name', 'post', 'person', 'at'], async () =>
      (await record.signaturesOf(map))
        .filter(within)
        .map(({ baseline, name, post, person, at }) => [baseline, name, post, person, moment(at)]),
    ),
    section('holds', 'Holds', ['id', 'reason', 'person', 'by', 'at', 'liftedAt', 'liftedBy'], async () =>
      (await holds.ofMap(map))
        .filter(within)
        .map(({ id, reason, person, by, at, liftedAt, liftedBy }) => [
          id,
          reason,
          person,
          by,
          moment(at),
          liftedAt === null ? null : moment(liftedAt),
          liftedBy,
        ]),
    ),
    {
      name: 'history',
      title: 'Edits',
      columns: ['position', 'person', 'by', 'at', 'what'],
      rows: () => editsOf(services, map, range, asking),
    },
    {
      name: 'audit',
      title: 'Audit log',
      columns: ['position', 'person', 'by', 'at', 'action', 'detail', 'previous', 'hash'],
      rows: () => auditOf(storage, map, range),
    },
  ]
}

export const disclosedTable = (name: string, title: string, read: TablePage): DisclosedTable => ({
  name,
  title,
  async open() {
    const first = await read('', TABLE_ROWS_AT_ONCE)
    return {
      name,
      title,
      columns: first.columns.map((column) => column.name),
      async *rows() {
        for (let page = first; ; page = await read(page.next, TABLE_ROWS_AT_ONCE)) {
          yield* page.rows
          if (page.next === null) return
        }
      },
    }
  },
})

const rowsOf = ({ columns, rows }: FeedTable): readonly (readonly FeedValue[])[] =>
  rows.map((row) =>
    row.map((value, at) => (columns[at]?.name === 'at' && typeof value === 'number' ? moment(value) : value)),
  )

async function* auditOf({ audit }: Services['storage'], map: string, { from, to }: DateRange) {
  for (let after = 0; ; ) {
    const page = await audit.rows(map, after, ROWS_AT_ONCE)
    for (const { position, person, by, at, action, detail, previous, hash } of page)
      if (at >= from && at <= to) yield [position, person, by, moment(at), action, detail, previous, hash]
    const last = page.at(-1)
    if (!last || page.length < ROWS_AT_ONCE) return
    after = last.position
  }
}
