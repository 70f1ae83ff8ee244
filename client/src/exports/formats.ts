import { filterInAddress } from '@golden-thread/shared/coverage'
import type { FormatSummary } from '@golden-thread/shared/protocol'
import { useEffect } from 'react'
import { fetchFormats } from '../api/index.ts'
import { createStore, sameItems, useStore } from '../workspace/index.ts'

/** The formats that the server offers; empty until it has said, and for as long as it cannot be reached. */
const formats = createStore<readonly FormatSummary[]>([])
let isAsked = false

/** Asks once; after a failure, whoever needs them next asks again. */
function ask(): void {
  if (isAsked) return
  isAsked = true
  fetchFormats().then(formats.set, () => {
    isAsked = false
  })
}

export function useFormats(takes: FormatSummary['takes']): readonly FormatSummary[] {
  useEffect(ask, [])
  return useStore(formats, (all) => all.filter((format) => format.takes === takes), sameItems)
}

/** The day that the map is looked at as at, as files have it too; null for the map of now. */
type Day = string | null

const queryOf = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length > 0 ? `?${new URLSearchParams(pairs.map((pair) => [...pair]))}` : ''

const atDay = (day: Day): (readonly [string, string])[] => (day === null ? [] : [['asAt', day]])

/** The same for what the map says of money, or for one part of it. */
export const moneyAddress = (
  mapId: string,
  { id }: Pick<FormatSummary, 'id'>,
  { part = 'all', asAt = null }: { part?: string; asAt?: Day } = {},
): string =>
  `/api/maps/${encodeURIComponent(mapId)}/money/${encodeURIComponent(part)}.${id}${queryOf(atDay(asAt))}`

/** The same for a register, as its address names it. */
export const registerAddress = (
  mapId: string,
  { id }: Pick<FormatSummary, 'id'>,
  asked: string,
  asAt: Day = null,
): string =>
  `/api/maps/${encodeURIComponent(mapId)}/registers/${encodeURIComponent(asked)}.${id}${queryOf(atDay(asAt))}`

/** The same for the timeline: its rows and what it is held against as on the screen. */
export function timelineAddress(
  mapId: string,
  { id }: Pick<FormatSummary, 'id'>,
  { by, slipped, asAt }: { by: string | null; slipped: string | null; asAt: Day },
): string {
  const [, baseline] = slipped?.match(/^baseline:(.*)$/s) ?? []
  const held =
    baseline !== undefined ? (['baseline', baseline] as const) : slipped && (['since', slipped] as const)
  const pairs = [...(by ? [['by', by] as const] : []), ...(held ? [held] : []), ...atDay(asAt)]
  return `/api/maps/${encodeURIComponent(mapId)}/timeline.${id}${queryOf(pairs)}`
}

/** Where the server answers with the map, or with one of its matrices, as a file. Followed rather than asked. */
export const fileAddress = (
  mapId: string,
  { id }: Pick<FormatSummary, 'id'>,
  matrix?: string,
  /** What the matrix is narrowed to: the paper is too, and says so. */
  where: readonly string[] = [],
  asAt: Day = null,
): string => {
  const map = `/api/maps/${encodeURIComponent(mapId)}`
  if (matrix === undefined) return `${map}.${id}`
  const query = queryOf([...filterInAddress(where), ...atDay(asAt)])
  return `${map}/matrices/${encodeURIComponent(matrix)}.${id}${query}`
}
