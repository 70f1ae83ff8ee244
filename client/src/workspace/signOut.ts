import { signOut as endSession } from '../api/index.ts'
import { deleteAllCopies } from '../collab/index.ts'
import { forgetShell } from '../serviceWorker/index.ts'
import { IMPORTS_KEY, KEPT_HERE } from '../text/index.ts'
import { forgetWaitingComments } from './beside.ts'

/**
 * Signs out. On a shared computer the next person must find nothing: copies go even when the server cannot be reached.
 * Where one holds what the server may not have, nothing is done, and the list of maps offers it first.
 */
export async function signOut(): Promise<void> {
  if (!(await deleteAllCopies())) return location.assign(`/#${KEPT_HERE}`)
  localStorage.removeItem(IMPORTS_KEY)
  forgetWaitingComments()
  await forgetShell().catch(() => undefined)
  const ended = await endSession().catch(() => undefined)
  location.assign(ended?.goTo ?? '/')
}
