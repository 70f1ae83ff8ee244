import { decodeText as decode } from '@golden-thread/shared/imports'
import { CommandFailure } from '../ask/index.ts'

export interface BroughtFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** By the ending of a file: what it is sent as. */
const DOORS: Readonly<Record<string, (bytes: Uint8Array) => object>> = {
  csv: (bytes) => ({ csv: decode(bytes) }),
  tsv: (bytes) => ({ csv: decode(bytes) }),
  xlsx: (bytes) => ({ xlsx: base64(bytes) }),
  xlsm: (bytes) => ({ xlsx: base64(bytes) }),
  docx: (bytes) => ({ docx: base64(bytes) }),
  html: (bytes) => ({ html: decode(bytes) }),
  htm: (bytes) => ({ html: decode(bytes) }),
  txt: (bytes) => ({ text: decode(bytes) }),
  md: (bytes) => ({ text: decode(bytes) }),
  xml: (bytes) => ({ xml: decode(bytes) }),
  graphml: (bytes) => ({ xml: decode(bytes) }),
  json: (bytes) => ({ json: decode(bytes) }),
  canvas: (bytes) => ({ json: decode(bytes) }),
}

/** A file as the field of an import that takes it. */
export function doorOf({ name, bytes }: BroughtFile): object {
  const door = DOORS[name.split('.').at(-1)?.toLowerCase() ?? '']
  if (door) return door(bytes)
  throw new CommandFailure(
    `${name} ends in nothing that is read. Name a file that ends in one of: ${Object.keys(DOORS).join(', ')}.`,
  )
}

/** A map of ours, exported as JSON, or undefined where the file is something else. */
export function ownMap({ name, bytes }: BroughtFile): unknown {
  if (!/\.json$/i.test(name)) return undefined
  const json = parsedJson(decode(bytes))
  const isOurs =
    typeof json === 'object' && json !== null && 'format' in json && json.format === 'golden-thread-map'
  return isOurs ? json : undefined
}

export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
