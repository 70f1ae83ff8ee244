import { coveringSentence, matrix } from '@golden-thread/shared/coverage'
import {
  changeUpdate,
  diffUpdate,
  encodeMap,
  mergeUpdates,
  readMap,
  squashUpdates,
  toPlain,
} from '@golden-thread/shared/document'
import {
  aliveElements,
  explainRefusal,
  limits,
  matrixOf,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'
import { ok, refuse } from '@golden-thread/shared/result'
import { type CoveragePaper, coveragePaper } from '@golden-thread/shared/table'
import type { JobName, Jobs, MadeMap, MatrixFormat, Summary } from './jobs.ts'
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

  async matrixFile({ update, matrix: id, format, now }) {
    const { map } = readMap(update)
    const definition = matrixOf(map.framework, id)
    if (!definition) return undefined
    const paper = coveragePaper(map, id, { now: new Date(now) })
    const write = await writerOf(format)
    return { bytes: await write(paper), mapTitle: map.title, matrixTitle: definition.title }
  },

  mapJson: ({ update }) => jsonOf(toPlain(readMap(update).map)),

  picture: ({ update }) => picture(readMap(update).map),

  newMap({ body }) {
    const read = newMap(body)
    return read.ok ? ok(made(read.value)) : read
  },

  copy({ update, titleSuffix }) {
    const { map } = readMap(update)
    const title = `${map.title.slice(0, limits.TITLE_CHARS_MAX - titleSuffix.length)}${titleSuffix}`
    return made({ ...map, title })
  },

  rename({ update, title }) {
    const changed = changeUpdate(update, { type: 'set-about', title })
    return changed.ok ? changed : refuse(explainRefusal(changed.error))
  },

  compact: ({ parts }) => squashUpdates(parts),

  difference: ({ parts, stateVector }) => diffUpdate(mergeUpdates(parts), stateVector),
}

/** What writes Word and Excel is large: a thread that cuts out a difference for someone who waits starts without it. */
async function writerOf(
  format: MatrixFormat,
): Promise<(paper: CoveragePaper) => Uint8Array | Promise<Uint8Array>> {
  switch (format) {
    case 'docx':
      return (await import('../exports/docx.ts')).docxOf
    case 'xlsx':
      return (await import('../exports/xlsx.ts')).xlsxOf
    case 'csv':
      return (await import('../exports/csv.ts')).csvOf
    case 'json':
      return jsonOf
  }
}

const made = (map: StrategyMap): MadeMap => ({ bytes: encodeMap(map), summary: summaryOf(map) })

function summaryOf(map: StrategyMap): Summary {
  const first = map.framework.matrices[0]
  let links = 0
  for (const link of map.links.values()) if (showsLink(map, link)) links += 1
  return {
    title: map.title,
    elements: aliveElements(map).length,
    links,
    coverage: first ? coveringSentence(map, matrix(map, first)).short : '',
  }
}

const jsonOf = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
