import {
  CLOSE,
  explainClose,
  isFinal,
  mayEdit as mayEditAs,
  type RefusedInfo,
  type SessionInfo,
} from '@golden-thread/shared/protocol'
import { type Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type ConnectionState, connectionState, sameState } from './connectionState.ts'
import {
  PEERS_GRACE_MS,
  RESYNC_MS,
  reconnectDelay,
  SEND_AGAIN_MS,
  SILENCE_MOST_MS,
  WATCH_MS,
} from './delays.ts'
import { awarenessFrame, type Received, readFrames, syncStep1 } from './frames.ts'
import { type Line, type OpenLine, openWebSocket } from './line.ts'
import { createOutbox } from './outbox.ts'
import { heldWords } from './text.ts'

export interface ConnectionOptions {
  /** ws: or wss: address of the map. */
  readonly url: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly mayEdit: boolean
  readonly keptHere: () => boolean
  readonly onState: (state: ConnectionState) => void
  readonly onSession: (session: SessionInfo) => void
  /** The map as the server has it is here for the first time. */
  readonly onExchanged: () => void
  /** Closed for good, with the code that says why. */
  readonly onFinal: (code: number) => void
  /** A browser does not say why a socket could not be opened; this asks over HTTP, and answers a close code or null. */
  readonly whyRefused: () => Promise<number | null>
  /** What it stands in; a test brings its own. */
  readonly openLine?: OpenLine
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly random?: () => number
}

export interface Connection {
  /** Sends our presence as it is now, if the line is open. */
  sendPresence(): void
  /** True when something was changed here that the server has not said is on its disk. */
  hasUnsaved(): boolean
  close(): void
}

