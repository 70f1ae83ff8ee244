import { useEffect, useState } from 'react'
import { decode, type Given, isText, looksLikePaper } from './given/index.ts'
import { isModelFile } from './models/index.ts'
import { isPaperFile } from './papers/index.ts'

/** What something that is brought is taken for, before a person says otherwise. */
export type Door = 'table' | 'paper' | 'model'

const doorFor = (given: Given | undefined): Door =>
  isPaperFile(given) ? 'paper' : isModelFile(given) ? 'model' : 'table'

/** By its name a text may be a table or a paper: what is in it says which. */
const isAnyText = (given: Given | undefined): given is { file: File } =>
  given !== undefined && 'file' in given && /\.(?:txt|text|md)$/i.test(given.file.name)

/** So much of a file says what it is. */
const LOOKED_AT_BYTES = 20_000

/** What is brought, by which door, and the way to another door; no door while what is in a file is looked at. */
export function useDoor(first: Given | undefined): {
  readonly door: Door | undefined
  readonly given: Given | undefined
  go(door: Door, given?: Given): void
} {
  const [at, setAt] = useState<{ readonly door: Door | undefined; readonly given: Given | undefined }>(
    () => ({
      door: isAnyText(first) ? undefined : doorFor(first),
      given: first,
    }),
  )
  useEffect(() => {
    if (at.door || !isAnyText(at.given)) return
    let isCurrent = true
    void doorOfText(at.given.file).then((door) => isCurrent && setAt({ door, given: at.given }))
    return () => {
      isCurrent = false
    }
  }, [at])
  return { ...at, go: (door, given) => setAt({ door, given }) }
}

async function doorOfText(file: File): Promise<Door> {
  try {
    const bytes = new Uint8Array(await file.slice(0, LOOKED_AT_BYTES).arrayBuffer())
    return isText(bytes) && looksLikePaper(decode(bytes, 'auto')) ? 'paper' : 'table'
  } catch {
    // The door of tables says what is wrong with it.
    return 'table'
  }
}
