import type { Command } from 'commander'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './exportFile.ts'
import { importCommand } from './importFile.ts'
import { mapsCommand } from './maps.ts'
import { mcpCommand } from './mcp.ts'
import { moveCommand } from './move.ts'
import { repairCommand } from './repair.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { verifyCommand } from './verify.ts'

/** Every command there is, in the order in which help lists them. A new one is a file beside this one, and a line here. */
export const commands: readonly (() => Command)[] = [
  serveCommand,
  backupCommand,
  restoreCommand,
  repairCommand,
  moveCommand,
  mapsCommand,
  importCommand,
  exportCommand,
  checkCommand,
  verifyCommand,
  mcpCommand,
]
