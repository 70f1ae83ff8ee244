import { workspaceWords as words } from '../text/index.ts'
import type { Workspace } from './types.ts'

/** Browsers refuse to have the address set very often; a selection that is being dragged would. In ms. */
const GATHER_MS = 150

export interface Address {
  /** A new step for the Back button. */
  push(url: string): void
  /** The same step under another address; gathered, so that it may be called at every turn. */
  replace(url: string): void
  /** Forgets what has not been set: the browser went elsewhere. */
  drop(): void
  close(): void
}

/** The address bar, written to at a pace that every browser allows. */
export function createAddress(): Address {
  let waiting: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (waiting !== undefined && waiting !== location.pathname + location.search)
      history.replaceState(null, '', waiting)
    waiting = undefined
  }
  addEventListener('pagehide', flush)

  const drop = (): void => {
    clearTimeout(timer)
    timer = undefined
    waiting = undefined
  }
  return {
    push(url) {
      flush()
      history.pushState(null, '', url)
    },
    replace(url) {
      waiting = url
      timer ??= setTimeout(flush, GATHER_MS)
    },
    drop,
    close() {
      drop()
      removeEventListener('pagehide', flush)
    },
  }
}

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
