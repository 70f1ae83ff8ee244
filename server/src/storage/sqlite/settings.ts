import type { DatabaseSync } from 'node:sqlite'
import { transaction } from './database.ts'

export interface SettingRows {
  keepOnce(name: string, value: Uint8Array): Uint8Array
}

export function createSettings(db: DatabaseSync): SettingRows {
  const add = db.prepare('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const kept = db.prepare('SELECT value FROM settings WHERE name = ?')
  return {
    keepOnce: (name, value) =>
      transaction(db, () => {
        add.run(name, value)
        return kept.get(name)!['value'] as Uint8Array
      }),
  }
}
