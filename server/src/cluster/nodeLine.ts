import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { WebSocket } from 'ws'
import { decodeMessages, encodeMessages, type NodeMessage } from './messages.ts'

/** A line between two servers, once each has proved to the other that it knows the secret. */
export interface NodeLine {
  /** What is sent in one turn of the event loop leaves together. */
  send(message: NodeMessage): void
  /** Frames for a socket; the same frames for many sockets go over the line once. */
  sendFrames(socket: number, bytes: Uint8Array): void
  readonly bufferedBytes: number
  close(): void
}

export interface NodeLineOptions {
  readonly ws: WebSocket
  readonly secret: string
  /** Which end this is: whoever opens the line holds sockets for rooms of the other. */
  readonly end: 'edge' | 'owner'
  /** A line that says nothing for this long is dead: a machine whose cable was pulled does not say goodbye (ms). */
  readonly silentMs?: number
  readonly onOpen: (line: NodeLine) => void
  readonly onMessage: (message: NodeMessage) => void
  readonly onClosed: () => void
}

const SILENT_MS_MAX = 6_000
/** So many pings may be lost. */
const PINGS = 3
/** A peer that has not proved itself by then is not one (ms). */
const PROOF_MS_MAX = 5_000
const NONCE_BYTES = 32

/**
 * Both ends draw a number, and each answers with what only who knows the secret can make of the two and of which end it
 * is: nothing that was heard on an earlier line, or sent back, proves anything. No clock has a part in it.
 */
export function openNodeLine(options: NodeLineOptions): void {
  const { ws, secret, end, silentMs = SILENT_MS_MAX, onOpen, onMessage, onClosed } = options
  const nonce = randomBytes(NONCE_BYTES).toString('hex')
  const proofOf = (who: 'edge' | 'owner', first: string, second: string) =>
    createHmac('sha256', secret).update(`golden-thread ${who} ${first} ${second}`).digest()
  const other = end === 'edge' ? 'owner' : 'edge'
  let peerNonce: string | undefined
  let line: NodeLine | undefined
  let heardAt = performance.now()
  let queue: NodeMessage[] = []
  let lastFrames: { bytes: Uint8Array; sockets: number[] } | undefined

  const flush = () => {
    const messages = queue
    queue = []
    lastFrames = undefined
    if (ws.readyState === ws.OPEN) ws.send(encodeMessages(messages))
  }
  const made: NodeLine = {
    send(message) {
      if (queue.push(message) === 1) queueMicrotask(flush)
      lastFrames = undefined
    },
    sendFrames(socket, bytes) {
      if (lastFrames?.bytes === bytes) {
        lastFrames.sockets.push(socket)
        return
      }
      const frames = { type: 'frames' as const, sockets: [socket], bytes }
      made.send(frames)
      lastFrames = frames
    },
    get bufferedBytes() {
      return ws.bufferedAmount
    },
    close: () => ws.terminate(),
  }

  const proving = setTimeout(() => ws.terminate(), PROOF_MS_MAX)
  const beat = setInterval(() => {
    if (performance.now() - heardAt > silentMs) ws.terminate()
    else if (ws.readyState === ws.OPEN) ws.ping()
  }, silentMs / PINGS).unref()
  const greet = () => ws.send(nonce)

  ws.on('message', (data, isBinary) => {
    heardAt = performance.now()
    if (line !== undefined && isBinary) {
      try {
        for (const message of decodeMessages(data as Buffer)) onMessage(message)
      } catch {
        ws.terminate()
      }
      return
    }
    if (isBinary || line !== undefined) return ws.terminate()
    const said = String(data)
    if (peerNonce === undefined) {
      if (!/^[0-9a-f]{64}$/.test(said)) return ws.terminate()
      peerNonce = said
      ws.send(proofOf(end, peerNonce, nonce).toString('hex'))
      return
    }
    const [proof, wanted] = [Buffer.from(said, 'hex'), proofOf(other, nonce, peerNonce)]
    if (proof.length !== wanted.length || !timingSafeEqual(proof, wanted)) return ws.terminate()
    clearTimeout(proving)
    line = made
    onOpen(line)
  })
  ws.on('ping', () => {
    heardAt = performance.now()
    if (ws.readyState === ws.OPEN) ws.pong()
  })
  ws.on('pong', () => {
    heardAt = performance.now()
  })
  ws.on('error', () => undefined)
  ws.on('close', () => {
    clearTimeout(proving)
    clearInterval(beat)
    onClosed()
  })
  if (ws.readyState === ws.OPEN) greet()
  else ws.once('open', greet)
}
