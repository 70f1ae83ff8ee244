import type { MapDifference } from '@golden-thread/shared/difference'
import type {
  BaselineSummary,
  BoardSummary,
  EditHistory,
  ExploredMap,
  Mention,
  NewComment,
  OriginAnswer,
  Subject,
  ThreadSummary,
} from '@golden-thread/shared/protocol'
import type { CreatedMap } from './maps.ts'
import { request } from './request.ts'

/** What is said and proved of a map: fetched by screens that come after the first view. */
const at = (mapId: string, rest: string) => `/api/maps/${encodeURIComponent(mapId)}${rest}`

/** A new thread about a part of the map, or a reply in one. */
export type CommentBody = { readonly text: string } & (
  | { readonly on: Subject }
  | { readonly replyTo: string }
)

export const fetchThreads = (mapId: string) => request<ThreadSummary[]>(at(mapId, '/comments'))
/** Who may read the comments, and so be mentioned. */
export const fetchReaders = (mapId: string) => request<Mention[]>(at(mapId, '/comments/readers'))
/** Sent again with the same key, it is kept once. */
export const postComment = (mapId: string, body: CommentBody, key: string) =>
  request<NewComment>(at(mapId, '/comments'), { method: 'POST', body, headers: { 'Idempotency-Key': key } })
export const setThreadState = (mapId: string, thread: string, state: ThreadSummary['state']) =>
  request<ThreadSummary>(at(mapId, `/comments/${encodeURIComponent(thread)}`), {
    method: 'PATCH',
    body: { state },
  })

export type NewBaseline = Pick<BaselineSummary, 'name' | 'meeting' | 'date' | 'status'>

export const fetchBaselines = (mapId: string) => request<BaselineSummary[]>(at(mapId, '/baselines'))
/** The map as it was then, as its file. */
export const fetchBaseline = (mapId: string, baseline: string) =>
  request<unknown>(at(mapId, `/baselines/${encodeURIComponent(baseline)}.json?look=1`))
export const makeBaseline = (mapId: string, body: NewBaseline) =>
  request<BaselineSummary>(at(mapId, '/baselines'), { method: 'POST', body })
export const signBaseline = (mapId: string, baseline: string, body: { name: string; post: string }) =>
  request<BaselineSummary['signatures'][number]>(
    at(mapId, `/baselines/${encodeURIComponent(baseline)}/signatures`),
    { method: 'POST', body },
  )
/** What is different in another baseline, or in the map as it is ("now"). */
export const fetchChanges = (mapId: string, baseline: string, to: string, signal?: AbortSignal) =>
  request<MapDifference>(
    at(mapId, `/baselines/${encodeURIComponent(baseline)}/changes.json?to=${encodeURIComponent(to)}`),
    signal ? { signal } : {},
  )

/** What the canvas of a board's page draws, by the address of the page. */
export const fetchExplored = (page: string) => request<ExploredMap>(`${page}/map.json`)
export const fetchBoards = (mapId: string) => request<BoardSummary[]>(at(mapId, '/boards'))
export const makeBoard = (mapId: string, body: { audience: string; baseline?: string; expires?: string }) =>
  request<BoardSummary>(at(mapId, '/boards'), { method: 'POST', body })
export const revokeBoard = (mapId: string, board: string) =>
  request<void>(at(mapId, `/boards/${encodeURIComponent(board)}`), { method: 'DELETE' })

/** An address that is followed rather than asked. */
export const baselineFile = (mapId: string, baseline: string) =>
  at(mapId, `/baselines/${encodeURIComponent(baseline)}.json`)

/** The newest first; `from` is the `next` of the page before. */
export const fetchHistory = (mapId: string, from: number | null, limit = 100) =>
  request<EditHistory>(
    at(mapId, `/history.json?order=newest&limit=${limit}${from === null ? '' : `&from=${from}`}`),
  )
/** The map as it was at a moment, as its file. */
export const fetchAt = (mapId: string, time: string, signal?: AbortSignal) =>
  request<unknown>(at(mapId, `/at.json?time=${encodeURIComponent(time)}&look=1`), signal ? { signal } : {})
/** Who made a part of the map, and who wrote each of its parts last. */
export const fetchOrigin = (mapId: string, what: 'element' | 'link', id: string) =>
  request<OriginAnswer>(at(mapId, `/origin.json?${what}=${encodeURIComponent(id)}`))
/** What has changed since a moment, until now. */
export const fetchChangesSince = (mapId: string, since: string, signal?: AbortSignal) =>
  request<MapDifference>(
    at(mapId, `/changes.json?since=${encodeURIComponent(since)}`),
    signal ? { signal } : {},
  )
/** The map as it was at a moment, as a new one. */
export const duplicateAt = (mapId: string, time: string) =>
  request<CreatedMap>(at(mapId, '/at/duplicate'), { method: 'POST', body: { time } })
