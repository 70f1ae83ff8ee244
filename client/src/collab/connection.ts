import {
  CLOSE,
  can,
  explainClose,
  isFinal,
  type RefusedInfo,
  type SessionInfo,
} from '@golden-thread/shared/protocol'
import { applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Connection, ConnectionOptions } from './connectionOptions.ts'
import { type ConnectionState, connectionState, sameState } from './connectionState.ts'
import { PEERS_GRACE_MS, RESYNC_MS, reconnectDelay, SEND_AGAIN_MS, WATCH_MS } from './delays.ts'
import { awarenessFrame, type Received, readFrames, signOfLifeFrame, syncStep1 } from './frames.ts'
import { createLiveness } from './liveness.ts'
import { createOutbox } from './outbox.ts'
import { quarantineWords } from './text.ts'
import { openWebSocket, type Transport } from './transport.ts'
import { watchUnhanded } from './unhanded.ts'

/**
 * One map over one line at a time, speaking y-websocket's protocol. It comes back by itself after every loss, except
 * after a final close code. Edits made while it is away are sent when it returns, since both sides then tell each
 * other what they have. Edits that the server will not take are held: nothing more is sent, and that is said.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { doc, awareness, mayEdit } = options
  const { openTransport = openWebSocket, page = globalThis, random = Math.random } = options
  const { clock = () => performance.now() } = options
  const outbox = createOutbox(mayEdit && options.unsavedBefore())
  const origin = {}
  const unhanded = watchUnhanded(doc, origin)
  const liveness = createLiveness(clock)
  let transport: Transport | null = null
  let phase: 'connecting' | 'open' | 'waiting' | 'stopped' = 'connecting'
  let received = false
  let isExchanged = false
  let everExchanged = false
  let storeFailing = false
  let refused: string | null = null
  /** The final code that the server closed with. */
  let closedBy: number | null = null
  /** Someone whose role was raised is told once their edits are safe. */
  let session: SessionInfo | null = null
  let sentAgainAt = Number.NEGATIVE_INFINITY
  let attempt = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let graceTimer: ReturnType<typeof setTimeout> | undefined
  let told: ConnectionState | null = null

  const hasUnsaved = () => mayEdit && (outbox.hasUnsaved() || unhanded.any())
  const exchanged = () => received && (outbox.isAnswered() || !mayEdit)

  function tell() {
    const state = connectionState({
      socket: phase,
      exchanged: exchanged(),
      durable: outbox.isDurable() && !hasUnsaved(),
      storeFailing,
      refused,
      unsaved: hasUnsaved(),
      mayEdit,
      copy: options.copy(),
      closedBy,
      everExchanged,
    })
    if (told && sameState(told, state)) return
    told = state
    options.onState(state)
  }

  function connect() {
    clearTimeout(retryTimer)
    phase = 'connecting'
    const opening = openTransport(options.url, {
      onOpen: () => transport === opening && opened(opening),
      onBytes: (bytes) => transport === opening && heard(opening, bytes),
      onClose: (code) => transport === opening && closed(code),
    })
    transport = opening
    tell()
  }

  function opened(through: Transport) {
    phase = 'open'
    received = false
    isExchanged = false
    storeFailing = false
    liveness.heard()
    clearTimeout(graceTimer)
    graceTimer = undefined
    outbox.opened((frame) => through.send(frame))
    through.send(syncStep1(doc))
    sendPresence()
    tell()
  }

  function heard(through: Transport, bytes: Uint8Array) {
    liveness.heard()
    try {
      for (const frame of readFrames(bytes)) {
        receive(frame)
        if (transport !== through) return
      }
    } catch (error) {
      // What cannot be read may have been an edit: ask for everything again rather than miss it.
      console.error('A message of the server could not be read.', error)
      through.close()
    }
    offerMissed()
    if (!hasUnsaved() && exchanged()) options.onSaved()
    if (session && !hasUnsaved()) {
      options.onSession(session)
      session = null
    }
    tell()
  }

  function receive(frame: Received) {
    switch (frame.type) {
      case 'sync-step-1':
        unhanded.allHanded()
        if (mayEdit && !outbox.answer(doc, frame.stateVector)) quarantine(explainClose(CLOSE.frameTooLarge))
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
        if (mayEdit && !can(frame.session.role, 'change the map') && hasUnsaved())
          quarantine(quarantineWords.lowered)
        else session = frame.session
        break
      case 'refused':
        refuse(frame.refused)
        break
      case 'store':
        storeFailing = frame.store.saving === 'failing'
        break
      case 'news':
        options.onNews(frame.news)
        break
      case 'unknown':
        break
    }
    if (exchanged() && !isExchanged) {
      isExchanged = true
      everExchanged = true
      options.onExchanged()
    }
  }

  /** Where the server misses what an edit stands on, it gets everything once more; what else it refuses stays here. */
  function refuse({ reason, message }: RefusedInfo) {
    if (reason !== 'pending' || clock() - sentAgainAt < SEND_AGAIN_MS) return quarantine(message)
    sentAgainAt = clock()
    drop()
  }

  function quarantine(reason: string) {
    refused = reason
    outbox.quarantine()
  }

  function closed(code: number) {
    const wasOpen = phase === 'open'
    transport = null
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
    const dead = transport
    transport = null
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
    closedBy = code
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
    if (phase === 'open' && awareness.getLocalState() !== null) transport?.send(awarenessFrame(awareness))
  }

  /** What no listener was told of would wait for the next connection, under "Saving…", for ever. */
  function offerMissed() {
    if (!mayEdit || phase !== 'open' || !outbox.isAnswered() || !unhanded.any()) return
    unhanded.allHanded()
    if (!outbox.offerAgain(doc)) quarantine(explainClose(CLOSE.frameTooLarge))
    options.onMissed()
  }

  const onUpdate = (update: Uint8Array, from: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    unhanded.handed(transaction)
    if (from === origin || !mayEdit) return
    if (!outbox.edited(update)) quarantine(explainClose(CLOSE.frameTooLarge))
    tell()
  }

  const watch = setInterval(() => {
    offerMissed()
    tell()
    if (phase !== 'open') return
    const now = liveness.look(hasUnsaved() && !storeFailing && refused === null)
    if (now === 'dead') drop()
    else if (now === 'ask') transport?.send(signOfLifeFrame())
  }, WATCH_MS)
  const doubt = () => {
    if (phase !== 'open') return
    liveness.doubt()
    transport?.send(signOfLifeFrame())
  }
  const resync = setInterval(() => {
    if (phase === 'open') transport?.send(syncStep1(doc))
  }, RESYNC_MS)
  const comeBack = () => {
    if (phase === 'waiting') connect()
  }
  const withdrawPresence = () => {
    removeAwarenessStates(awareness, [awareness.clientID], 'pagehide')
    if (phase === 'open') transport?.send(awarenessFrame(awareness))
  }

  doc.on('update', onUpdate)
  page.addEventListener('online', comeBack)
  page.addEventListener('focus', comeBack)
  page.addEventListener('offline', doubt)
  page.addEventListener('pagehide', withdrawPresence)
  connect()

  return {
    sendPresence,
    hasUnsaved,
    isRemote: (from) => from === origin,
    copyChanged: tell,
    close() {
      withdrawPresence()
      phase = 'stopped'
      doc.off('update', onUpdate)
      page.removeEventListener('online', comeBack)
      page.removeEventListener('focus', comeBack)
      page.removeEventListener('offline', doubt)
      unhanded.stop()
      page.removeEventListener('pagehide', withdrawPresence)
      clearInterval(watch)
      clearInterval(resync)
      clearTimeout(retryTimer)
      clearTimeout(graceTimer)
      const closing = transport
      transport = null
      closing?.close(1000)
    },
  }
}
