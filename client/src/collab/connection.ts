import { CLOSE, explainClose, isFinal, type SessionInfo } from '@golden-thread/shared/protocol'
import { type Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type ConnectionState, connectionState, sameState } from './connectionState.ts'
import { PEERS_GRACE_MS, RESYNC_MS, reconnectDelay, SILENCE_MOST_MS } from './delays.ts'
import {
  awarenessFrame,
  type Frame,
  type Received,
  readFrames,
  syncStep1,
  syncStep2,
  updateFrame,
} from './frames.ts'
import { createSavedCount } from './savedCount.ts'

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
}

export interface Connection {
  /** Sends our presence as it is now, if the line is open. */
  sendPresence(): void
  /** True when something was changed here that the server has not said is on its disk. */
  hasUnsaved(): boolean
  close(): void
}

/**
 * One map over one WebSocket, speaking y-websocket's protocol. It comes back by itself after every loss, except
 * after a close code from 4400 to 4499. Edits made while it is away are sent when it returns, since both sides
 * then tell each other what they have.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { doc, awareness, mayEdit } = options
  const count = createSavedCount()
  const origin = {}
  let socket: WebSocket | null = null
  let phase: 'connecting' | 'open' | 'waiting' | 'stopped' = 'connecting'
  let received = false
  let answered = false
  let everExchanged = false
  let storeFailing = false
  let refused: string | null = null
  let editedWhileAway = false
  let attempt = 0
  let lastHeard = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let graceTimer: ReturnType<typeof setTimeout> | undefined
  let told: ConnectionState | null = null

  const exchanged = () => received && (answered || !mayEdit)

  function tell() {
    const facts = { socket: phase, exchanged: exchanged(), durable: count.isDurable(), storeFailing, refused }
    const state = connectionState({ ...facts, mayEdit, keptHere: options.keptHere(), everExchanged })
    if (told && sameState(told, state)) return
    told = state
    options.onState(state)
  }

  function connect() {
    clearTimeout(retryTimer)
    phase = 'connecting'
    const opening = new WebSocket(options.url)
    opening.binaryType = 'arraybuffer'
    socket = opening
    let opened = false
    opening.onopen = () => {
      opened = true
      phase = 'open'
      received = false
      answered = false
      storeFailing = false
      lastHeard = Date.now()
      count.opened()
      clearTimeout(graceTimer)
      opening.send(syncStep1(doc))
      sendPresence()
      tell()
    }
    opening.onmessage = (event: MessageEvent<ArrayBuffer>) => {
      if (socket !== opening) return
      lastHeard = Date.now()
      try {
        for (const frame of readFrames(new Uint8Array(event.data))) receive(frame)
      } catch (error) {
        // What cannot be read may have been an edit: ask for everything again rather than miss it.
        console.error('A message of the server could not be read.', error)
        opening.close()
      }
      tell()
    }
    opening.onclose = (event) => {
      if (socket !== opening) return
      socket = null
      if (isFinal(event.code)) stop(event.code)
      else if (opened) wait()
      else {
        void options.whyRefused().then((code) => {
          if (phase === 'stopped') return
          if (code === null) wait()
          else stop(code)
        })
      }
      tell()
    }
    tell()
  }

  function receive(frame: Received) {
    switch (frame.type) {
      case 'sync-step-1':
        if (!mayEdit) return
        sendDocument(syncStep2(doc, frame.stateVector))
        answered = true
        editedWhileAway = false
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
        count.saved(frame.count)
        break
      case 'session':
        options.onSession(frame.session)
        break
      case 'refused':
        refused = frame.refused.message
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

  function wait() {
    phase = 'waiting'
    retryTimer = setTimeout(connect, reconnectDelay(attempt, Math.random()))
    attempt += 1
    clearTimeout(graceTimer)
    graceTimer = setTimeout(forgetPeers, PEERS_GRACE_MS)
    tell()
  }

  function stop(code: number) {
    phase = 'stopped'
    refused = explainClose(code)
    forgetPeers()
    tell()
    options.onFinal(code)
  }

  function forgetPeers() {
    const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID)
    removeAwarenessStates(awareness, others, origin)
  }

  function sendDocument(frame: Frame) {
    count.sent()
    socket?.send(frame)
  }

  function sendPresence() {
    if (socket?.readyState === WebSocket.OPEN && awareness.getLocalState() !== null) {
      socket.send(awarenessFrame(awareness))
    }
  }

  const onUpdate = (update: Uint8Array, from: unknown) => {
    if (from === origin || !mayEdit) return
    if (socket?.readyState === WebSocket.OPEN) sendDocument(updateFrame(update))
    else editedWhileAway = true
    tell()
  }

  const watch = setInterval(() => {
    if (phase === 'open' && Date.now() - lastHeard > SILENCE_MOST_MS) {
      // close() would wait for an answer that a dead line never brings.
      const dead = socket
      socket = null
      dead?.close()
      wait()
    }
  }, 5_000)
  const resync = setInterval(() => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(syncStep1(doc))
  }, RESYNC_MS)
  const comeBack = () => {
    if (phase === 'waiting') connect()
  }
  const leave = () => {
    removeAwarenessStates(awareness, [awareness.clientID], 'pagehide')
    if (socket?.readyState === WebSocket.OPEN) socket.send(awarenessFrame(awareness))
  }

  doc.on('update', onUpdate)
  addEventListener('online', comeBack)
  addEventListener('focus', comeBack)
  addEventListener('pagehide', leave)
  connect()

  return {
    sendPresence,
    hasUnsaved: () =>
      mayEdit && (editedWhileAway || (phase === 'open' && (!exchanged() || !count.isDurable()))),
    close() {
      leave()
      phase = 'stopped'
      doc.off('update', onUpdate)
      removeEventListener('online', comeBack)
      removeEventListener('focus', comeBack)
      removeEventListener('pagehide', leave)
      clearInterval(watch)
      clearInterval(resync)
      clearTimeout(retryTimer)
      clearTimeout(graceTimer)
      const closing = socket
      socket = null
      closing?.close(1000)
    },
  }
}

/** Codes that mean this device must not keep its copy of the map. */
export const forgetsCopy = (code: number): boolean => code === CLOSE.linkRevoked || code === CLOSE.signedOut
