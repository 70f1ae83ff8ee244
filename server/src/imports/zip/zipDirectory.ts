/** A part of a ZIP as its directory declares it. */
export interface ZipPart {
  readonly name: string
  /** Unpacked, in bytes. */
  readonly size: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record and the longest comment behind it. */
const END_REACH = 22 + 0xffff
const PARTS_MAX = 5_000

/** What a ZIP says is in it, without unpacking any of it; undefined for what is no ZIP. */
export function zipDirectory(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  while (parts.length < Math.min(count, PARTS_MAX)) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // 0xffffffff stands for "see the 64-bit field": no workbook that anybody edits is so large.
    parts.push({ name, size: view.getUint32(at + 24, true) })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return count > PARTS_MAX ? [...parts, { name: '', size: Number.MAX_SAFE_INTEGER }] : parts
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_REACH); at -= 1)
    if (view.getUint32(at, true) === END) return at
  return undefined
}
