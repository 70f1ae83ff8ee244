import type * as Y from 'yjs'
import { limits, type Problem, type ReportText, splitReportKey, TEXT_SCHEMA } from '../../model/index.ts'
import { equalJson } from '../json/index.ts'
import { readReportText, writeReportText } from './reportText.ts'

/**
 * The sections of reports, each a root of its own: not inside another, because a version that knows none of this leaves
 * a root alone, and because two people who begin one section at once begin the same.
 */
const PREFIX = 'report:'

export const textIn = (doc: Y.Doc, key: string): Y.XmlFragment => doc.getXmlFragment(PREFIX + key)

/** Reads again only the sections that were written in since. */
export interface ReportTexts {
  /** A transaction is over. True where it touched the words of a section, which are read when they are asked for. */
  heard(transaction: Y.Transaction): boolean
  read(problems: Problem[]): ReadonlyMap<string, ReportText>
}

export function createReportTexts(doc: Y.Doc): ReportTexts {
  /** By fragment; what a name of a root stands for is looked at when there are more of them. */
  const keys = new Map<unknown, string>()
  let roots = -1
  let texts: ReadonlyMap<string, ReportText> = new Map()
  const dirty = new Set<string>()
  const found = new Map<string, readonly Problem[]>()

  function findNew(): boolean {
    if (doc.share.size === roots) return false
    const before = keys.size
    for (const name of [...doc.share.keys()]) {
      const key = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : ''
      // The name of a root says nothing of its type; asking for it by its type gives it one.
      if (!splitReportKey(key)) continue
      const fragment = doc.getXmlFragment(name)
      if (keys.get(fragment) === key) continue
      keys.set(fragment, key)
      dirty.add(key)
    }
    roots = doc.share.size
    return keys.size > before
  }

  return {
    heard(transaction) {
      let isTouched = findNew()
      if (keys.size === 0) return false
      for (const type of transaction.changed.keys()) {
        const key = keys.get(rootOf(type))
        if (key !== undefined) dirty.add(key)
        isTouched ||= key !== undefined
      }
      return isTouched
    },
    read(problems) {
      findNew()
      if (dirty.size > 0) {
        const next = new Map(texts)
        for (const key of dirty) {
          const complaints: Problem[] = []
          const text = readReportText(key, textIn(doc, key), complaints)
          found.set(key, complaints)
          if (text.length === 0) next.delete(key)
          else if (!equalJson(next.get(key), text)) next.set(key, text)
        }
        dirty.clear()
        texts = inOrder(next, texts)
      }
      const most = limits.REPORT_SECTIONS_MAX
      if (texts.size > most)
        problems.push({ code: 'too-much', what: 'sections of reports', count: texts.size, most })
      problems.push(...[...found.values()].flat())
      return texts.size > most ? new Map([...texts].slice(0, most)) : texts
    },
  }
}

/** In the order of their keys, which no copy has to itself; the same map where nothing changed. */
function inOrder(
  next: ReadonlyMap<string, ReportText>,
  last: ReadonlyMap<string, ReportText>,
): ReadonlyMap<string, ReportText> {
  const isSame = next.size === last.size && [...next].every(([key, text]) => last.get(key) === text)
  return isSame ? last : new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function rootOf(type: unknown): unknown {
  let at = type as Y.AbstractType<unknown>
  while (at._item) at = at._item.parent as Y.AbstractType<unknown>
  return at
}

export function writeReportTexts(
  doc: Y.Doc,
  before: ReadonlyMap<string, ReportText>,
  after: ReadonlyMap<string, ReportText>,
): void {
  if (before === after) return
  for (const [key, text] of after)
    if (!equalJson(before.get(key), text)) writeReportText(textIn(doc, key), text)
  for (const key of before.keys()) if (!after.has(key)) writeReportText(textIn(doc, key), [])
}

/**
 * A document whose texts have parts that schema 1 does not know says so by this key of `about`, one for each number: a
 * key that is set for the first time is told by its update alone, which is all that a server of bytes sees.
 */
export const SCHEMA_PREFIX = 'text-schema:'

/** The newest schema that the document says its texts are written in. */
export function textSchemaOf(about: Y.Map<unknown>): number {
  let schema = TEXT_SCHEMA
  for (const key of about.keys()) schema = Math.max(schema, schemaOfKey(key))
  return schema
}

/** 0 where the key says nothing of a schema. */
export const schemaOfKey = (key: string): number =>
  key.startsWith(SCHEMA_PREFIX) && /^\d{1,4}$/.test(key.slice(SCHEMA_PREFIX.length))
    ? Number(key.slice(SCHEMA_PREFIX.length))
    : 0
