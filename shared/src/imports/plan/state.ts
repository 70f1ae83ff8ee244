import {
  applyTo,
  type Change,
  Draft,
  type ElementEvidence,
  type ElementId,
  limits,
  type Refusal,
  type StrategyMap,
} from '../../model/index.ts'
import { type FreeCodes, freeCodes } from '../../queries/index.ts'
import {
  type AcceptedLines,
  type ElementEntry,
  type EvidenceWords,
  folded,
  type ImportLine,
  type ImportNotes,
  type SourcePlace,
} from '../entries/index.ts'
import { Directory } from './directory.ts'

/** Who imports and when, and where new ids come from. */
export interface ImportContext {
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  newId(): ElementId
  /** Hears how many of how many entries are done, where somebody waits for it. */
  onEntry?(done: number, of: number): void
}

/** A plan while it is made: the map as it will be so far, and what was done to it. */
export class PlanState {
  readonly before: StrategyMap
  readonly draft: Draft
  readonly changes: Change[] = []
  readonly notes: ImportNotes
  readonly context: ImportContext
  readonly directory: Directory
  readonly codes: FreeCodes
  /** The row that an element of this import came from first. */
  readonly rows = new Map<ElementId, number>()
  /** Elements whose rows bring no code, with where each is among the changes: see `giveCodes`. */
  readonly uncoded: { readonly id: ElementId; readonly at: number }[] = []
  /** The entries that became elements of their own, and the row in which each link was said first. */
  readonly made = new Set<ElementEntry>()
  readonly elementOf = new Map<ElementEntry, ElementId>()
  readonly rowsOfLinks = new Map<string, number>()
  /** Names of rows that were refused, with the row: a link to one can say where to begin. */
  readonly refusedNames = new Map<string, number>()
  /** The same of rows that somebody left out. */
  readonly leftNames = new Map<string, number>()
  /** What a person takes and leaves, by the name of the table, '' where there is one alone. */
  readonly accepts = new Map<string, AcceptedLines>()
  /** All that the import would do, one thing each; what is more than is listed is counted. */
  readonly lines: ImportLine[] = []
  linesMore = 0

  constructor(map: StrategyMap, context: ImportContext, notes: ImportNotes) {
    this.before = map
    this.draft = new Draft(map)
    this.context = context
    this.notes = notes
    this.directory = new Directory(map)
    this.codes = freeCodes(map)
  }

  /** Makes a change to the map as it will be, or says why not; what the model refuses is no part of the plan. */
  make(change: Change): Refusal | undefined {
    if (this.changes.length >= limits.BATCH_CHANGES_MAX)
      return { code: 'map-full', what: 'changes', most: limits.BATCH_CHANGES_MAX }
    const refusal = applyTo(this.draft, change)
    if (!refusal) this.changes.push(change)
    return refusal
  }

  /** Whether an entry became an element of its own. */
  madeAt(entry: ElementEntry): boolean {
    return this.made.has(entry)
  }

  refuseNames(place: SourcePlace, names: readonly (string | undefined)[]): void {
    for (const name of names) if (name) this.refusedNames.set(folded(name), place.row)
  }

  leaveNames(place: SourcePlace, names: readonly (string | undefined)[]): void {
    for (const name of names) if (name) this.leftNames.set(folded(name), place.row)
  }

  /** What a source says for something, with an id of its own. */
  evidence(words: readonly EvidenceWords[] = []): readonly ElementEvidence[] {
    return words
      .map((piece) => ({ id: String(this.context.newId()), ...piece }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}
