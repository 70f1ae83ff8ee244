import { hash } from 'node:crypto'

/** One file, whoever asks for it, is made once at a time: of the same map, as its document is, in the same words. */
export const sameAsked = (map: string, update: Uint8Array, asked: readonly unknown[]): string =>
  JSON.stringify([map, hash('sha1', update), ...asked])
