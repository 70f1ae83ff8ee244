import type { CloseCode } from '@golden-thread/shared/protocol'
import type { FarTrace } from '../tracing/index.ts'

/** What a room knows of a socket. `ws` and Node's streams appear only in the file that adapts them. */
export interface Socket {
  /** Writes whole websocket frames, already framed, in one go. */
  write(frames: Uint8Array): void
  /** As `write`, several pieces as one. */
  writeAll(pieces: readonly Uint8Array[]): void
  /** Says goodbye with this code; a socket that does not answer soon is cut. */
  close(code: number, reason: string): void
  /** Cuts the line without a word. */
  cut(): void
  /** Stops and starts reading: a sender that is too fast is slowed by its own full line. */
  pause(): void
  resume(): void
  /** Bytes written that the other side has not taken yet. */
  readonly bufferedBytes: number
  readonly isOpen: boolean
}

/** What a socket tells; set once, before anything arrives. */
export interface SocketEvents {
  /** `from` comes with an edit from another server, where edits are traced. */
  message(bytes: Uint8Array, from?: FarTrace): void
  /** Everything written has been taken by the other side. */
  drained(): void
  /** A ping or a pong came. */
  control(): void
  /** A frame could not be taken, and the socket is being closed with this code. */
  failed(code: CloseCode): void
  closed(): void
}
