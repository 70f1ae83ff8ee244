import type { Acceptance } from './acceptedFinding.ts'
import type { Element } from './element.ts'
import type { Framework } from './framework/index.ts'
import type { ElementId, LinkId, ObservationId } from './id.ts'
import type { Assessment, Link } from './link.ts'
import type { Observation } from './observation.ts'
import type { ReportText } from './reportText.ts'
import type { SavedView } from './savedView.ts'
import type { StrategyMap } from './strategyMap.ts'

/**
 * A map that a change is being made to. Each collection is copied at the first write to it and written in place after
 * that, so that a batch of 10,000 changes copies it once; the map it began with is never touched. It reads as a
 * `StrategyMap`, so that later changes of a batch are checked against the earlier ones.
 */
export class Draft implements StrategyMap {
  title: string
  about: string
  framework: Framework
  elements: ReadonlyMap<ElementId, Element>
  links: ReadonlyMap<LinkId, Link>
  assessments: ReadonlyMap<string, Assessment>
  views: ReadonlyMap<string, SavedView>
  sources: ReadonlyMap<string, string>
  texts: ReadonlyMap<string, string>
  reportFacts: ReadonlyMap<string, string>
  reportTexts: ReadonlyMap<string, ReportText>
  accepted: ReadonlyMap<string, Acceptance>
  observations: ReadonlyMap<ObservationId, Observation>
  readonly #owned = new Set<ReadonlyMap<unknown, unknown>>()

  constructor(map: StrategyMap) {
    this.title = map.title
    this.about = map.about
    this.framework = map.framework
    this.elements = map.elements
    this.links = map.links
    this.assessments = map.assessments
    this.views = map.views
    this.sources = map.sources
    this.texts = map.texts
    this.reportFacts = map.reportFacts
    this.reportTexts = map.reportTexts
    this.accepted = map.accepted
    this.observations = map.observations
  }

  setElement(element: Element): void {
    this.elements = this.#writable(this.elements).set(element.id, element)
  }

  setLink(link: Link): void {
    this.links = this.#writable(this.links).set(link.id, link)
  }

  setAssessment(cell: string, assessment: Assessment | null): void {
    const assessments = this.#writable(this.assessments)
    if (assessment) assessments.set(cell, assessment)
    else assessments.delete(cell)
    this.assessments = assessments
  }

  setView(id: string, view: SavedView | null): void {
    const views = this.#writable(this.views)
    if (view) views.set(id, view)
    else views.delete(id)
    this.views = views
  }

  setSource(source: string, address: string | null): void {
    const sources = this.#writable(this.sources)
    if (address) sources.set(source, address)
    else sources.delete(source)
    this.sources = sources
  }

  setText(source: string, text: string | null): void {
    const texts = this.#writable(this.texts)
    if (text) texts.set(source, text)
    else texts.delete(source)
    this.texts = texts
  }

  setReportFact(key: string, value: string | null): void {
    const facts = this.#writable(this.reportFacts)
    if (value) facts.set(key, value)
    else facts.delete(key)
    this.reportFacts = facts
  }

  setAccepted(finding: string, acceptance: Acceptance | null): void {
    const accepted = this.#writable(this.accepted)
    if (acceptance) accepted.set(finding, acceptance)
    else accepted.delete(finding)
    this.accepted = accepted
  }

  setObservation(observation: Observation): void {
    this.observations = this.#writable(this.observations).set(observation.id, observation)
  }

  finish(): StrategyMap {
    const { title, about, framework, elements, links, assessments, views } = this
    const { sources, texts, reportFacts, reportTexts, accepted, observations } = this
    return {
      title,
      about,
      framework,
      elements,
      links,
      assessments,
      views,
      sources,
      texts,
      reportFacts,
      reportTexts,
      accepted,
      observations,
    }
  }

  #writable<K, V>(collection: ReadonlyMap<K, V>): Map<K, V> {
    if (this.#owned.has(collection)) return collection as Map<K, V>
    const copy = new Map(collection)
    this.#owned.add(copy)
    return copy
  }
}