/**
 * One map over one line at a time, speaking y-websocket's protocol. It comes back by itself after every loss, except
 * after a final close code. Edits made while it is away are sent when it returns, since both sides then tell each
 * other what they have. Edits that the server will not take are held: nothing more is sent, and that is said.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { doc, awareness, mayEdit } = options
  const { openLine = openWebSocket, page = globalThis, random = Math.random } = options
  const outbox = createOutbox()
  const origin = {}
  let line: Line | null = null
  let phase: 'connecting' | 'open' | 'waiting' | 'stopped' = 'connecting'
  let received = false
  let everExchanged = false
  let storeFailing = false
  let refused: string | null = null
  /** Someone whose role was raised is told once their edits are safe. */
  let session: SessionInfo | null = null
  let sentAgainAt = Number.NEGATIVE_INFINITY
  let attempt = 0
  let lastHeard = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let graceTimer: ReturnType<typeof setTimeout> | undefined
  let told: ConnectionState | null = null

  const exchanged = () => received && (outbox.isAnswered() || !mayEdit)

  function tell() {
    const state = connectionState({
      socket: phase,
      exchanged: exchanged(),
      durable: outbox.isDurable(),
      storeFailing,
      refused,
      unsaved: outbox.hasUnsaved(),
      mayEdit,
      keptHere: options.keptHere(),
      everExchanged,
    })
    if (told && sameState(told, state)) return
    told = state
    options.onState(state)
  }

  function connect() {
    clearTimeout(retryTimer)
    phase = 'connecting'
    const opening = openLine(options.url, {
      onOpen: () => line === opening && opened(opening),
      onBytes: (bytes) => line === opening && heard(opening, bytes),
      onClose: (code) => line === opening && closed(code),
    })
    line = opening
    tell()
  }

  function opened(through: Line) {
    phase = 'open'
    received = false
    storeFailing = false
    lastHeard = Date.now()
    clearTimeout(graceTimer)
    graceTimer = undefined
    outbox.opened((frame) => through.send(frame))
    through.send(syncStep1(doc))
    sendPresence()
    tell()
  }

  function heard(through: Line, bytes: Uint8Array) {
    lastHeard = Date.now()
    try {
      for (const frame of readFrames(bytes)) {
        receive(frame)
        if (line !== through) return
      }
    } catch (error) {
      // What cannot be read may have been an edit: ask for everything again rather than miss it.
      console.error('A message of the server could not be read.', error)
      through.close()
    }
    if (session && !outbox.hasUnsaved()) {
      options.onSession(session)
      session = null
    }
    tell()
  }

  function receive(frame: Received) {
    switch (frame.type) {
      case 'sync-step-1':
        if (mayEdit && !outbox.answer(doc, frame.stateVector)) hold(explainClose(CLOSE.frameTooLarge))
        break
      case 'sync-step-2':
        Y.applyUpdate(doc, frame.update, origin)
        received = true
        attempt = 0
        break
      case 'update':
        Y.applyUpdate(doc, frame.update, origin)
        break
      case 'awareness':
        applyAwarenessUpdate(awareness, frame.update, origin)
        break
      case 'query-awareness':
        sendPresence()
        break
      case 'saved':
        outbox.saved(frame.count)
        break
      case 'session':
        if (mayEdit && !mayEditAs(frame.session.role) && outbox.hasUnsaved()) hold(heldWords.lowered)
        else session = frame.session
        break
      case 'refused':
        refuse(frame.refused)
        break
      case 'store':
        storeFailing = frame.store.saving === 'failing'
        break
      case 'unknown':
        break
    }
    if (exchanged() && !everExchanged) {
      everExchanged = true
      options.onExchanged()
    }
  }

  /** Where the server misses what an edit stands on, it gets everything once more; what else it refuses stays here. */
  function refuse({ reason, message }: RefusedInfo) {
    if (reason !== 'pending' || Date.now() - sentAgainAt < SEND_AGAIN_MS) return hold(message)
    sentAgainAt = Date.now()
    drop()
  }

  function hold(reason: string) {
    refused = reason
    outbox.hold()
  }

  function closed(code: number) {
    const wasOpen = phase === 'open'
    line = null
    outbox.lost()
    // With another role one may come back, and the session then says which it is.
    if (isFinal(code) && code !== CLOSE.roleChanged) return stop(code)
    if (wasOpen) return wait()
    void options.whyRefused().then((why) => {
      if (phase === 'stopped') return
      if (why === null) wait()
      else stop(why)
    })
    tell()
  }

  /** Leaves a line without waiting for its goodbye, which a dead one never says. */
  function drop() {
    const dead = line
    line = null
    outbox.lost()
    dead?.close()
    wait()
  }

  function wait() {
    phase = 'waiting'
    retryTimer = setTimeout(connect, reconnectDelay(attempt, random()))
    attempt += 1
    graceTimer ??= setTimeout(forgetPeers, PEERS_GRACE_MS)
    tell()
  }

  function stop(code: number) {
    phase = 'stopped'
    refused = explainClose(code)
    forgetPeers()
    options.onFinal(code)
    tell()
  }

  function forgetPeers() {
    const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID)
    removeAwarenessStates(awareness, others, origin)
  }

  function sendPresence() {
    if (phase === 'open' && awareness.getLocalState() !== null) line?.send(awarenessFrame(awareness))
  }

  const onUpdate = (update: Uint8Array, from: unknown) => {
    if (from === origin || !mayEdit) return
    if (!outbox.edited(update)) hold(explainClose(CLOSE.frameTooLarge))
    tell()
  }

  const watch = setInterval(() => {
    if (phase === 'open' && Date.now() - lastHeard > SILENCE_MOST_MS) drop()
  }, WATCH_MS)
  const resync = setInterval(() => {
    if (phase === 'open') line?.send(syncStep1(doc))
  }, RESYNC_MS)
  const comeBack = () => {
    if (phase === 'waiting') connect()
  }
  const leave = () => {
    removeAwarenessStates(awareness, [awareness.clientID], 'pagehide')
    if (phase === 'open') line?.send(awarenessFrame(awareness))
  }

  doc.on('update', onUpdate)
  page.addEventListener('online', comeBack)
  page.addEventListener('focus', comeBack)
  page.addEventListener('pagehide', leave)
  connect()

  return {
    sendPresence,
    hasUnsaved: outbox.hasUnsaved,
    close() {
      leave()
      phase = 'stopped'
      doc.off('update', onUpdate)
      page.removeEventListener('online', comeBack)
      page.removeEventListener('focus', comeBack)
      page.removeEventListener('pagehide', leave)
      clearInterval(watch)
      clearInterval(resync)
      clearTimeout(retryTimer)
      clearTimeout(graceTimer)
      const closing = line
      line = null
      closing?.close(1000)
    },
  }
}

/** Codes that mean this device must not keep its copy of the map. */
export const forgetsCopy = (code: number): boolean => code === CLOSE.linkRevoked || code === CLOSE.signedOut
