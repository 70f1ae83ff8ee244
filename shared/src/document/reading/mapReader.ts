import type * as Y from 'yjs'
import {
  type Acceptance,
  type Assessment,
  type Element,
  type Framework,
  type Link,
  limits,
  type Observation,
  type Problem,
  type SavedView,
  type StrategyMap,
  type Touched,
} from '../../model/index.ts'
import { frameworkProblems, PLAIN_FRAMEWORK, readFramework, storedFramework } from '../framework/index.ts'
import { equalJson, isNumber } from '../json/index.ts'
import {
  createReportTexts,
  cutText,
  DOCUMENT_VERSION,
  type ReportTexts,
  ROOT_NAMES,
  type Roots,
  readReportFacts,
  readSources,
  readText,
  readTexts,
  textSchemaOf,
} from '../roots/index.ts'
import { createEvidenceIndex } from './evidenceIndex.ts'
import { createMapProblems } from './mapProblems.ts'
import { type Reading, within } from './part.ts'
import { readAcceptance } from './readAcceptance.ts'
import { readElement } from './readElement.ts'
import { readAssessment, readLink } from './readLink.ts'
import { readObservation } from './readObservation.ts'
import { readView } from './readView.ts'
import { refreshed } from './refreshed.ts'
import { addTouched, nothingTouched, touchesAnything } from './touchedSet.ts'

export interface MapReading {
  readonly map: StrategyMap
  /** What could not be read, or does not fit. The same array until one of them changes. */
  readonly problems: readonly Problem[]
  /** The document is of a later version: it is read as far as it can be, and must not be written to. */
  readonly isNewer: boolean
  /** What the sections of reports are written in: past `TEXT_SCHEMA` they may be read here, and not opened to be written in. */
  readonly textSchema: number
}

/** Keeps one reading of a document, and brings it up to date at the cost of what was marked. */
export interface MapReader {
  current(): MapReading
  /** These may differ from the last reading. */
  mark(touched: Touched): void
  /** A transaction is over. True where it touched the words of a report: then what is `about` the map has to be marked. */
  heardTexts: ReportTexts['heard']
  /** A key of the evidence was set or removed. Returns the id of the link that has to be marked. */
  addEvidence(key: string): string
  /** `map` is what the document holds now, but for what is marked. Saves copying what `apply` has copied already. */
  adopt(map: StrategyMap): void
}

