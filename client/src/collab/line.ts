import type { Frame } from './frames.ts'

/** One way to the server: a WebSocket, or a toy that a test holds. */
export interface Line {
  send(frame: Frame): void
  close(code?: number): void
}

export interface LineEvents {
  onOpen(): void
  onBytes(bytes: Uint8Array): void
  /** Also when it never opened. */
  onClose(code: number): void
}

/** Answers at once; the events come later. */
export type OpenLine = (url: string, events: LineEvents) => Line

export const openWebSocket: OpenLine = (url, events) => {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.onOpen()
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => events.onBytes(new Uint8Array(data))
  socket.onclose = ({ code }) => events.onClose(code)
  return socket
}
