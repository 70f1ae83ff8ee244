import type { Frame } from './frames.ts'

/** One way to the server: a WebSocket, or a fake that a test holds. */
export interface Transport {
  send(frame: Frame): void
  close(code?: number): void
}

export interface TransportEvents {
  onOpen(): void
  onBytes(bytes: Uint8Array): void
  /** Also when it never opened. */
  onClose(code: number): void
}

/** Answers at once; the events come later. */
export type OpenTransport = (url: string, events: TransportEvents) => Transport

export const openWebSocket: OpenTransport = (url, events) => {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.onOpen()
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => events.onBytes(new Uint8Array(data))
  socket.onclose = ({ code }) => events.onClose(code)
  return socket
}
