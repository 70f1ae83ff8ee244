import type * as Y from 'yjs'
import { isWebAddress, limits, type Problem } from '../../model/index.ts'
import { isText, jsonCopy, wellFormed } from '../json/index.ts'
import { cutText } from './text.ts'

/**
 * Where the documents behind the evidence are on the web, as keys of `about`: each source by itself, so that two people
 * who give the addresses of two sources both keep theirs, and a version that knows none of this leaves them alone.
 */
const PREFIX = 'source:'

/** Addresses from whatever lies there: what could not be followed without harm is left out and told. */
export function readSources(about: Y.Map<unknown>, problems: Problem[]): ReadonlyMap<string, string> {
  const keys = [...about.keys()].filter((key) => key.startsWith(PREFIX)).sort()
  if (keys.length > limits.SOURCES_MAX) {
    const what = 'sources with an address'
    problems.push({ code: 'too-much', what, count: keys.length, most: limits.SOURCES_MAX })
    keys.length = limits.SOURCES_MAX
  }
  const sources = new Map<string, string>()
  for (const key of keys) {
    const source = key.slice(PREFIX.length)
    const address = about.get(key)
    if (source.length <= limits.TITLE_CHARS_MAX && isText(address) && isWebAddress(address))
      sources.set(source, address)
    else
      problems.push({
        code: 'source-unreadable',
        id: cutText(source, 100),
        reason: 'its address is not one of the web',
      })
  }
  return sources
}

/** The words of sources, as keys of `about` beside their addresses. */
const TEXT_PREFIX = 'text:'

export function readTexts(about: Y.Map<unknown>, problems: Problem[]): ReadonlyMap<string, string> {
  const keys = [...about.keys()].filter((key) => key.startsWith(TEXT_PREFIX)).sort()
  if (keys.length > limits.TEXTS_MAX) {
    problems.push({
      code: 'too-much',
      what: 'sources with their text',
      count: keys.length,
      most: limits.TEXTS_MAX,
    })
    keys.length = limits.TEXTS_MAX
  }
  const texts = new Map<string, string>()
  for (const key of keys) {
    const source = key.slice(TEXT_PREFIX.length)
    const text = about.get(key)
    if (
      source.length <= limits.TITLE_CHARS_MAX &&
      isText(text) &&
      text !== '' &&
      text.length <= limits.SOURCE_TEXT_CHARS_MAX
    )
      texts.set(source, text)
    else
      problems.push({
        code: 'source-unreadable',
        id: cutText(source, 100),
        reason: 'its text is none, or longer than what is kept',
      })
  }
  return texts
}

export function writeTexts(
  about: Y.Map<unknown>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  if (before === after) return
  for (const [source, text] of after)
    if (before.get(source) !== text) about.set(TEXT_PREFIX + wellFormed(source), wellFormed(text))
  for (const source of before.keys()) if (!after.has(source)) about.delete(TEXT_PREFIX + wellFormed(source))
}

export function writeSources(
  about: Y.Map<unknown>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  if (before === after) return
  for (const [source, address] of after)
    if (before.get(source) !== address) about.set(PREFIX + wellFormed(source), jsonCopy(address))
  for (const source of before.keys()) if (!after.has(source)) about.delete(PREFIX + wellFormed(source))
}
