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
import { coveragePaper } from '@golden-thread/shared/paper'
import { shownLinks } from '@golden-thread/shared/queries'
import { ok, refuse } from '@golden-thread/shared/result'
import { formatOf } from '../exports/index.ts'
import { importInto, importPreview } from './imports.ts'
import type { JobName, Jobs, MadeMap, Summary } from './jobs.ts'
import { newMap } from './newMap.ts'
import { picture } from './picture.ts'

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
    const found = answer(readMap(update).map, question, today)
    return found.ok ? ok(JSON.stringify(found.value)) : found
  },

  subject: ({ update, on, today }) => subjectWords(readMap(update).map, on, today),

  async board({ update, now, baseline }) {
    const { boardPage } = await import('../board/boardPage.ts')
    return boardPage({ map: readMap(update).map, now: new Date(now), baseline })
  },

  changes: ({ before, after, today }) =>
    JSON.stringify(mapDifference(readMap(before).map, readMap(after).map, today)),

  async paperFile({ update, matrix: id, where, format: formatId, now }) {
    const { map } = readMap(update)
    const definition = matrixOf(map.framework, id)
    const format = formatOf('paper', formatId)
    if (!definition || !format) return undefined
    const filter = readMatrixFilter(map, id, where)
    if (!filter.ok) return filter
    const paper = coveragePaper(map, id, { now: new Date(now), filter: filter.value })
    const matrixTitle = where.length > 0 ? `${definition.title} (filtered)` : definition.title
    return ok({ bytes: await format.write(paper), mapTitle: map.title, matrixTitle })
  },

  async mapFile({ update, format: id }) {
    const format = formatOf('map', id)
    if (!format) throw new RangeError(`There is no format "${id}" for a map.`)
    return format.write(readMap(update).map)
  },

  picture: ({ update }) => picture(readMap(update).map),

  async newMap({ body, by, at }) {
    const read = await newMap(body, { by, at })
    if (!read.ok) return read
    const { map, report } = read.value
    return ok({ ...made(map), ...(report ? { report } : {}) })
  },

  importInto: ({ update, body, by, at }) => importInto(update, body, { by, at }),

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

const made = (map: StrategyMap): MadeMap => ({ bytes: encodeMap(map), summary: summaryOf(map) })

function summaryOf(map: StrategyMap): Summary {
  return {
    title: map.title,
    elements: aliveElements(map).length,
    links: shownLinks(map).length,
    coverage: headlineOf(map, new Date().toISOString().slice(0, 10)).sentence,
  }
}
