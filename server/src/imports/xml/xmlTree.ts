import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { SaxesParser } from 'saxes'

/** An element of an XML file. Names are local: which words a namespace has before them is the author's own affair. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly in it. */
  readonly text: string
  /** The line on which it begins. */
  readonly line: number
}

/** Limits of what is read: characters, elements, and how deep one stands in another. */
export const XML_CHARS_MAX = 50_000_000
const ELEMENTS_MAX = 1_000_000
const DEPTH_MAX = 100

const TOO_LARGE = `This XML file is too large: more than ${XML_CHARS_MAX.toLocaleString('en-GB')} characters or ${ELEMENTS_MAX.toLocaleString('en-GB')} elements. Export a part of the model.`
const TOO_DEEP = `This XML file has elements more than ${DEPTH_MAX} deep in one another, which no model has. Export it again.`
const DOCTYPE =
  'This XML file begins with a DOCTYPE, which models have no use for and which can make a small file large. Remove that line and try again.'

/** Why the reading was given up, thrown out of the parser. */
class Refused extends Error {}

/**
 * An XML file as a tree. A DOCTYPE is refused, so there are no entities but the five of XML; nothing is ever fetched.
 */
export function xmlTree(xml: string): Result<XmlElement, string> {
  if (xml.length > XML_CHARS_MAX) return refuse(TOO_LARGE)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Writable[] = []
  let root: Writable | undefined
  let count = 0
  parser.on('doctype', () => {
    throw new Refused(DOCTYPE)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    count += 1
    if (count > ELEMENTS_MAX) throw new Refused(TOO_LARGE)
    if (open.length >= DEPTH_MAX) throw new Refused(TOO_DEEP)
    const attributes: Record<string, string> = {}
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value
    const element: Writable = { name: tag.local, attributes, children: [], text: '', line: parser.line }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (text: string): void => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(xml.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message)
    return refuse(`This XML file cannot be read: ${faultIn(error)} Export it again, or correct that line.`)
  }
  return root ? ok(root) : refuse('This file has no XML in it. Choose another file.')
}

interface Writable extends XmlElement {
  readonly children: Writable[]
  text: string
}

/** "3:14: unclosed tag: element" as a sentence with its line. */
function faultIn(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const [, line, what] = /^(?:.*?:)?(\d+):\d+: (.*)$/.exec(message) ?? []
  return line && what ? `line ${line} says: ${what.replace(/[.\s]*$/, '')}.` : 'it is not well-formed.'
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** All elements of a name in another, however deep. */
export function within(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const left = [...element.children].toReversed()
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) found.push(next)
    left.push(...next.children.toReversed())
  }
  return found
}
