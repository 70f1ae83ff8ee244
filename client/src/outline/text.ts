const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Every word that the outline shows or speaks. */
export const text = {
  title: 'Outline',
  search: 'Find in the outline',
  found: (count: number) => `${counted(count, 'element')} found.`,
  expandAll: 'Show all links',
  collapseAll: 'Hide all links',
  jump: 'Kinds',
  kindHeading: (plural: string, count: number) => `${plural} (${count})`,
  emptyKind: (plural: string) => `No ${plural.toLowerCase()} yet.`,
  noMatch: (plural: string) => `No ${plural.toLowerCase()} match the search.`,
  untitled: 'Untitled',

  links: (count: number) => counted(count, 'link'),
  showLinks: (label: string, count: number) => `Links of ${label} (${count})`,
  noLinks: 'No links yet.',
  linkTo: 'Link to…',
  linkToFrom: (label: string) => `Link ${label} to…`,
  actions: (label: string) => `Actions for ${label}`,
  rename: 'Rename',
  editCode: 'Change code',
  kind: 'Kind',
  place: 'Place on the canvas',
  moves: {
    top: 'To the top of its lane',
    up: 'Up in its lane',
    down: 'Down in its lane',
    bottom: 'To the bottom of its lane',
  },
  moved: (label: string, where: string) => `${label}: ${where.toLowerCase()}.`,
  cannotMove: (label: string) => `${label} is there already.`,
  open: 'Open details',
  whatIfStates: { 'left-out': 'Left out', loses: 'Loses last support' },
  whatIf: 'What if this were dropped?',
  showOnCanvas: 'Show on canvas',
  delete: 'Delete',

  claims: 'Said of all of them at once',

  deleted: (count: number) => `Recently deleted (${count})`,
  deletedHint: 'Nothing is lost: what was deleted can be brought back, with its links, for 30 days.',
  deletedAt: (when: string) => `deleted ${when}`,
  deletedLink: (label: string) => `Link: ${label}`,
  restore: 'Restore',
  restoreLabel: (label: string) => `Restore ${label}`,
  restored: (label: string) => `${label} restored.`,
  moreDeleted: (count: number) => `and ${count} more, deleted earlier`,
  here: (names: string) => `${names} here`,
  readOnly: 'You have a view-only link: everything can be read, and nothing changed.',
} as const
