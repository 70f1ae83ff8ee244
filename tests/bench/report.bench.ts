// Ten people in one section of a report at once, each with a whole document and the editor's way of keeping a text: how
// long a keystroke takes to stand in the others' documents, and whether all ten end with the same words. One process has
// all ten, so what it costs to apply is in the figures ten times over.
import { setTimeout as pause } from 'node:timers/promises'
import { openMapDoc } from '@golden-thread/shared/document'
import { reportKey } from '@golden-thread/shared/model'
import { PROTOCOL_VERSION } from '@golden-thread/shared/protocol'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { startServer } from '../support/server.ts'
import { UNLIMITED } from './support/launch.ts'
import { ms, printTable } from './support/print.ts'
import { readFrame, syncFrame } from './sync/wire.ts'

const PEOPLE = 10
const SECONDS = 10
/** Keystrokes a second of each: somebody who types fast. */
const RATE = 6
const KEY = reportKey('report', 'summary')
const SECTION = `report:${KEY}`
const ROOM = { url: '', headers: {}, document: '' }

interface Writer {
  readonly doc: Y.Doc
  readonly text: Y.XmlFragment
  readonly socket: WebSocket
}

const server = await startServer(UNLIMITED)
try {
  const entry = await fetch(server.links.owner, { redirect: 'manual' })
  const cookie = entry.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? ''
  const map = new URL(entry.headers.get('location') ?? '', server.url).pathname.split('/').at(-1) ?? ''
  const url = `${server.url.replace(/^http/, 'ws')}/sync/${map}?protocol=${PROTOCOL_VERSION}&texts=1`
  const sent = new Map<string, number>()
  const arrived: number[] = []
  const heardBy = new Map<string, Set<Y.XmlFragment>>()
  const writers = await Promise.all(Array.from({ length: PEOPLE }, () => join(url, cookie)))

  // Each begins a paragraph of their own; every third keystroke goes into somebody else's.
  const [first] = writers
  first?.doc.transact(() => {
    for (let at = 0; at < PEOPLE; at += 1) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('Here: ')])
      first.text.insert(at, [paragraph])
    }
  })
  await until(() => writers.every(({ text }) => text.length === PEOPLE))
  for (const { text } of writers)
    text.observeDeep(() => {
      const now = performance.now()
      for (const [key] of wordsOf(text).matchAll(/\u2039\d+\u203a/g)) {
        const at = sent.get(key)
        if (at === undefined) continue
        const heard = heardBy.get(key) ?? new Set()
        if (heard.has(text)) continue
        heardBy.set(key, heard.add(text))
        if (heard.size > 1) arrived.push(now - at)
      }
    })
  const total = PEOPLE * RATE * SECONDS
  const begun = performance.now()
  for (let done = 0; done < total; done += 1) {
    const due = begun + (done * 1_000) / (PEOPLE * RATE)
    const wait = due - performance.now()
    if (wait > 0) await pause(wait)
    const who = done % PEOPLE
    const writer = writers[who]
    const paragraph = writer?.text.get(done % 3 === 0 ? (done * 7) % PEOPLE : who) as Y.XmlElement
    const words = paragraph.get(0) as Y.XmlText
    // One keystroke in five is followed until it stands everywhere.
    const mark = done % 5 === 0 ? `\u2039${done}\u203a` : 'a'
    if (mark !== 'a') sent.set(mark, performance.now())
    words.insert(words.length, mark)
  }
  await until(() => new Set(writers.map(({ text }) => text.toString())).size === 1)
  const took = (performance.now() - begun) / 1_000
  const one = wordsOf(writers[0]?.text)
  const lost = [...sent.keys()].filter((mark) => !one.includes(mark)).length
  const section = openMapDoc(writers[0]?.doc as Y.Doc)
    .current()
    .map.reportTexts.get(KEY)
  arrived.sort((a, b) => a - b)
  const at = (share: number) => ms(arrived[Math.min(arrived.length - 1, Math.floor(arrived.length * share))])
  console.log(`${PEOPLE} people in one section, ${PEOPLE * RATE} keystrokes a second for ${SECONDS} s:`)
  printTable(
    ['a keystroke stands with another after', '', ''],
    [
      ['half', at(0.5), ''],
      ['95 of 100', at(0.95), ''],
      ['99 of 100', at(0.99), ''],
      ['the last', at(1), ''],
    ],
  )
  console.log(
    `All ten have the same words after ${took.toFixed(1)} s; ${total} keystrokes, ${lost} of those followed lost; the section reads as ${section?.length ?? 0} paragraphs.`,
  )
  for (const { socket } of writers) socket.terminate()
} finally {
  await server.remove()
}

/** A person with the whole map, kept in step as the page keeps it. */
function join(url: string, cookie: string): Promise<Writer> {
  const doc = new Y.Doc()
  const text = doc.getXmlFragment(SECTION)
  const socket = new WebSocket(url, { headers: { cookie, origin: server.url }, perMessageDeflate: false })
  socket.binaryType = 'nodebuffer'
  const send = (part: 0 | 1 | 2, bytes: Uint8Array) => socket.send(syncFrame('y', ROOM as never, part, bytes))
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== socket && send(2, update))
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('open', () => send(0, Y.encodeStateVector(doc)))
    socket.on('message', (data: Buffer) => {
      const message = readFrame('y', data)
      if (message.type !== 'sync') return
      if (message.part === 0) return send(1, Y.encodeStateAsUpdate(doc, message.bytes))
      Y.applyUpdate(doc, message.bytes, socket)
      if (message.part === 1) resolve({ doc, text, socket })
    })
  })
}

function wordsOf(text: Y.XmlFragment | undefined): string {
  return text?.toString() ?? ''
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!holds()) {
    if (performance.now() > end)
      throw new Error('The writers did not come to the same words within a minute.')
    await pause(5)
  }
}
