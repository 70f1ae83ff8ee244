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

/** The same for what the map says of money, or for one part of it. */
export const moneyAddress = (mapId: string, { id }: Pick<FormatSummary, 'id'>, part = 'all'): string =>
  `/api/maps/${encodeURIComponent(mapId)}/money/${encodeURIComponent(part)}.${id}`

/** The same for a register, as its address names it. */
export const registerAddress = (mapId: string, { id }: Pick<FormatSummary, 'id'>, asked: string): string =>
  `/api/maps/${encodeURIComponent(mapId)}/registers/${encodeURIComponent(asked)}.${id}`

/** Where the server answers with the map, or with one of its matrices, as a file. Followed rather than asked. */
export const fileAddress = (
  mapId: string,
  { id }: Pick<FormatSummary, 'id'>,
  matrix?: string,
  /** What the matrix is narrowed to: the paper is too, and says so. */
  where: readonly string[] = [],
): string => {
  const map = `/api/maps/${encodeURIComponent(mapId)}`
  if (matrix === undefined) return `${map}.${id}`
  const query = new URLSearchParams(filterInAddress(where).map((pair) => [...pair])).toString()
  return `${map}/matrices/${encodeURIComponent(matrix)}.${id}${query ? `?${query}` : ''}`
}
