import type { Kind } from '../../model/index.ts'
import { type EndName, importText } from '../entries/index.ts'
import { kindCalled } from './kindColumns.ts'
import type { LaidRow } from './layOut.ts'
import type { TableReader } from './reader.ts'

const ALL = /^(?:all|every|each)\s+(.+)$/i
const TOGETHER = /\s+\+\s+/

/**
 * What a row joins at one end: an element by its name, of the kind that the row says; several, each by itself; all of a
 * kind ("All outcomes", or its kind alone); or some together ("S1 + S2"). Undefined where it says nothing, which is told.
 */
export function linkEnd(reader: TableReader, row: LaidRow, use: 'from' | 'to'): EndName | undefined {
  const kindUse = `${use}Kind`
  const words = reader.words(row, use)
  const kindWords = reader.words(row, kindUse)
  const kind = namedKind(reader, kindWords)
  if (kindWords !== '' && !kind) {
    reader.notes.refuse(reader.place(row, kindUse), 'kind-unknown', importText.kindUnknown(kindWords))
    return undefined
  }
  if (words === '') {
    if (kind) return { kind: kind.id }
    reader.notes.refuse(reader.place(row, use), 'end-missing', importText.endEmpty(use))
    return undefined
  }
  const kinds = kind ? { kinds: [kind.id] } : {}
  // What an element is called goes before what the words might mean.
  if (reader.elementNamed(words, kinds.kinds)) return { name: words, ...kinds }
  const all = namedKind(reader, ALL.exec(words)?.[1] ?? '')
  if (all) return { kind: all.id }
  const together = words.split(TOGETHER)
  if (together.length > 1) return { names: together.map((name) => name.trim()), ...kinds }
  return use === 'from' ? { name: words, ...kinds } : { list: words, ...kinds }
}

const namedKind = ({ map }: TableReader, words: string): Kind | undefined =>
  words === '' ? undefined : kindCalled(map, words)
