import {
  type Assessment,
  cellKey,
  type Element,
  type ElementId,
  elementId,
  explainProblem,
  isWebAddress,
  limits,
  type StrategyMap,
} from '../../model/index.ts'
import { ok, type Result } from '../../result.ts'
import { frameworkProblems, readFramework } from '../framework/index.ts'
import { isName, isNumber, isRecord, isText, wellFormed } from '../json/index.ts'
import { createMapProblems } from '../reading/index.ts'
import { readAccepted } from './importAccepted.ts'
import { readElements } from './importElements.ts'
import { fail, listOf, NotImported, show, textOf } from './importing.ts'
import { readLinks } from './importLinks.ts'
import { readObservations } from './importObservations.ts'
import { readReports } from './importReports.ts'
import { readViews } from './importViews.ts'
import { PLAIN_FORMAT, PLAIN_VERSION } from './plain.ts'

/** Why a file cannot be imported, in one sentence or two that say what to do. Nothing of it is imported. */
export interface ImportRefusal {
  readonly message: string
}

export interface ImportedMap {
  readonly map: StrategyMap
  /** What came in and does not fit the framework, a sentence each. */
  readonly problems: string[]
}

/** A map from JSON of any shape and origin: whole, or not at all. */
export function fromPlain(json: unknown): Result<ImportedMap, ImportRefusal> {
  try {
    return ok(readPlain(json))
  } catch (error) {
    if (error instanceof NotImported) return { ok: false, error: { message: error.message } }
    throw error
  }
}

function readPlain(json: unknown): ImportedMap {
  if (!isRecord(json) || json.format !== PLAIN_FORMAT) {
    fail('This is not a strategy map. Choose a JSON file that was exported from Golden Thread.')
  }
  if (json.version !== 1 && json.version !== PLAIN_VERSION) {
    fail(
      `This map was written in version ${show(json.version)} of the format; this program reads versions up to ${PLAIN_VERSION}. Bring it up to date and try again.`,
    )
  }
  const framework = readFramework(json.framework)
  if (!framework.ok)
    fail(
      `The framework of this map cannot be used: ${framework.error}. Correct it in the file and try again.`,
    )
  const elements = readElements(json.elements)
  const links = readLinks(json.links, elements)
  const map: StrategyMap = {
    title: textOf(json.title, 'The title of the map', limits.TITLE_CHARS_MAX),
    about: textOf(json.about, 'The description of the map', limits.TEXT_CHARS_MAX),
    framework: framework.value,
    elements,
    links,
    assessments: readAssessments(json.assessments, elements),
    views: readViews(json.views),
    sources: readAddresses(json.sources),
    texts: readTexts(json.texts),
    ...readReports(json.reports),
    accepted: readAccepted(json.accepted),
    observations: readObservations(json.observations, elements),
  }
  return { map, problems: problemsOf(map) }
}

function problemsOf(map: StrategyMap): string[] {
  const problems = createMapProblems()
  problems.reset(map)
  return [
    ...[...frameworkProblems(map.framework), ...problems.list()].map(explainProblem),
    ...strayFields(map),
  ]
}

/** Fields that the kind of an element does not have are kept, as its kind may be changed again. */
function strayFields({ framework, elements }: StrategyMap): string[] {
  const fieldsOf = new Map(
    framework.kinds.map((kind) => [kind.id, new Set(kind.fields.map((field) => field.id))]),
  )
  const strays = [...elements.values()].flatMap((element) =>
    Object.keys(element.fields)
      .filter((field) => fieldsOf.get(element.kind) && !fieldsOf.get(element.kind)?.has(field))
      .map((field) => `${nameOf(element)}: its kind has no field "${field}". It is kept and not shown.`),
  )
  return strays
}

function readAssessments(json: unknown, elements: ReadonlyMap<ElementId, Element>): Map<string, Assessment> {
  const assessments = new Map<string, Assessment>()
  for (const item of listOf(json, 'assessed cells', limits.LINKS_MAX)) {
    const { matrix, row, column, state, at } = isRecord(item) ? item : {}
    if (!isRecord(item) || !isName(matrix) || !isText(row) || !isText(column)) {
      fail('An assessed cell does not say which matrix, row and column it is. Correct it and try again.')
    }
    const cell = `${matrix}, ${row}, ${column}`
    if (!elements.has(elementId(row)) || !elements.has(elementId(column))) {
      fail(
        `The assessed cell ${cell} is of an element that is not in the file. Add the element or remove the cell.`,
      )
    }
    if (state !== 'none' && state !== 'not-applicable') {
      fail(`The assessed cell ${cell} says ${show(state)}. It has to say "none" or "not-applicable".`)
    }
    const key = cellKey(matrix, elementId(row), elementId(column))
    if (assessments.has(key)) fail(`The cell ${cell} is assessed twice. Remove one and try again.`)
    assessments.set(key, {
      state,
      note: textOf(item.note, `The note of cell ${cell}`, limits.TEXT_CHARS_MAX),
      by: textOf(item.by, `The assessor of cell ${cell}`, limits.TITLE_CHARS_MAX),
      at: isNumber(at) ? at : 0,
    })
  }
  return assessments
}

/** A file from before sources had addresses has none. */
function readAddresses(json: unknown): Map<string, string> {
  const sources = new Map<string, string>()
  for (const item of listOf(json, 'sources', limits.SOURCES_MAX)) {
    const { source, address } = isRecord(item) ? item : {}
    const name = wellFormed(textOf(source, 'The name of a source', limits.TITLE_CHARS_MAX))
    if (!isText(address) || !isWebAddress(address))
      fail(
        `The address of the source "${show(name)}" is not one of the web. Correct or remove it and try again.`,
      )
    sources.set(name, wellFormed(address))
  }
  return sources
}

function readTexts(json: unknown): Map<string, string> {
  const texts = new Map<string, string>()
  for (const item of listOf(json, 'texts of sources', limits.TEXTS_MAX)) {
    const { source, text } = isRecord(item) ? item : {}
    const name = wellFormed(textOf(source, 'The name of a source', limits.TITLE_CHARS_MAX))
    const words = wellFormed(
      textOf(text, `The text of the source "${show(name)}"`, limits.SOURCE_TEXT_CHARS_MAX),
    )
    if (words !== '') texts.set(name, words)
  }
  return texts
}

const nameOf = (element: Element): string => element.code || element.title || element.id
