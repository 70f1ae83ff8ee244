import type { Framework, StrategyMap } from '../../model/index.ts'
import type { EvidenceWords, ImportNotes, SourcePlace } from '../entries/index.ts'
import type { Gathered } from './gathered.ts'

/** What every choice is taken with. */
export interface Taking {
  readonly map: StrategyMap
  readonly framework: Framework
  readonly gathered: Gathered
  readonly notes: ImportNotes
  /** The paper, as evidence names it. */
  readonly source: string
}

/** Why a choice cannot be taken. */
export interface ChoiceFault {
  readonly code: string
  readonly sentence: string
}

export const fault = (code: string, sentence: string): ChoiceFault => ({ code, sentence })

export const placeOf = ({ row, id }: { readonly row: number; readonly id: string }): SourcePlace => ({
  row,
  column: id,
})

export const wordsOf = ({ source }: Taking, paragraph: string, quotation: string): EvidenceWords => ({
  source,
  paragraph,
  quotation,
})
