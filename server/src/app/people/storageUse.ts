import type { OrganisationStorageUse } from '@golden-thread/shared/protocol'
import { lastBackup, type MapRecord } from '../../storage/index.ts'
import type { Services } from '../services/index.ts'

/** What is kept of an organisation's maps, the largest first, and of everything together. */
export async function storageOf(
  { config, storage }: Services,
  maps: readonly MapRecord[],
): Promise<OrganisationStorageUse> {
  const { usage } = storage
  const kept: OrganisationStorageUse['maps'][number][] = []
  // One after the other: the database does other things between them.
  for (const { id, title, deletedAt } of maps)
    kept.push({ id, title, inBin: deletedAt !== null, ...(await usage.ofMap(id)) })
  return {
    database: await usage.total(),
    keptIn: usage.keptIn,
    backup: usage.keptIn === 'sqlite' ? lastBackup(config.dataDir) : null,
    maps: kept.sort((a, b) => b.bytes - a.bytes),
  }
}
