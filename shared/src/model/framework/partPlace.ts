/** The lists of a framework, each of whose items is a part by itself. */
export type PartList = 'kinds' | 'relations' | 'matrices' | 'checks' | 'measures' | 'registers' | 'reports'

export const PART_LISTS: readonly PartList[] = [
  'kinds',
  'relations',
  'matrices',
  'checks',
  'measures',
  'registers',
  'reports',
]

/** What an item of each list is called. */
export const PART_WORDS: Readonly<Record<PartList, string>> = {
  kinds: 'kind',
  relations: 'relation',
  matrices: 'matrix',
  checks: 'check',
  measures: 'measure',
  registers: 'register',
  reports: 'report',
}

/** The most items that one list of a framework may have. */
export const PARTS_MAX = 500

/**
 * What tells an item of a list apart from the others: its id. A check of the short kinds has none; what it asks about is
 * what it is. What is no part at all goes by its words.
 */
export function partNames(list: PartList | 'fields', items: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = nameOf(list, item)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return before === 0 ? name : `${name}#${before}`
  })
}

const NAME_CHARS_MAX = 150

function nameOf(list: PartList | 'fields', item: unknown): string {
  const { id, type, ...rest } = { ...(typeof item === 'object' ? item : {}) } as Record<string, unknown>
  const words =
    typeof id === 'string' && id !== ''
      ? [id]
      : list === 'checks' && typeof type === 'string'
        ? [type, ...ASKED.map((key) => rest[key] ?? '').map(String)]
        : ['?', JSON.stringify(item) ?? '']
  const name = words.join(':').replace(/:+$/, '')
  return name.length > NAME_CHARS_MAX || words[0] === '?' ? `?${shortOf(name)}` : name
}

const ASKED = ['matrix', 'kind', 'relation', 'end', 'field'] as const

/** 53 bits of a text, for names that would be too long (cyrb53). */
function shortOf(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36)
}
