import { toPlain } from '@golden-thread/shared/document'
import type { StrategyMap } from '@golden-thread/shared/model'

/** The map as this page has it, as a file that can be brought in again from the list of maps. */
export function downloadMap(map: StrategyMap): void {
  const json = new Blob([JSON.stringify(toPlain(map), null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(json)
  link.download = `${
    map.title
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .slice(0, 80) || 'map'
  }.json`
  link.click()
  // Revoked at once, some browsers find nothing to download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
