const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26
const SQLITE_IOERR_SHORT_READ = 522

/** Another connection holds the lock that this one needs. */
export const isBusy = (error: unknown): boolean => (codeOf(error) & 0xff) === SQLITE_BUSY

/** The file itself is damaged where it was read. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return (code & 0xff) === SQLITE_CORRUPT || code === SQLITE_NOTADB || code === SQLITE_IOERR_SHORT_READ
}

const codeOf = (error: unknown): number => (error as { errcode?: number }).errcode ?? 0
