import type { OrganisationStorageUse } from '@golden-thread/shared/protocol'
import { lastBackup, type MapRecord } from '../../storage/index.ts'
import type { Services } from '../services/index.ts'

/** What is kept of an organisation's maps, the largest first, and of everything together. */
export async function storageOf(
  { config, storage }: Services,
  maps: readonly MapRecord[],
): Promise<OrganisationStorageUse> {
  const { usage } = storage
  const each = await usage.ofMaps(maps.map(({ id }) => id))
  const kept = maps.map(({ id, title, deletedAt }) => ({
    id,
    title,
    inBin: deletedAt !== null,
    ...(each.get(id) ?? { bytes: 0, edits: 0 }),
  }))
  return {
    database: await usage.total(),
    keptIn: usage.keptIn,
    backup: usage.keptIn === 'sqlite' ? lastBackup(config.dataDir) : null,
    maps: kept.sort((a, b) => b.bytes - a.bytes),
  }
}
