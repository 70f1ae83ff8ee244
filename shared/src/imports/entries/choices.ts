import type { KindId, MatrixId, RelationId } from '../../model/index.ts'
import type { AcceptedLines } from './line.ts'

/** What the rows of a table are. */
export type ImportAs = 'elements' | 'links' | 'observations' | 'matrix'

export const IMPORT_AS: readonly ImportAs[] = ['elements', 'links', 'observations', 'matrix']

/** What a mark of a matrix means: a link with this basis, an assessment, or nothing. */
export type MarkMeaning = 'stated' | 'inferred' | 'assumed' | 'none' | 'not-applicable' | 'nothing'

export const MARK_MEANINGS: readonly MarkMeaning[] = [
  'stated',
  'inferred',
  'assumed',
  'none',
  'not-applicable',
  'nothing',
]

/** What a person says of a table. What is left out, or empty, is guessed from its heads and values. */
export interface ImportChoices {
  readonly as?: ImportAs | undefined
  readonly kind?: KindId | undefined
  readonly relation?: RelationId | undefined
  readonly matrix?: MatrixId | undefined
  /**
   * What to take from which column: "title", "code", "lead", "kind", the id of a field or of a relation, … to the head
   * of the column; to '' where nothing is to be taken.
   */
  readonly columns?: Readonly<Record<string, string>> | undefined
  /** Heads of columns that nothing is taken from. */
  readonly leave?: readonly string[] | undefined
  /** What each mark of a matrix means, by the mark. */
  readonly marks?: Readonly<Record<string, MarkMeaning>> | undefined
  /** The row with the heads, as a spreadsheet counts; 0 where there is none. */
  readonly head?: number | undefined
  /** Whether hidden rows are taken. Left out, they are not, and are told. */
  readonly hidden?: 'take' | 'leave' | undefined
  /** For a workbook of ours: whose words stand where the map has changed meanwhile. Left out, the map's. */
  readonly conflicts?: 'ours' | 'theirs' | undefined
  /** Rows that are an element of the map under another name: the row to the code of that element. */
  readonly same?: Readonly<Record<string, string>> | undefined
  /** What is taken and what is left, line by line, by the keys that a preview lists. */
  readonly accept?: AcceptedLines | undefined
}

/** The same with nothing left to guess. */
export type MadeChoices = {
  readonly as: ImportAs
  readonly kind: KindId
  readonly relation: RelationId
  readonly matrix: MatrixId
  readonly columns: Readonly<Record<string, string>>
  readonly leave: readonly string[]
  readonly marks: Readonly<Record<string, MarkMeaning>>
  readonly head: number
  readonly hidden: 'take' | 'leave'
  readonly conflicts: 'ours' | 'theirs'
  readonly same: Readonly<Record<string, string>>
  readonly accept: AcceptedLines
}

/** The heads of a table that are spoken for: taken as something, or left out. */
export const spokenFor = ({
  columns = {},
  leave = [],
}: Pick<ImportChoices, 'columns' | 'leave'>): readonly string[] => [...Object.values(columns), ...leave]
