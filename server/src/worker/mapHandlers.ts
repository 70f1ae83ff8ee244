import { answer, subjectWords } from '@golden-thread/shared/answers'
import { setTitle } from '@golden-thread/shared/commands'
import { coveringSentence, headlineOf, matrix } from '@golden-thread/shared/coverage'
import { mapDifference } from '@golden-thread/shared/difference'
import { changeUpdate, encodeMap, readMap, readUpdates } from '@golden-thread/shared/document'
import { feedPage, mapTable } from '@golden-thread/shared/feed'
import { aliveElements, explainRefusal, limits, NOTHING, type StrategyMap } from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import { ok, refuse } from '@golden-thread/shared/result'
import type { ByteJob, Handlers, MadeMap, Summary } from './jobs.ts'
import { thumbnail } from './thumbnail.ts'

/**
 * How each job is done that reads a map. What writes papers and reads files of others is most of the program: a thread
 * that counts a map after an edit has no need of it, and loads it with the first job that has.
 */
export const mapHandlers: Omit<Handlers, ByteJob> = {
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

  feed: async (request) => (await import('./feed.ts')).feed(request),

  table: ({ update, of, today, after, most }) =>
    feedPage(mapTable(readMap(update).map, of, today), after, most),

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

  async boardMap({ update, now, baseline }) {
    const { exploredMap } = await import('../board/explored.ts')
    return JSON.stringify(exploredMap(readMap(update).map, baseline, new Date(now)))
  },

  changes: ({ before, after, today }) =>
    JSON.stringify(mapDifference(readUpdates(before), readUpdates(after), today)),

  changesFile: async (request) => (await import('./changesFile.ts')).changesFile(request),

  edits: async (request) => (await import('./edits.ts')).edits(request),

  paperFile: async (request) => (await import('./files.ts')).paperFile(request),

  mapFile: async (request) => (await import('./files.ts')).mapFile(request),

  pictureFile: async (request) => (await import('./files.ts')).pictureFile(request),

  thumbnail: ({ update }) => thumbnail(readMap(update).map),

  async newMap({ body, mapBytesMax, by, at }) {
    const { newMap } = await import('./newMap.ts')
    const read = await newMap(body, mapBytesMax, { by, at })
    if (!read.ok) return read
    const { map, report, problems = [] } = read.value
    return ok({ ...made(map), ...(report ? { report } : {}), ...(problems.length > 0 ? { problems } : {}) })
  },

  async importInto({ update, body, by, at }) {
    const { importInto } = await import('./imports.ts')
    return importInto(update, body, { by, at })
  },

  paper: async ({ body }) => (await import('./paper.ts')).paper(body),

  sheets: async ({ body }) => (await import('./sheets.ts')).sheets(body),

  model: async ({ body }) => (await import('./model.ts')).model(body),

  previewOf: async ({ body }) => (await import('./imports.ts')).previewOf(body),

  async importPreview({ update, body, by, at }) {
    const { importPreview } = await import('./imports.ts')
    return importPreview(update, body, { by, at })
  },

  copy({ parts, titleSuffix }) {
    const map = readUpdates(parts)
    const title = `${map.title.slice(0, limits.TITLE_CHARS_MAX - titleSuffix.length)}${titleSuffix}`
    return made({ ...map, title })
  },

  rename({ update, title }) {
    const named = setTitle(readMap(update).map, { title })
    const changed = changeUpdate(update, named.ok ? named.value.change : NOTHING)
    return changed.ok ? changed : refuse(explainRefusal(changed.error))
  },
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
