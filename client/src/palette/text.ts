/** The words of the palette and of "Link to…". */
export const paletteWords = {
  title: 'Search and commands',
  placeholder: 'Search commands and all of the map',
  elements: 'Elements',
  links: 'Links',
  evidence: 'Evidence',
  noQuotation: 'Evidence without a quotation',
  paragraph: (paragraph: string) => `paragraph ${paragraph}`,
  fields: 'Facts',
  field: (label: string, value: string) => `${label}: ${value}`,
  kindAndNames: (kind: string, names: readonly string[]) =>
    names.length > 0 ? `${kind} · also ${names.join(', ')}` : kind,
  findings: 'Findings',
  empty: 'Nothing matches. Try a code such as S3, or part of a title.',
  more: (shown: number, all: number) => `Showing ${shown} of ${all}. Type to narrow the list.`,
  count: (count: number) => (count === 1 ? 'One result' : `${count} results`),
} as const

export const linkToWords = {
  titleFrom: 'Link from…',
  placeholderFrom: 'What should be linked? Search elements',
  title: (from: string) => `Link ${from} to…`,
  placeholder: 'Search: “supports O4”, or type the title of something new',
  new: 'Make something new',
  makeNew: (relation: string, kind: string, title: string) =>
    `${relation} a new ${kind.toLowerCase()}: “${title}”`,
  several: 'Several at once',
  severalHelp: 'Enter links one. Ctrl Enter marks several; Enter then links them all.',
  marked: 'marked',
  markedNow: (text: string, count: number) => `${text} marked, ${count} in all`,
  unmarked: (text: string, count: number) => `${text} not marked, ${count} in all`,
  make: (count: number) => (count === 1 ? 'Add 1 link' : `Add ${count} links`),
  whole: (plural: string) => `all ${plural.toLowerCase()}`,
  collectiveHint: 'collective claim',
  cannot: 'Cannot be linked',
  nothingJoins: (from: string, to: string) =>
    `No relation of this framework joins ${from.toLowerCase()} and ${to.toLowerCase()}.`,
  already: 'Linked already.',
} as const

export const restoreWords = {
  title: 'Restore what was deleted',
  placeholder: 'Search what was deleted; Enter restores it',
  none: 'Nothing that matches was deleted.',
  latest: 'The latest first',
  link: (reading: string) => `Link: ${reading}`,
  deleted: (when: string, by: string | null) => (by ? `deleted ${when} by ${by}` : `deleted ${when}`),
  restored: (label: string) => `${label} restored.`,
  undo: 'Undo',
} as const

export const claimWords = {
  title: 'Add a collective claim',
  description:
    'A claim that a paper makes about a whole kind, or about several elements together: “all priorities achieve all outcomes”. It is counted apart, and covers no cell by itself.',
  from: 'From',
  relation: 'Relation',
  to: 'To',
  all: (plural: string) => `All ${plural.toLowerCase()}`,
  one: (plural: string) => `One of the ${plural.toLowerCase()}`,
  together: (end: string, chosen: string) => `${end}: ${chosen}, together with`,
  nobodyElse: 'Nothing else',
  add: 'Add the claim',
  cancel: 'Cancel',
} as const
