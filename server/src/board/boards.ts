import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { StoredBoard } from '../storage/index.ts'

/** What a board is read as: its page, or the map behind it as JSON, for its canvas. */
export type BoardForm = 'page' | 'map'

export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same as gzip has it: packed once for all who read it. */
  readonly packed: Uint8Array<ArrayBuffer>
  /** Another for each rendering, so that a reader who has it is told so (304). */
  readonly version: string
}

export interface BoardsOptions {
  readonly clock: () => number
  /** Renders a map as it is, or one of its baselines. */
  readonly render: (map: string, baseline: string | null, form: BoardForm) => Promise<string>
  /** Calls after a map was changed and saved. */
  readonly onSaved: (listener: (map: string) => void) => () => void
}

export interface BoardReader {
  readonly tell: (event: 'changed' | 'ended' | 'comments') => void
  readonly readsComments: boolean
}

/** The pages that boards read: each is rendered once a change, however many read it, and its readers are told. */
export interface Boards {
  read(board: StoredBoard, form: BoardForm): Promise<Rendered>
  /** Calls when the page is another; answers how to stop it. `ended` says that it will not be served any more. */
  watch(board: StoredBoard, reader: BoardReader): () => void
  /** After something beside the map itself was recorded that its pages show: a baseline, a decision. */
  recorded(map: string): void
  /** Tells those readers of the map who may read its comments that there is something new in them. */
  commented(map: string): void
  /** Tells the readers of a board that was revoked. */
  end(id: string): void
  /** Tells the readers of all boards of a map that who may read them has changed: their pages are loaded again. */
  endAll(map: string): void
  /** The same of all maps of an organisation. */
  endIn(organisation: string, maps: readonly string[]): void
  /** Something of the others may not have been heard: all is made anew, and all readers are told. */
  missed(): void
  readers(): number
}

/** Rendered pages that are kept; each is as large as its map reads. */
const PAGES_MAX = 200

const FORMS: readonly BoardForm[] = ['page', 'map']

const pack = promisify(gzip)

async function packedOnce(text: string, version: string): Promise<Rendered> {
  const bytes = Buffer.from(text)
  return { bytes, packed: await pack(bytes), version }
}

export const isOver = (board: StoredBoard, now: number): boolean =>
  board.revokedAt !== null || (board.expiresAt !== null && board.expiresAt <= now)

export function createBoards({ clock, render, onSaved }: BoardsOptions): Boards {
  const pages = new Map<string, Promise<Rendered>>()
  const readers = new Map<string, Set<BoardReader & { readonly board: StoredBoard }>>()
  let versions = 0

  const keyOf = ({ map, baseline }: StoredBoard, form: BoardForm): string =>
    `${map} ${form} ${baseline ?? ''}`

  const tellLive = (map: string): void => {
    for (const { board, tell } of readers.get(map) ?? []) if (board.baseline === null) tell('changed')
  }

  const endAll = (map: string): void => {
    for (const { tell } of [...(readers.get(map) ?? [])]) tell('ended')
  }

  onSaved((map) => {
    for (const form of FORMS) pages.delete(`${map} ${form} `)
    tellLive(map)
  })

  return {
    read(board, form) {
      const key = keyOf(board, form)
      const kept = pages.get(key)
      if (kept) return kept
      const version = `${clock().toString(36)}-${(versions++).toString(36)}`
      const page = render(board.map, board.baseline, form).then((text) => packedOnce(text, version))
      pages.set(key, page)
      page.catch(() => {
        if (pages.get(key) === page) pages.delete(key)
      })
      if (pages.size > PAGES_MAX) {
        const [oldest] = pages.keys()
        if (oldest !== undefined) pages.delete(oldest)
      }
      return page
    },
    watch(board, { tell, readsComments }) {
      const reader = { board, tell, readsComments }
      const ofMap = readers.get(board.map) ?? new Set()
      readers.set(board.map, ofMap.add(reader))
      return () => {
        ofMap.delete(reader)
        if (ofMap.size === 0) readers.delete(board.map)
      }
    },
    recorded(map) {
      // Those of its baselines too: a decision of their day may be recorded later.
      for (const key of [...pages.keys()]) if (key.startsWith(`${map} `)) pages.delete(key)
      tellLive(map)
    },
    commented(map) {
      for (const { tell, readsComments } of readers.get(map) ?? []) if (readsComments) tell('comments')
    },
    end(id) {
      for (const ofMap of readers.values())
        for (const { board, tell } of [...ofMap]) if (board.id === id) tell('ended')
    },
    endAll,
    endIn(_organisation, maps) {
      for (const map of maps) endAll(map)
    },
    missed() {
      pages.clear()
      for (const map of readers.keys()) tellLive(map)
    },
    readers: () => [...readers.values()].reduce((sum, ofMap) => sum + ofMap.size, 0),
  }
}
