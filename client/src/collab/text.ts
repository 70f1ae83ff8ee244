import type { ConnectionStatus } from './connectionStatus.ts'

/** The pill in the top bar: one or two words for each state, and a sentence that says what it means. */
export const connectionWords: Record<ConnectionStatus, { readonly word: string; readonly sentence: string }> =
  {
    connecting: { word: 'Connecting…', sentence: 'Connecting to the server.' },
    saved: { word: 'Saved', sentence: 'Everything you changed is on the server’s disk.' },
    saving: { word: 'Saving…', sentence: 'Your last changes are on their way to the server’s disk.' },
    offline: {
      word: 'Offline',
      sentence:
        'The server cannot be reached. What you change is kept on this device and sent when it is back.',
    },
    'not-saved': {
      word: 'Not saved, trying again',
      sentence: 'The server cannot save at the moment. Leave this page open: it is tried again.',
    },
    refused: { word: 'Refused', sentence: 'The server did not take your last change.' },
  }

export const liveWords = {
  /** For people who only read. */
  upToDate: { word: 'Up to date', sentence: 'You see every change as it is made.' },
  /** Where the browser keeps nothing: private windows, view-only links. */
  offlineUnkept: {
    word: 'Offline',
    sentence: 'The server cannot be reached. Keep this page open: nothing is kept on this device.',
  },
  /** The store of this browser is full, or was closed, and something written here is not in it. */
  offlineFailing: {
    word: 'Offline, not kept',
    sentence:
      'The server cannot be reached, and this device cannot keep what you change: its storage is full or closed. Keep this page open.',
  },
  savedUnkept:
    'Everything you changed is on the server’s disk. This device cannot keep a copy at the moment: its storage is full or closed.',
  offlineReading: { word: 'Offline', sentence: 'The server cannot be reached. You see the map as it was.' },
  offlineKept: 'Offline, kept on this device',
} as const

/** Said after the reason, where edits are left that the server will not take. */
export const quarantineWords = {
  kept: 'Your last changes are on this device only. Download them before you discard them.',
  here: 'Your last changes are in this page only. Download them before you close it.',
  /** An editor came back, with edits, as somebody who may only read. */
  lowered: 'Your link now lets you read this map, not change it.',
} as const
