import type { ListedPart } from '@golden-thread/shared/model'
import type { PartWriting } from './readPart.ts'

/** What the rows of the lists ask for. */
export interface Asking {
  readonly write: (writing: PartWriting) => void
  readonly remove: (at: ListedPart, name: string) => void
}
