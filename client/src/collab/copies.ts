import type { Role } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import {
  type CopyDatabase,
  type CopyName,
  copyName,
  databaseName,
  deleteCopyDatabase,
  hasStore,
  isUnsavedKey,
  openCopyDatabase,
  rememberedNames,
} from './copyDatabase.ts'

/** What is remembered of a map beside its copy, so that it can be listed and shown without the server. */
export interface CopyAbout {
  readonly title: string
  readonly role: Role
  readonly person: { readonly id: string; readonly name: string; readonly colour: string }
  /** When the copy was last written (milliseconds since 1970). */
  readonly at: number
}

/** A copy of a map that this browser keeps, of any person who used it. */
export interface KeptCopy extends CopyName {
  /** Missing from copies of an earlier version. */
  readonly about: CopyAbout | undefined
  /** It holds edits of which nobody noted that the server has them. */
  readonly isUnsaved: boolean
}

/** All copies that this browser keeps. One that cannot be read is passed over. */
export async function keptCopies(): Promise<readonly KeptCopy[]> {
  const names = rememberedNames().flatMap((database) => copyName(database) ?? [])
  const copies = await Promise.all(names.map((name) => within(name, (db) => describe(name, db))))
  return copies.filter((copy) => copy !== undefined)
}

export const copiesOfMap = async (mapId: string): Promise<readonly KeptCopy[]> =>
  (await keptCopies()).filter((copy) => copy.mapId === mapId)

/** The whole document of a copy as one update, or undefined where it cannot be read. */
export const readCopy = (name: CopyName): Promise<Uint8Array | undefined> =>
  within(name, async (db) => {
    const doc = new Y.Doc()
    for (const update of await db.getAll('updates')) Y.applyUpdate(doc, update)
    const whole = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return whole
  })

export const deleteCopy = (name: CopyName): Promise<void> => deleteCopyDatabase(databaseName(name))

/** Removes the copies of every map. False, and nothing is removed, where one holds edits that the server may lack. */
export async function deleteAllCopies(): Promise<boolean> {
  const copies = await keptCopies()
  if (copies.some((copy) => copy.isUnsaved)) return false
  const names = rememberedNames().flatMap((database) => copyName(database) ?? [])
  // A tab that will not let go must not keep anyone from signing out.
  await Promise.allSettled(names.map(deleteCopy))
  return true
}

async function describe(name: CopyName, db: CopyDatabase): Promise<KeptCopy | undefined> {
  if ((await db.count('updates')) === 0) return undefined
  const about = (await db.get('custom', 'about')) as CopyAbout | undefined
  return { ...name, about, isUnsaved: (await db.getAllKeys('custom')).some(isUnsavedKey) }
}

async function within<T>(name: CopyName, work: (db: CopyDatabase) => Promise<T>): Promise<T | undefined> {
  if (!hasStore()) return undefined
  let db: CopyDatabase | undefined
  try {
    db = await openCopyDatabase(databaseName(name), { onDeleted: () => undefined, onClosed: () => undefined })
    return await work(db)
  } catch (error) {
    console.warn('A copy on this device could not be read.', error)
    return undefined
  } finally {
    db?.close()
  }
}
