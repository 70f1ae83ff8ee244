/** What a command ends with: done, "no" to a question (`check`, `verify`), or not done at all. */
export const EXIT = { done: 0, no: 1, failed: 2 } as const

/** A command that could not be done; the message is one sentence or two, and says what to do next. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
}
