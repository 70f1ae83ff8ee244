import { workspaceWords as words } from '../text/index.ts'
import type { Workspace } from './types.ts'

/** Copies an address, of what is shown where none is given, and says so. */
export async function copyAddress(
  workspace: Pick<Workspace, 'addressNow' | 'notify'>,
  address = workspace.addressNow(),
): Promise<void> {
  try {
    await navigator.clipboard.writeText(address)
    workspace.notify({ text: words.copied })
  } catch {
    workspace.notify({ text: words.notCopied(address), tone: 'problem' })
  }
}
