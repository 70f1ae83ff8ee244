import { type FieldId, type FieldValue, type Framework, type KindId, kindOf } from '../../model/index.ts'
import {
  type ElementEntry,
  type EndName,
  type EvidenceWords,
  folded,
  type ImportEntry,
  type ImportNotes,
  type LinkEntry,
  type SourcePlace,
} from '../entries/index.ts'
import { paperText } from './text.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type GatheredElement = Writable<ElementEntry> & { evidence: EvidenceWords[] }
type GatheredLink = Writable<LinkEntry> & { evidence: EvidenceWords[] }

/**
 * What a paper brings, each thing once: named again it gets the evidence of both places. An element is called here as
 * its code will be in a new map, S1 for the first of its kind, so that choices can name it.
 */
export class Gathered {
  readonly #framework: Framework
  readonly #notes: ImportNotes
  readonly #elements: GatheredElement[] = []
  readonly #byName = new Map<string, GatheredElement>()
  readonly #byKey = new Map<string, GatheredElement>()
  readonly #links = new Map<string, GatheredLink>()
  readonly #counts = new Map<KindId, number>()

  constructor(framework: Framework, notes: ImportNotes) {
    this.#framework = framework
    this.#notes = notes
  }

  element(
    place: SourcePlace,
    kind: KindId,
    title: string,
    evidence: EvidenceWords,
    fields: Readonly<Record<FieldId, FieldValue>> = {},
  ): ElementEntry {
    const name = `${kind}|${folded(title)}`
    const held = this.#byName.get(name)
    if (held) {
      this.#notes.repair(place, paperText.sameAs(held.evidence[0]?.paragraph ?? ''))
      addTo(held, evidence, fields)
      return held
    }
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const key = `${kindOf(this.#framework, kind)?.prefix ?? ''}${count}`
    const entry: GatheredElement = {
      is: 'element',
      place,
      kind,
      title,
      key,
      fields: this.#withParagraph(kind, evidence, fields),
      evidence: [evidence],
    }
    this.#elements.push(entry)
    this.#byName.set(name, entry)
    this.#byKey.set(folded(key), entry)
    return entry
  }

  /**
   * What the paper brings under this name: by what it is called here, else by its title. A paper may call a committee
   * and a review alike: one of the kinds that are meant goes before any other.
   */
  find(name: string, kinds: readonly KindId[] = []): ElementEntry | undefined {
    const ofTitle = this.#elements.filter(({ title }) => folded(title) === folded(name))
    return this.#byKey.get(folded(name)) ?? ofTitle.find(({ kind }) => kinds.includes(kind)) ?? ofTitle.at(0)
  }

  /** Something more that the paper says of what it brings. */
  addTo(entry: ElementEntry, evidence: EvidenceWords, fields?: Readonly<Record<FieldId, FieldValue>>): void {
    addTo(entry as GatheredElement, evidence, fields ?? {})
  }

  /** Titles of what the paper brings of a kind so far. */
  titlesOf(kind: KindId): readonly string[] {
    return this.#elements.filter((entry) => entry.kind === kind).map(({ title }) => title)
  }

  link(link: Omit<LinkEntry, 'is' | 'evidence'>, evidence: EvidenceWords): void {
    const key = `${link.relation}|${this.#keyOf(link.from)}|${this.#keyOf(link.to)}`
    const held = this.#links.get(key)
    if (held) held.evidence.push(evidence)
    else this.#links.set(key, { is: 'link', ...link, evidence: [evidence] })
  }

  entries(): ImportEntry[] {
    return [...this.#elements, ...this.#links.values()]
  }

  #keyOf(end: EndName): string {
    if ('entry' in end) return end.entry.key ?? end.entry.title
    return folded(JSON.stringify(end))
  }

  /** Kinds that say where they are described are told by the first place that names them. */
  #withParagraph(
    kind: KindId,
    { paragraph }: EvidenceWords,
    fields: Readonly<Record<FieldId, FieldValue>>,
  ): Readonly<Record<FieldId, FieldValue>> {
    const field = kindOf(this.#framework, kind)?.fields.find(({ role }) => role === 'paragraphs')
    return field && fields[field.id] === undefined ? { [field.id]: paragraph, ...fields } : fields
  }
}

function addTo(
  entry: GatheredElement,
  evidence: EvidenceWords,
  fields: Readonly<Record<FieldId, FieldValue>>,
): void {
  const isThere = entry.evidence.some(
    (each) =>
      each.paragraph === evidence.paragraph &&
      each.quotation === evidence.quotation &&
      each.field === evidence.field,
  )
  if (!isThere) entry.evidence.push(evidence)
  entry.fields = { ...entry.fields, ...fields }
}
