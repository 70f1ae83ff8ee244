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

/** Where the server answers with the map, or with one of its matrices, as a file. Followed rather than asked. */
export const fileAddress = (mapId: string, { id }: Pick<FormatSummary, 'id'>, matrix?: string): string => {
  const map = `/api/maps/${encodeURIComponent(mapId)}`
  return matrix === undefined ? `${map}.${id}` : `${map}/matrices/${encodeURIComponent(matrix)}.${id}`
}
