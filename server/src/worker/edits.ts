import { editWords } from '@golden-thread/shared/difference'
import { bytesOf, createMapDoc, receiveUpdate } from '@golden-thread/shared/document'
import type { Touched } from '@golden-thread/shared/model'
import type { Jobs } from './jobs.ts'

/** What of a text is joined: a sentence for each thing that an edit changed. */
const BETWEEN = '; '

/** What each of some edits changed, in words, one after the other on the state before them. */
export function edits({ parts, updates }: Jobs['edits']['request']): Jobs['edits']['answer'] {
  const doc = createMapDoc()
  try {
    doc.doc.transact(() => {
      for (const part of parts) receiveUpdate(doc, part)
    })
    let before = doc.current().map
    let touched: Touched | undefined
    doc.subscribe((event) => {
      touched = event.touched
    })
    const words = updates.map((update) => {
      touched = undefined
      receiveUpdate(doc, update)
      const after = doc.current().map
      const told = touched ? editWords(before, after, touched).join(BETWEEN) : ''
      before = after
      return told
    })
    return { words, state: bytesOf(doc) }
  } finally {
    doc.destroy()
  }
}
