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
