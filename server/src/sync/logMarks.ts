import type { LogPosition } from '../storage/index.ts'

/** Where the log stood after the latest writes, and how many of a room's updates were in it then. */
export interface LogMarks {
  add(durable: number, position: LogPosition): void
  /** How far the log goes that holds none but the first `taken` of the room's updates. */
  positionOf(taken: number): LogPosition
}

/** `opened` is where the log stood when the room was opened. */
export function createLogMarks(opened: LogPosition): LogMarks {
  const marks: { readonly durable: number; readonly position: LogPosition }[] = []
  return {
    add(durable, position) {
      marks.push({ durable, position })
      if (marks.length > MARKS_MAX) marks.shift()
    },
    positionOf: (taken) => marks.findLast((mark) => mark.durable <= taken)?.position ?? opened,
  }
}

/** More writes than this do not happen while one snapshot is made; an older place in the log would only be read again. */
const MARKS_MAX = 1_000
