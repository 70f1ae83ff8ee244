import { answer, subjectWords } from '@golden-thread/shared/answers'
import { setTitle } from '@golden-thread/shared/commands'
import { coveringSentence, headlineOf, matrix, readMatrixFilter } from '@golden-thread/shared/coverage'
import { mapDifference } from '@golden-thread/shared/difference'
import {
  bringing,
  changeUpdate,
  compactUpdates,
  diffUpdate,
  encodeMap,
  mergeUpdates,
  originsOf,
  readMap,
  surveyUpdate,
} from '@golden-thread/shared/document'
import {
  aliveElements,
  explainRefusal,
  limits,
  matrixOf,
  NOTHING,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { moneyPaper } from '@golden-thread/shared/money'
import {
  coveragePaper,
  houseTemplateOf,
  type Paper,
  registerPaper,
  reportPaper,
} from '@golden-thread/shared/paper'
import { mapPicture } from '@golden-thread/shared/picture'
import { publicMap, shownLinks } from '@golden-thread/shared/queries'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { formatOf } from '../exports/index.ts'
import { importInto, importPreview } from './imports.ts'
import type { JobName, Jobs, MadeMap, PaperAsked, Summary } from './jobs.ts'
import { newMap } from './newMap.ts'
import { paper } from './paper.ts'
import { sheets } from './sheets.ts'
import { thumbnail } from './thumbnail.ts'

type Handlers = {
  readonly [Name in JobName]: (
    request: Jobs[Name]['request'],
  ) => Jobs[Name]['answer'] | Promise<Jobs[Name]['answer']>
}

/** How each job is done. */
export const handlers: Handlers = {
  summary: ({ update }) => summaryOf(readMap(update).map),

  matrices({ update }) {
    const { map } = readMap(update)
    return map.framework.matrices.map((definition) => {
      const found = matrix(map, definition)
      return {
        id: definition.id,
        title: definition.title,
        rows: found.rows.length,
        columns: found.columns.length,
        sentence: coveringSentence(map, found).short,
      }
    })
  },

  answer({ update, question, today }) {
    const { map, problems } = readMap(update)
    const found = answer(map, question, today, problems)
    return found.ok ? ok(JSON.stringify(found.value)) : found
  },

  subject: ({ update, on, today }) => subjectWords(readMap(update).map, on, today),

  async board({ update, now, baseline, since, decisions }) {
    const { boardPage } = await import('../board/boardPage.ts')
    return boardPage({
      map: readMap(update).map,
      now: new Date(now),
      baseline,
      since: since && { map: readMap(since.update).map, words: since.words },
      decisions,
    })
  },

  changes: ({ before, after, today }) =>
    JSON.stringify(mapDifference(readMap(before).map, readMap(after).map, today)),

  async paperFile({ update, of, format: formatId, now }) {
    const map = publicMap(readMap(update).map)
    const format = formatOf('paper', formatId)
    if (!format) return undefined
    const found = paperOf(map, of, new Date(now))
    if (!found?.ok) return found
    const { paper, title } = found.value
    return ok({ bytes: await format.write(paper), mapTitle: map.title, title })
  },

  async mapFile({ update, format: id }) {
    const format = formatOf('map', id)
    if (!format) throw new RangeError(`There is no format "${id}" for a map.`)
    const { map } = readMap(update)
    return format.write(format.isWhole ? map : publicMap(map))
  },

  async pictureFile({ update, format: id, now }) {
    const format = formatOf('picture', id)
    if (!format) throw new RangeError(`There is no format "${id}" for a picture.`)
    return format.write(mapPicture(publicMap(readMap(update).map), { now: new Date(now), shape: 'map' }))
  },

  thumbnail: ({ update }) => thumbnail(readMap(update).map),

  async newMap({ body, by, at }) {
    const read = await newMap(body, { by, at })
    if (!read.ok) return read
    const { map, report, problems = [] } = read.value
    return ok({ ...made(map), ...(report ? { report } : {}), ...(problems.length > 0 ? { problems } : {}) })
  },

  importInto: ({ update, body, by, at }) => importInto(update, body, { by, at }),

  paper: ({ body }) => paper(body),

  sheets: ({ body }) => sheets(body),

  importPreview: ({ update, body, by, at }) => importPreview(update, body, { by, at }),

  copy({ update, titleSuffix }) {
    const { map } = readMap(update)
    const title = `${map.title.slice(0, limits.TITLE_CHARS_MAX - titleSuffix.length)}${titleSuffix}`
    return made({ ...map, title })
  },

  rename({ update, title }) {
    const named = setTitle(readMap(update).map, { title })
    const changed = changeUpdate(update, named.ok ? named.value.change : NOTHING)
    return changed.ok ? changed : refuse(explainRefusal(changed.error))
  },

  compact: ({ parts }) => compactUpdates(parts),

  past: ({ parts }) => compactUpdates(parts),

  origins: ({ update, root, id }) => originsOf(update, root, id),

  bringing: ({ updates, places }) => bringing(updates, places),

  survey: ({ update }) => surveyUpdate(update),

  difference: ({ parts, stateVector }) => diffUpdate(mergeUpdates(parts), stateVector),
}

/** A paper with the name that its file is known by, or why a matrix cannot be narrowed so. */
function paperOf(
  map: StrategyMap,
  asked: PaperAsked,
  now: Date,
): Result<{ readonly paper: Paper; readonly title: string }, string> | undefined {
  if (asked.what === 'register') {
    const paper = registerPaper(map, asked.id, now.toISOString().slice(0, 10))
    return paper && ok({ paper, title: paper.title })
  }
  if (asked.what === 'money') {
    const paper = moneyPaper(map, asked.id)
    return paper && ok({ paper, title: paper.title })
  }
  if (asked.what === 'report') {
    const house = houseTemplateOf(asked.house)
    return house && ok({ paper: reportPaper(map, { house, texts: asked.texts, now }), title: 'Report' })
  }
  const { id, where } = asked
  const definition = matrixOf(map.framework, id)
  if (!definition) return undefined
  const filter = readMatrixFilter(map, id, where)
  if (!filter.ok) return filter
  const paper = coveragePaper(map, id, { now, filter: filter.value })
  return ok({ paper, title: where.length > 0 ? `${definition.title} (filtered)` : definition.title })
}

const made = (map: StrategyMap): MadeMap => ({ bytes: encodeMap(map), summary: summaryOf(map) })

function summaryOf(map: StrategyMap): Summary {
  return {
    title: map.title,
    elements: aliveElements(map).length,
    links: shownLinks(map).length,
    coverage: headlineOf(map, new Date().toISOString().slice(0, 10)).sentence,
  }
}
