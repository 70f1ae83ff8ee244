import type { Basis, FieldId, FieldValue, KindId, RelationId } from '../../model/index.ts'
import type { AcceptedLines } from '../entries/index.ts'

/** What a person says of a block of a paper. One block may be several things. */
export type BlockChoice =
  | ElementsChoice
  | LeadsChoice
  | ElementChoice
  | EvidenceChoice
  | SaidLinkChoice
  | ClaimsChoice
  | { readonly as: 'nothing' }

/** Each item of a list, each row of a table, or else the block itself is an element of this kind. */
export interface ElementsChoice {
  readonly as: 'elements'
  readonly kind: KindId
  readonly fields?: Readonly<Record<FieldId, FieldValue>> | undefined
  /** What all of them belong to: an element by its name, or one of a kind that is made of what leads up to the list. */
  readonly under?: Under | undefined
  /** Items that end in the name of such an element are linked to it, and are called by what stands before that. */
  readonly ends?: { readonly kind: KindId; readonly relation: RelationId } | undefined
  /** Of a table: the head of the column with the titles, and those of fields by their ids. */
  readonly title?: string | undefined
  readonly columns?: Readonly<Record<FieldId, string>> | undefined
}

export interface Under {
  readonly relation: RelationId
  readonly element?: string | undefined
  readonly kind?: KindId | undefined
  readonly title?: string | undefined
}

/** "Safer Neighbourhoods – AC Tim Godwin": elements of one kind, and who leads them, of another. */
export interface LeadsChoice {
  readonly as: 'leads'
  readonly kind: KindId
  readonly lead: KindId
  readonly relation?: RelationId | undefined
}

/** One element that the block speaks of, in words of its own or in the words of the block. */
export interface ElementChoice {
  readonly as: 'element'
  readonly kind: KindId
  readonly title?: string | undefined
  readonly quotation?: string | undefined
  readonly fields?: Readonly<Record<FieldId, FieldValue>> | undefined
}

/** The block says something of an element that is there: by its code, or by its place among those of its kind here. */
export interface EvidenceChoice {
  readonly as: 'evidence'
  readonly of: string
  readonly quotation?: string | undefined
  readonly field?: FieldId | undefined
  readonly fields?: Readonly<Record<FieldId, FieldValue>> | undefined
}

/** The block says that two are related. An end is a name, several with commas, or a whole kind as "*kind". */
export interface SaidLinkChoice {
  readonly as: 'link'
  readonly relation: RelationId
  readonly from: string
  readonly to: string
  readonly basis?: Basis | undefined
  readonly quotation?: string | undefined
  readonly note?: string | undefined
  readonly strength?: string | undefined
  readonly fields?: Readonly<Record<FieldId, FieldValue>> | undefined
}

/** Sentences of the block claim something of all there are. Those that look so, unless their numbers are given. */
export interface ClaimsChoice {
  readonly as: 'claims'
  readonly kind?: KindId | undefined
  readonly sentences?: readonly number[] | undefined
}

/** What is chosen for each block, or for one item of it, by their ids. */
export type BlockChoices = Readonly<Record<string, BlockChoice | readonly BlockChoice[]>>

export interface TextChoices {
  readonly blocks?: BlockChoices | undefined
  /** Whether what is proposed is taken where nothing was chosen. Left out, it is. */
  readonly proposals?: 'take' | 'leave' | undefined
  readonly accept?: AcceptedLines | undefined
}

export const choicesOf = (choice: BlockChoice | readonly BlockChoice[]): readonly BlockChoice[] =>
  'as' in choice ? [choice] : choice
