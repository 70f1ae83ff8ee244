import { FileChild } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Where a table goes. Not a tag of Word's, and nothing that anybody writes: words are escaped. */
class TablePlace extends FileChild {
  constructor(number: number) {
    super(`golden-thread-table-${number}`)
  }
}

const PLACE = /<golden-thread-table-(\d+)\/>/g
const DOCUMENT = 'word/document.xml'

/** The tables of one document, written as text and put into it when all else is made. */
export interface Tables {
  /** How many there are so far. */
  readonly count: number
  /** Keeps a table, and answers what stands for it among the paragraphs. */
  place(xml: string): FileChild
  /** The file with every table in its place. */
  filled(file: Uint8Array): Uint8Array
}

export function openTables(): Tables {
  const written: string[] = []
  return {
    get count() {
      return written.length
    },
    place: (xml) => new TablePlace(written.push(xml)),
    filled(file) {
      const parts = unzipSync(file)
      const document = parts[DOCUMENT]
      if (!document) throw new TypeError(`The Word file has no ${DOCUMENT} to put its tables into.`)
      const words = strFromU8(document).replace(PLACE, (_, number) => written[Number(number) - 1] ?? '')
      return zipSync({ ...parts, [DOCUMENT]: strToU8(words) })
    },
  }
}
