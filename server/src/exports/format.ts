import type { StrategyMap } from '@golden-thread/shared/model'
import type { Paper } from '@golden-thread/shared/paper'
import type { Picture } from '@golden-thread/shared/picture'
import type { FormatSummary } from '@golden-thread/shared/protocol'

/**
 * A form in which something leaves the system. Everything that offers, serves or names formats reads the list of
 * these. What a library is needed for is fetched by `write`, in a thread, so that the server does not carry it.
 */
export type Format = FormatSummary & {
  readonly mediaType: string
} & (
    | { readonly takes: 'paper'; readonly write: (paper: Paper) => Uint8Array | Promise<Uint8Array> }
    | { readonly takes: 'picture'; readonly write: (picture: Picture) => Uint8Array | Promise<Uint8Array> }
    | {
        readonly takes: 'map'
        /** True where it keeps the map as it is, also what its framework does not publish: it can be brought back. */
        readonly isWhole?: true
        /** True where it is brought in again, and so is never as at a date. */
        readonly comesBack?: true
        readonly write: (map: StrategyMap) => Uint8Array | Promise<Uint8Array>
      }
  )

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** JSON to be read by people too: one line a value, and one at the end. */
export const jsonBytes = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`)
