/** `failed` is worth trying again; the last four need a person, and say what is to be done. */
export type StorageErrorCode = 'exists' | 'failed' | 'closed' | 'in-use' | 'newer' | 'damaged' | 'refused'

/** The store could not do what was asked, and did none of it. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  readonly code: StorageErrorCode
  constructor(code: StorageErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Ends the sentences about what is over by itself. At a start, where nobody is left who tries, it is said otherwise. */
export const AGAIN = 'It is tried again until it can be done; nothing is lost meanwhile.'
