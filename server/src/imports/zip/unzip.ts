import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { unzipSync } from 'fflate'
import { zipDirectory } from './zipDirectory.ts'

/** What all parts of a file may come to when they are unpacked. */
const UNPACKED_BYTES_MAX = 50 * 1024 * 1024

const LOCKED =
  'This file is locked with a password, or in the format of before 2007. Save it as .docx without a password.'
const DAMAGED =
  'This file cannot be read: it is damaged, or no Word file. Save it as .docx in Word, or paste its text.'
const TOO_LARGE = `This file comes to more than ${UNPACKED_BYTES_MAX / 1024 / 1024} MB when it is unpacked. Save its text by itself.`

/**
 * Some parts of a ZIP as text. What is declared is added up before anything is unpacked, and no more is unpacked of a
 * part than was declared.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: readonly string[],
): Result<ReadonlyMap<string, string>, string> {
  const starts = (...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return refuse(LOCKED)
  const directory = starts(0x50, 0x4b) ? zipDirectory(bytes) : undefined
  if (!directory) return refuse(DAMAGED)
  if (directory.reduce((sum, { size }) => sum + size, 0) > UNPACKED_BYTES_MAX) return refuse(TOO_LARGE)
  try {
    // The library unpacks into as much room as was declared, and gives up where that is not enough.
    const parts = unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) })
    return ok(new Map(Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)])))
  } catch {
    return refuse(DAMAGED)
  }
}
