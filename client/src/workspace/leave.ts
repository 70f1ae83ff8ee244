import { signOut } from '../api/index.ts'
import { clearLocalCopies } from '../collab/index.ts'

/** Signs out. On a shared computer the next person must find nothing: copies go even when the server cannot be reached. */
export async function leave(): Promise<void> {
  clearLocalCopies()
  await signOut().catch(() => undefined)
  location.assign('/')
}
