import type { ElementAnswer } from '@golden-thread/shared/answers'
import type { ReadPaper, SourceGraph, SourceTable } from '@golden-thread/shared/imports'
import type { Framework } from '@golden-thread/shared/model'
import type {
  EntrySummary,
  FormatSummary,
  LinkSummary,
  MapSummary,
  Me,
  Role,
  TemplateSummary,
} from '@golden-thread/shared/protocol'
import { request } from './request.ts'

/** What a new map starts from. */
export type NewMap =
  | { readonly template: string }
  | { readonly json: unknown }
  | { readonly title: string }
  | { readonly import: unknown }

export interface CreatedMap {
  readonly id: string
  readonly title: string
  readonly role: Role
  readonly links: readonly { readonly role: Role; readonly url: string }[]
}

const at = (mapId: string, rest = '') => `/api/maps/${encodeURIComponent(mapId)}${rest}`

export const fetchMe = () => request<Me>('/api/me')
export const setMyName = (name: string) => request<Me>('/api/me', { method: 'PATCH', body: { name } })
/** Answers where the session of the directory ends too, for whoever signed in with one. */
export const signOut = () =>
  request<{ readonly goTo: string } | undefined>('/api/sign-out', { method: 'POST', body: {} })

export const fetchFormats = () => request<FormatSummary[]>('/api/formats')
/** A framework that the server brings along, by its own id or that of its template. */
export const fetchFramework = (id: string) =>
  request<Framework>(`/api/frameworks/${encodeURIComponent(id)}.json`)
/** The sheets of a workbook in base64, read by the server. */
export const readSheets = async (xlsx: string): Promise<readonly SourceTable[]> => {
  const { sheets } = await request<{ sheets: SourceTable[] }>('/api/imports/sheets', {
    method: 'POST',
    body: { xlsx },
  })
  return sheets
}
/** A web page, or a Word file in base64, read by the server. */
export const readPaper = (body: { readonly html: string } | { readonly docx: string }) =>
  request<ReadPaper>('/api/imports/papers', { method: 'POST', body })
/** A model of another program, read by the server. */
export const readModel = (body: { readonly xml: string } | { readonly json: string }) =>
  request<SourceGraph>('/api/imports/models', { method: 'POST', body })
export const fetchTemplates = () => request<TemplateSummary[]>('/api/templates')
export const fetchMaps = () => request<MapSummary[]>('/api/maps')
export const fetchDeletedMaps = () => request<MapSummary[]>('/api/maps?deleted=1')
export const fetchMap = (mapId: string) => request<MapSummary>(at(mapId))
export const createMap = (start: NewMap) => request<CreatedMap>('/api/maps', { method: 'POST', body: start })
/** The elements of a map that this browser may read, as far as its framework publishes them. */
export const fetchElements = (mapId: string) => request<ElementAnswer[]>(at(mapId, '/elements.json'))
export const renameMap = (mapId: string, title: string) =>
  request<MapSummary>(at(mapId), { method: 'PATCH', body: { title } })
export const duplicateMap = (mapId: string) =>
  request<CreatedMap>(at(mapId, '/duplicate'), { method: 'POST', body: {} })
export const deleteMap = (mapId: string) => request<void>(at(mapId), { method: 'DELETE' })
export const restoreMap = (mapId: string) =>
  request<MapSummary>(at(mapId, '/restore'), { method: 'POST', body: {} })

export const fetchLinks = (mapId: string) => request<LinkSummary[]>(at(mapId, '/links'))
export const fetchPeople = (mapId: string) => request<EntrySummary[]>(at(mapId, '/links/people'))
export const makeLink = (mapId: string, link: { role: Role; label: string; expiresAt?: number }) =>
  request<LinkSummary>(at(mapId, '/links'), { method: 'POST', body: link })
export const setLinkRole = (mapId: string, linkId: string, role: Role) =>
  request<LinkSummary>(at(mapId, `/links/${encodeURIComponent(linkId)}`), { method: 'PATCH', body: { role } })
export const revokeLink = (mapId: string, linkId: string) =>
  request<void>(at(mapId, `/links/${encodeURIComponent(linkId)}`), { method: 'DELETE' })

/** An address that is followed rather than asked. */
export const pictureOf = (mapId: string, updatedAt: number) => at(mapId, `/thumbnail.svg?at=${updatedAt}`)
