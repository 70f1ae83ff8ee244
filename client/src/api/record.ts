import type { NewComment, Subject, ThreadSummary } from '@golden-thread/shared/protocol'
import { request } from './request.ts'

/** What is said and proved of a map: fetched by screens that come after the first view. */
const at = (mapId: string, rest: string) => `/api/maps/${encodeURIComponent(mapId)}${rest}`

/** A new thread about a part of the map, or a reply in one. */
export type CommentBody = { readonly text: string } & (
  | { readonly on: Subject }
  | { readonly replyTo: string }
)

export const fetchThreads = (mapId: string) => request<ThreadSummary[]>(at(mapId, '/comments'))
/** Sent again with the same key, it is kept once. */
export const postComment = (mapId: string, body: CommentBody, key: string) =>
  request<NewComment>(at(mapId, '/comments'), { method: 'POST', body, headers: { 'Idempotency-Key': key } })
export const setThreadState = (mapId: string, thread: string, state: ThreadSummary['state']) =>
  request<ThreadSummary>(at(mapId, `/comments/${encodeURIComponent(thread)}`), {
    method: 'PATCH',
    body: { state },
  })