export function createMapReader(roots: Roots): MapReader {
  const evidence = createEvidenceIndex(roots.evidence)
  const unfit = createMapProblems()
  const reports = createReportTexts(roots.about.doc as Y.Doc)
  /** What could not be read, by where it lies. */
  const unreadable = new Map<string, readonly Problem[]>()
  let unreadableChanged = false
  let marked = nothingTouched()
  let version = 1
  let textSchema = 1
  let map = readAll()
  /** The map that `unfit` has seen; `map` may have been adopted since. */
  let checked = map
  unfit.reset(map)
  let problems = listProblems()

  function take<T>(place: string, read: Reading<T>): T | undefined {
    if (read.problems.length > 0) unreadable.set(place, read.problems)
    if (read.problems.length > 0 || unreadable.delete(place)) unreadableChanged = true
    return read.value
  }

  function readAbout(last?: StrategyMap): AboutMap {
    readVersion()
    const found: Problem[] = []
    const title = readText(roots.about.get('title')) ?? ''
    const about = readText(roots.about.get('about')) ?? ''
    const sources = readSources(roots.about, found)
    const texts = readTexts(roots.about, found)
    const facts = readReportFacts(roots.about, found)
    const read = {
      title: within(title, limits.TITLE_CHARS_MAX, 'characters in the title of the map', found),
      about: within(about, limits.TEXT_CHARS_MAX, 'characters in its description', found),
      sources: last && equalJson([...last.sources], [...sources]) ? last.sources : sources,
      texts: last && equalJson([...last.texts], [...texts]) ? last.texts : texts,
      reportFacts: last && equalJson([...last.reportFacts], [...facts]) ? last.reportFacts : facts,
      reportTexts: reports.read(found),
    }
    take('about', { problems: found })
    return read
  }

  function readVersion(): void {
    const held = roots.about.get('version')
    version = isNumber(held) ? held : 1
    textSchema = textSchemaOf(roots.about)
    const isLater = version > DOCUMENT_VERSION
    take('version', {
      problems: isLater ? [{ code: 'document-newer', version, known: DOCUMENT_VERSION }] : [],
    })
  }

  function readFrame(last: Framework | undefined): Framework {
    const read = readFramework(storedFramework(roots))
    const value = read.ok ? read.value : PLAIN_FRAMEWORK
    // A document that nothing has reached yet is empty, not broken.
    const broken = !read.ok && !ROOT_NAMES.every((name) => roots[name].size === 0)
    take('framework', {
      problems: broken ? [{ code: 'framework-unreadable', reason: read.error }] : frameworkProblems(value),
    })
    return last && equalJson(last, value) ? last : value
  }

  function readOneElement(id: string): Element | undefined {
    return take(`element ${id}`, roots.elements.has(id) ? readElement(id, roots.elements.get(id)) : NOTHING)
  }

  function readOneLink(id: string): Link | undefined {
    const found: Problem[] = []
    const pieces = evidence.read(id, found)
    if (roots.links.has(id)) {
      const read = readLink(id, roots.links.get(id), pieces)
      return take(`link ${id}`, { ...read, problems: [...read.problems, ...found] })
    }
    if (pieces.length > 0) {
      found.push({
        code: 'evidence-unreadable',
        id: cutText(id, 100),
        reason: 'the link it is for is not there',
      })
    }
    return take<Link>(`link ${id}`, { problems: found })
  }

  function readOneAssessment(key: string): Assessment | undefined {
    const { assessments } = roots
    return take(
      `assessment ${key}`,
      assessments.has(key) ? readAssessment(key, assessments.get(key)) : NOTHING,
    )
  }

  function readOneView(id: string): SavedView | undefined {
    const { views } = roots
    return take(`view ${id}`, views.has(id) ? readView(id, views.get(id)) : NOTHING)
  }

  function readOneAcceptance(id: string): Acceptance | undefined {
    const { accepted } = roots
    return take(`accepted ${id}`, accepted.has(id) ? readAcceptance(id, accepted.get(id)) : NOTHING)
  }

  function readOneObservation(id: string): Observation | undefined {
    const { observations } = roots
    return take(
      `observation ${id}`,
      observations.has(id) ? readObservation(id, observations.get(id)) : NOTHING,
    )
  }

  /** Everything, afresh; what is equal in `last` keeps its identity. */
  function readAll(last?: StrategyMap): StrategyMap {
    unreadable.clear()
    unreadableChanged = true
    const { ELEMENTS_MAX, LINKS_MAX } = limits
    const read: StrategyMap = {
      ...readAbout(last),
      framework: readFrame(last?.framework),
      elements: readEntries(roots.elements, ELEMENTS_MAX, 'elements', readOneElement, last?.elements),
      links: readEntries(roots.links, LINKS_MAX, 'links', readOneLink, last?.links),
      assessments: readEntries(
        roots.assessments,
        LINKS_MAX,
        'assessed cells',
        readOneAssessment,
        last?.assessments,
      ),
      views: readEntries(roots.views, limits.VIEWS_MAX, 'views', readOneView, last?.views),
      accepted: readEntries(
        roots.accepted,
        limits.ACCEPTED_MAX,
        'accepted findings',
        readOneAcceptance,
        last?.accepted,
      ),
      observations: readEntries(
        roots.observations,
        limits.OBSERVATIONS_MAX,
        'observations',
        readOneObservation,
        last?.observations,
      ),
    }
    for (const link of evidence.links()) if (!roots.links.has(link)) readOneLink(link)
    return read
  }

  function readEntries<K extends string, V>(
    root: Y.Map<unknown>,
    most: number,
    what: string,
    read: (id: K) => V | undefined,
    last: ReadonlyMap<K, V> | undefined,
  ): ReadonlyMap<K, V> {
    const ids = [...root.keys()] as K[]
    if (ids.length > most) {
      unreadable.set(`too much: ${what}`, [{ code: 'too-much', what, count: ids.length, most }])
      // A Y.Map lists its keys in the order they arrived in, which differs from copy to copy; the cut must not.
      ids.sort().length = most
    }
    const entries = new Map<K, V>()
    for (const id of ids) {
      const value = read(id)
      const former = last?.get(id)
      if (value !== undefined) entries.set(id, equalJson(former, value) ? (former as V) : value)
    }
    return entries
  }

  function isCut(): boolean {
    return ['elements', 'links', 'assessed cells', 'views', 'accepted findings', 'observations'].some(
      (what) => unreadable.has(`too much: ${what}`),
    )
  }

  function readMarked(touched: Touched): StrategyMap {
    const next: StrategyMap = {
      ...(touched.about ? readAbout(map) : aboutOf(map)),
      framework: touched.framework ? readFrame(map.framework) : map.framework,
      elements: refreshed(map.elements, touched.elements, readOneElement),
      links: refreshed(map.links, touched.links, readOneLink),
      assessments: refreshed(map.assessments, touched.assessments, readOneAssessment),
      views: refreshed(map.views, touched.views, readOneView),
      accepted: refreshed(map.accepted, touched.accepted, readOneAcceptance),
      observations: refreshed(map.observations, touched.observations, readOneObservation),
    }
    const over =
      next.elements.size > limits.ELEMENTS_MAX ||
      next.links.size > limits.LINKS_MAX ||
      next.views.size > limits.VIEWS_MAX ||
      next.accepted.size > limits.ACCEPTED_MAX ||
      next.observations.size > limits.OBSERVATIONS_MAX
    // Past a limit, which entries are shown hangs on all of them.
    if (over || next.assessments.size > limits.LINKS_MAX || isCut()) return readAll(map)
    return Object.entries(next).every(([part, value]) => Reflect.get(map, part) === value) ? map : next
  }

  function listProblems(): readonly Problem[] {
    return [...[...unreadable.values()].flat(), ...unfit.list()]
  }

  return {
    current() {
      if (touchesAnything(marked)) {
        const touched = marked
        marked = nothingTouched()
        unreadableChanged = false
        map = readMarked(touched)
        const unfitChanged = unfit.advance(checked, map, touched)
        checked = map
        if (unfitChanged || unreadableChanged) problems = listProblems()
      }
      return { map, problems, isNewer: version > DOCUMENT_VERSION, textSchema }
    },
    mark: (touched) => addTouched(marked, touched),
    heardTexts: reports.heard,
    addEvidence: evidence.add,
    adopt: (next) => {
      map = next
    },
  }
}

const NOTHING: Reading<never> = { problems: [] }

type AboutMap = Pick<StrategyMap, 'title' | 'about' | 'sources' | 'texts' | 'reportFacts' | 'reportTexts'>

const aboutOf = ({ title, about, sources, texts, reportFacts, reportTexts }: StrategyMap): AboutMap => ({
  title,
  about,
  sources,
  texts,
  reportFacts,
  reportTexts,
})
