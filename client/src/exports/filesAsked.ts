import { explainError } from '../api/index.ts'
import { createStore } from '../workspace/index.ts'
import { download } from './download.ts'
import { fetchFile } from './fetchFile.ts'

/** A file that somebody asked for and that is not here yet. */
export interface FileAsked {
  readonly id: number
  readonly address: string
  /** What its link is called. */
  readonly label: string
  /** In milliseconds since 1970. */
  readonly since: number
  readonly bytes: number
  /** Why it did not come; null while it is on its way. */
  readonly problem: string | null
}

/** Files on their way, in the order in which they were asked for; each can be given up by itself. */
export function createFilesAsked(save = download, now = Date.now) {
  const files = createStore<readonly FileAsked[]>([])
  const stops = new Map<number, AbortController>()
  let last = 0
  const change = (id: number, to: Partial<FileAsked>) =>
    files.set(files.get().map((file) => (file.id === id ? { ...file, ...to } : file)))
  const leave = (id: number) => {
    stops.delete(id)
    files.set(files.get().filter((file) => file.id !== id))
  }

  async function ask(address: string, label: string): Promise<void> {
    last += 1
    const id = last
    const stop = new AbortController()
    stops.set(id, stop)
    files.set([...files.get(), { id, address, label, since: now(), bytes: 0, problem: null }])
    try {
      const { file, name } = await fetchFile(address, stop.signal, (bytes) => change(id, { bytes }))
      if (stop.signal.aborted) return
      leave(id)
      save(file, name)
    } catch (error) {
      if (!stop.signal.aborted) change(id, { problem: explainError(error) })
    }
  }

  return {
    files,
    ask,
    /** Gives one up: the server stops making it. */
    cancel(id: number) {
      stops.get(id)?.abort()
      leave(id)
    },
    again({ id, address, label }: FileAsked) {
      leave(id)
      return ask(address, label)
    },
    cancelAll() {
      for (const { id } of files.get()) this.cancel(id)
    },
  }
}

export type FilesAsked = ReturnType<typeof createFilesAsked>
