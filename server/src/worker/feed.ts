import { readMap } from '@golden-thread/shared/document'
import { decisionTable, type FeedPage, feedPage, mapTable } from '@golden-thread/shared/feed'
import type { StrategyMap } from '@golden-thread/shared/model'
import { asAt, publicMap } from '@golden-thread/shared/queries'
import { csvRows } from '../exports/index.ts'
import type { FeedRequest, WrittenFeed } from './feedAsked.ts'

/** A page of a flat table, without what the framework keeps internal. */
export function feed({ update, of, today, asAt: day, after, most, format }: FeedRequest): WrittenFeed {
  const table =
    typeof of === 'string'
      ? mapTable(seen(readMap(update).map, day), of, day ?? today)
      : decisionTable(of.decisions)
  const page = feedPage(table, after, most)
  return { body: format === 'csv' ? csvOfPage(page) : jsonOfPage(page), next: page.next }
}

const seen = (map: StrategyMap, day: string | undefined): StrategyMap =>
  day === undefined ? publicMap(map) : asAt(publicMap(map), day)

function jsonOfPage({ columns, rows, next }: FeedPage): string {
  const named = rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))
  return JSON.stringify({ columns, rows: named, next })
}

const csvOfPage = ({ columns, rows }: FeedPage): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    csvRows([
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((value) => (typeof value === 'number' ? value : String(value ?? '')))),
    ]),
  )
