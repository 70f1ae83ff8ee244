import { createRecent } from './recent.ts'
import type { MapCatalogue, MapRecord } from './storage.ts'

const KEEP_MS = 5_000
const KEPT_MAX = 1_000

/** A catalogue that gives the record of a map again for a moment; every change of any map forgets all of them. */
export function rememberingMaps(inner: MapCatalogue, clock: () => number): MapCatalogue {
  const records = createRecent<MapRecord | undefined>({ clock, keepMs: KEEP_MS, keptMax: KEPT_MAX })
  async function changing<T>(change: Promise<T>): Promise<T> {
    records.forget()
    try {
      return await change
    } finally {
      records.forget()
    }
  }
  return {
    ...inner,
    get: (id) => records.get(id, () => inner.get(id)),
    create: (map) => changing(inner.create(map)),
    update: (id, fields) => changing(inner.update(id, fields)),
    remove: (id) => changing(inner.remove(id)),
  }
}
