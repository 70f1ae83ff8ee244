import type { LimitUse } from '@golden-thread/shared/protocol'
import { readConfig } from '../../config.ts'
import type { MapRecord, StoredKey } from '../../storage/index.ts'
import { defaultLimits } from '../../sync/index.ts'
import {
  BASELINES_MAX,
  BIN_DAYS,
  KEY_DAYS_MAX,
  KEYS_MAX,
  type Services,
  WEBHOOKS_MAX,
} from '../services/index.ts'

/** The filter is shown every socket and takes none, so no code is ever sent. */
const NOBODY = 4401

/** What bounds the work of an organisation: what is set, what it is where nobody sets it, and the most that one uses of it. */
export async function limitsOf(
  { clock, config, limits, rooms, storage }: Services,
  {
    maps,
    keys,
    people,
  }: { maps: readonly MapRecord[]; keys: readonly StoredKey[]; people: readonly string[] },
): Promise<readonly LimitUse[]> {
  const usual = readConfig({})
  const now = clock()
  const [inRoom, ofPerson] = [new Tally(maps.map(({ id }) => id)), new Tally(people)]
  rooms.closeSockets(({ mapId, personId }) => {
    inRoom.add(mapId)
    ofPerson.add(personId)
    return false
  }, NOBODY)
  const keysOf = new Tally()
  for (const { person, revokedAt, expiresAt } of keys)
    if (revokedAt === null && expiresAt > now) keysOf.add(person)
  const most = await storage.usage.mostIn(maps.map(({ id }) => id))
  const fixed = (name: string, most: number, used: number | null, unit: LimitUse['unit'] = ''): LimitUse => ({
    name,
    unit,
    most,
    usual: most,
    used,
  })
  const ofSync = (
    name: 'socketsPerRoomMax' | 'socketsPerPersonMax' | 'mapBytesMax',
    used: number | null,
  ) => ({
    ...fixed(name, limits[name], used, name === 'mapBytesMax' ? 'bytes' : ''),
    usual: defaultLimits[name],
  })
  const ofConfig = (name: Setting, unit: LimitUse['unit']) => ({
    ...fixed(name, config[name], null, unit),
    usual: usual[name],
  })
  return [
    ofSync('socketsPerRoomMax', inRoom.most()),
    ofSync('socketsPerPersonMax', ofPerson.most()),
    ofSync('mapBytesMax', null),
    ofConfig('importBytesMax', 'bytes'),
    ofConfig('importFileBytesMax', 'bytes'),
    ofConfig('linksPerMinute', 'a minute'),
    ofConfig('changesPerMinute', 'a minute'),
    ofConfig('exportsPerMinute', 'a minute'),
    ofConfig('keyRequestsPerMinute', 'a minute'),
    fixed('keysPerPersonMax', KEYS_MAX, keysOf.most()),
    fixed('keyDaysMax', KEY_DAYS_MAX, null, 'days'),
    fixed('webhooksPerMapMax', WEBHOOKS_MAX, most.webhooks),
    fixed('baselinesPerMapMax', BASELINES_MAX, most.baselines),
    fixed('binDays', BIN_DAYS, null, 'days'),
  ]
}

type Setting =
  | 'importBytesMax'
  | 'importFileBytesMax'
  | 'linksPerMinute'
  | 'changesPerMinute'
  | 'exportsPerMinute'
  | 'keyRequestsPerMinute'

/** How often each is named; where some are given, no others are counted. */
class Tally {
  private readonly counts = new Map<string, number>()
  private readonly only: ReadonlySet<string> | undefined
  constructor(only?: readonly string[]) {
    this.only = only && new Set(only)
  }
  add(name: string): void {
    if (!this.only || this.only.has(name)) this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }
  most(): number {
    return Math.max(0, ...this.counts.values())
  }
}
