import { serverBack } from './serverBack.ts'

/** A part of the code that the first view can do without. */
export interface Later<T> {
  /** The code, once it is here. */
  readonly ready: T | undefined
  load(): Promise<T>
}

const waiting: (() => Promise<unknown>)[] = []

/** Names a part that is fetched when it is first needed, or by `fetchLater`. */
export function later<T>(fetch: () => Promise<T>): Later<T> {
  let promise: Promise<T> | undefined
  const part = {
    ready: undefined as T | undefined,
    load() {
      promise ??= patiently(fetch).then((code) => {
        part.ready = code
        return code
      })
      return promise
    },
  }
  waiting.push(part.load)
  return part
}

/**
 * Fetches again when the server is back, so that a view asked for while the line is down comes with the line. Where the
 * server answers and the code does not come, it has been replaced by newer code, which only loading the page brings.
 */
async function patiently<T>(fetchCode: () => Promise<T>): Promise<T> {
  try {
    return await fetchCode()
  } catch {
    await serverBack()
    return fetchCode()
  }
}

/** Fetches all of it, one after the other, when the browser has nothing better to do, and marks when it is there. */
export function fetchLater(): void {
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_000))
  idle(() => {
    void waiting
      .reduce(
        (before, load) =>
          before.then(() =>
            load().then(
              () => undefined,
              () => undefined,
            ),
          ),
        Promise.resolve(),
      )
      .then(() => performance.mark('all code fetched'))
  })
}
