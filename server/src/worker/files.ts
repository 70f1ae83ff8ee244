import { headlineOf, readMatrixFilter } from '@golden-thread/shared/coverage'
import { readMap } from '@golden-thread/shared/document'
import { aliveElements, matrixOf, type StrategyMap } from '@golden-thread/shared/model'
import { moneyPaper } from '@golden-thread/shared/money'
import {
  atDate,
  coveragePaper,
  type Paper,
  type PictureBlock,
  registerPaper,
} from '@golden-thread/shared/paper'
import { mapPicture, timelinePicture } from '@golden-thread/shared/picture'
import { asAt, lookBack, publicMap } from '@golden-thread/shared/queries'
import {
  factOf,
  HOUSE,
  HOUSE_TEMPLATES,
  houseTemplateOf,
  reportOf,
  reportPaper,
} from '@golden-thread/shared/report'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { type TimelineAsk, timelinePaper } from '@golden-thread/shared/timeline'
import { formatOf, tooLargeFor } from '../exports/index.ts'
import type { FileOf, PaperAsked, TimelineAsked } from './fileAsked.ts'
import type { Jobs } from './jobs.ts'
import { packed } from './leaving/index.ts'

/** A paper in a format, of the map as it is published: as it is now, or as at a date. */
export async function paperFile({
  update,
  of,
  format: formatId,
  now,
  asAt: date,
  gzip,
}: Jobs['paperFile']['request']): Promise<Jobs['paperFile']['answer']> {
  const format = formatOf('paper', formatId)
  if (!format) return undefined
  const seen = mapSeen(update, date, now)
  if (!seen.ok) return seen
  const { map, day } = seen.value
  const found = paperOf(seen.value, of, new Date(now))
  if (!found?.ok) return found
  const { paper, title } = found.value
  const tooLarge = tooLargeFor(format, paper)
  if (tooLarge) return refuse(tooLarge)
  const written = day === undefined ? paper : atDate(paper, day)
  return ok({
    ...packed(await format.write(written), format.mediaType, gzip),
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
  gzip,
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
  const bytes = await format.write(picture)
  return ok({ ...packed(bytes, format.mediaType, gzip), mapTitle: map.title, title } satisfies FileOf)
}

/** The whole map in a format: as it is published, unless the format keeps all of it. */
export async function mapFile({
  update,
  format: id,
  asAt: day,
  gzip,
}: Jobs['mapFile']['request']): Promise<Jobs['mapFile']['answer']> {
  const format = formatOf('map', id)
  if (!format) throw new RangeError(`There is no format "${id}" for a map.`)
  const { map } = readMap(update)
  const kept = format.isWhole ? map : publicMap(map)
  const bytes = await format.write(day === undefined ? kept : asAt(kept, day))
  return packed(bytes, format.mediaType, gzip)
}

interface Seen {
  readonly map: StrategyMap
  /** With what is not published: what is only so without it is not said. */
  readonly whole: StrategyMap
  /** The day that is looked at; undefined for the map of now. */
  readonly day: string | undefined
  /** That day, or else the day of now: what checks and claims are asked of. */
  readonly today: string
}

/** What is not published is left out before anything is looked at. */
function mapSeen(update: Uint8Array, date: string | undefined, now: number): Result<Seen, string> {
  const whole = readMap(update).map
  const shown = publicMap(whole)
  const today = new Date(now).toISOString().slice(0, 10)
  if (date === undefined) return ok({ map: shown, whole, day: undefined, today })
  const { map, day } = lookBack(shown, date)
  if (day === undefined) return refuse(noDate(date, 'asAt'))
  return ok({ map, whole: shown === whole ? map : lookBack(whole, date).map, day, today: day })
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
  { map, whole, today }: Seen,
  asked: PaperAsked,
  now: Date,
): Result<{ readonly paper: Paper; readonly title: string }, string> | undefined {
  const named = (paper: Paper | undefined) => paper && ok({ paper, title: paper.title })
  switch (asked.what) {
    case 'register':
      return named(registerPaper(map, asked.id, today, whole))
    case 'money':
      return named(moneyPaper(map, asked.id))
    case 'timeline': {
      const ask = timelineAsk(map, asked)
      return ask.ok ? named(timelinePaper(map, ask.value)) : ask
    }
    case 'report': {
      const report = reportOf(map.framework, asked.report)
      const house = houseTemplateOf(asked.house ?? factOf(map, asked.report, HOUSE)) ?? HOUSE_TEMPLATES[0]
      if (!report || !house) return undefined
      const picture = () => pictureOf(map, now)
      const paper = reportPaper(map, {
        house,
        report: report.id,
        texts: asked.texts,
        now,
        today,
        whole,
        picture,
      })
      return ok({ paper, title: report.title })
    }
    case 'matrix': {
      const definition = matrixOf(map.framework, asked.id)
      if (!definition) return undefined
      const filter = readMatrixFilter(map, asked.id, asked.where)
      if (!filter.ok) return filter
      const paper = coveragePaper(map, asked.id, { now, today, filter: filter.value, whole })
      return ok({
        paper,
        title: asked.where.length > 0 ? `${definition.title} (filtered)` : definition.title,
      })
    }
  }
}

/** The map for a paper: what it shows is told in words beside it, and stands as tables in the appendices. */
function pictureOf(map: StrategyMap, now: Date): PictureBlock {
  const { svg, width, height } = mapPicture(map, { now, shape: 'map' })
  const { sentence } = headlineOf(map, now.toISOString().slice(0, 10))
  const count = aliveElements(map).length
  const alternative = `A map of ${count} elements and the links between them. ${sentence} Its tables say the same in words.`
  return { type: 'picture', svg, width, height, alternative, caption: 'The map' }
}
