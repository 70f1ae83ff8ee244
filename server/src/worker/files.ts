import { readMatrixFilter } from '@golden-thread/shared/coverage'
import { readMap } from '@golden-thread/shared/document'
import { matrixOf, type StrategyMap } from '@golden-thread/shared/model'
import { moneyPaper } from '@golden-thread/shared/money'
import {
  atDate,
  coveragePaper,
  houseTemplateOf,
  type Paper,
  registerPaper,
  reportPaper,
} from '@golden-thread/shared/paper'
import { mapPicture, timelinePicture } from '@golden-thread/shared/picture'
import { asAt, lookBack, publicMap } from '@golden-thread/shared/queries'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { type TimelineAsk, timelinePaper } from '@golden-thread/shared/timeline'
import { formatOf } from '../exports/index.ts'
import type { FileOf, PaperAsked, TimelineAsked } from './fileAsked.ts'
import type { Jobs } from './jobs.ts'

/** A paper in a format, of the map as it is published: as it is now, or as at a date. */
export async function paperFile({
  update,
  of,
  format: formatId,
  now,
  asAt: date,
}: Jobs['paperFile']['request']): Promise<Jobs['paperFile']['answer']> {
  const format = formatOf('paper', formatId)
  if (!format) return undefined
  const seen = mapSeen(update, date, now)
  if (!seen.ok) return seen
  const { map, day, today } = seen.value
  const found = paperOf(map, of, { now: new Date(now), today })
  if (!found?.ok) return found
  const { paper, title } = found.value
  const written = day === undefined ? paper : atDate(paper, day)
  return ok({
    bytes: await format.write(written),
    mapTitle: map.title,
    title: day === undefined ? title : `${title} as at ${day}`,
  })
}

/** A picture in a format: of the map, or of its timeline where that is asked for. */
export async function pictureFile({
  update,
  format: formatId,
  now,
  asAt: date,
  timeline,
}: Jobs['pictureFile']['request']): Promise<Jobs['pictureFile']['answer']> {
  const format = formatOf('picture', formatId)
  if (!format) return undefined
  const seen = mapSeen(update, date, now)
  if (!seen.ok) return seen
  const { map, day, today } = seen.value
  const ask = timeline && timelineAsk(map, timeline)
  if (ask && !ask.ok) return ask
  const picture = ask
    ? timelinePicture(map, { ...ask.value, day: today })
    : mapPicture(map, { now: new Date(now), shape: 'map' })
  if (!picture) return undefined
  const title = `${ask ? 'Timeline' : ''}${day === undefined ? '' : ` as at ${day}`}`.trim()
  return ok({ bytes: await format.write(picture), mapTitle: map.title, title } satisfies FileOf)
}

interface Seen {
  readonly map: StrategyMap
  /** The day that is looked at; undefined for the map of now. */
  readonly day: string | undefined
  /** That day, or else the day of now: what checks and claims are asked of. */
  readonly today: string
}

/** What is not published is left out before anything is looked at. */
function mapSeen(update: Uint8Array, date: string | undefined, now: number): Result<Seen, string> {
  const whole = publicMap(readMap(update).map)
  const today = new Date(now).toISOString().slice(0, 10)
  if (date === undefined) return ok({ map: whole, day: undefined, today })
  const { map, day } = lookBack(whole, date)
  return day === undefined ? refuse(noDate(date, 'asAt')) : ok({ map, day, today: day })
}

const noDate = (date: string, name: string): string =>
  `"${date}" is no date. Ask with ${name} as a day, such as 2004-06-30, a month or a year.`

/** Beside the map as it was at an earlier date, or as a baseline has it: what slipped since is told. */
function timelineAsk(map: StrategyMap, { by, since, baseline }: TimelineAsked): Result<TimelineAsk, string> {
  if (baseline) return ok({ by, earlier: publicMap(readMap(baseline).map) })
  if (since === undefined) return ok({ by })
  const { day } = lookBack(map, since)
  return day === undefined ? refuse(noDate(since, 'since')) : ok({ by, earlier: asAt(map, since) })
}

/** A paper with the name that its file is known by, or why it cannot be asked for so. */
function paperOf(
  map: StrategyMap,
  asked: PaperAsked,
  { now, today }: { readonly now: Date; readonly today: string },
): Result<{ readonly paper: Paper; readonly title: string }, string> | undefined {
  const named = (paper: Paper | undefined) => paper && ok({ paper, title: paper.title })
  switch (asked.what) {
    case 'register':
      return named(registerPaper(map, asked.id, today))
    case 'money':
      return named(moneyPaper(map, asked.id))
    case 'timeline': {
      const ask = timelineAsk(map, asked)
      return ask.ok ? named(timelinePaper(map, ask.value)) : ask
    }
    case 'report': {
      const house = houseTemplateOf(asked.house)
      return house && ok({ paper: reportPaper(map, { house, texts: asked.texts, now }), title: 'Report' })
    }
    case 'matrix': {
      const definition = matrixOf(map.framework, asked.id)
      if (!definition) return undefined
      const filter = readMatrixFilter(map, asked.id, asked.where)
      if (!filter.ok) return filter
      const paper = coveragePaper(map, asked.id, { now, today, filter: filter.value })
      return ok({
        paper,
        title: asked.where.length > 0 ? `${definition.title} (filtered)` : definition.title,
      })
    }
  }
}
