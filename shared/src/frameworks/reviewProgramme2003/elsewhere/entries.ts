import { FUNCTIONS } from './functions.ts'

export interface Entry {
  readonly title: string
  readonly force?: string
  /** The bullets that it was read from. */
  readonly bullets: readonly string[]
  readonly note?: string
}

const JOINED = [
  'Administrative Support to the Prosecution Process',
  'Cambridgeshire Constabulary Central Registry - Wiltshire Police',
]

const joined =
  'A line break has moved the force of one entry to the front of the next: the bullets are "Administrative Support to the Prosecution Process" and "Cambridgeshire Constabulary Central Registry - Wiltshire Police". Under Criminal Justice Support Services the first is printed with its force.'

/** Bullets that cannot be read as they stand. In every other the review is before " - " and the force behind it. */
const REPAIRED: Readonly<Record<string, Omit<Entry, 'bullets'>>> = {
  [JOINED[0]!]: { title: JOINED[0]!, force: 'Cambridgeshire Constabulary', note: joined },
  [JOINED[1]!]: { title: 'Central Registry', force: 'Wiltshire Police', note: joined },
  'Best Value Structures, Processes and Methodology Lincolnshire Police': {
    title: 'Best Value Structures, Processes and Methodology',
    force: 'Lincolnshire Police',
    note: 'Printed without " - " before the force.',
  },
  'Criminal Justice Department': {
    title: 'Criminal Justice Department',
    note: 'Printed without " - " and without a force. Which force it was is not to be seen.',
  },
}

/** Printed once without "Police", and otherwise with it. */
export const FORCE_NAMES: Readonly<Record<string, string>> = {
  'City of London': 'City of London Police',
  Northamptonshire: 'Northamptonshire Police',
}

function entryOf(bullet: string): Entry {
  const repaired = REPAIRED[bullet]
  if (repaired) return { ...repaired, bullets: JOINED.includes(bullet) ? JOINED : [bullet] }
  const [title = '', force = ''] = bullet.split(' - ')
  return { title, force: FORCE_NAMES[force] ?? force, bullets: [bullet] }
}

/** One for each bullet, in the order of the paper. */
export const ENTRIES = Object.entries(FUNCTIONS).flatMap(([title, bullets]) =>
  bullets.map((bullet) => ({ under: title, ...entryOf(bullet) })),
)

/** One review of one force is one element, under however many functions it is listed. */
export const keyOf = ({ title, force = '' }: Entry): string => `${title} - ${force}`
export const entriesByReview = Map.groupBy(ENTRIES, keyOf)
