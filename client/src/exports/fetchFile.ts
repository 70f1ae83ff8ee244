import { ApiError, readError } from '../api/index.ts'

export interface FetchedFile {
  readonly file: Blob
  readonly name: string
}

/** A file that the server makes, with the name that it gives it; `onBytes` hears how many have come. */
export async function fetchFile(
  address: string,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<FetchedFile> {
  let response: Response
  try {
    response = await fetch(address, { signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ApiError(0, 'unreachable', 'The server cannot be reached. Check your connection and try again.')
  }
  if (!response.ok) throw await readError(response)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let count = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    parts.push(read.value)
    count += read.value.byteLength
    onBytes(count)
  }
  const type = response.headers.get('content-type') ?? ''
  return { file: new Blob(parts, { type }), name: nameIn(response.headers.get('content-disposition')) }
}

/** As RFC 6266 has it; the server always gives the name in full. */
function nameIn(disposition: string | null): string {
  const [, full] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? []
  try {
    return full ? decodeURIComponent(full) : 'export'
  } catch {
    return 'export'
  }
}
