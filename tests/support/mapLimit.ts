import { encodeMap } from '@golden-thread/shared/document'
import { sampleMap } from '@golden-thread/shared/frameworks'

/** Settings of a server on which the sample may grow by so many bytes and no more, however large it is by now. */
export const roomToGrow = (bytes: number): { readonly LIMITS: string } => ({
  LIMITS: JSON.stringify({ mapBytesMax: encodeMap(sampleMap()).byteLength + bytes }),
})
