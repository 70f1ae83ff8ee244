/** The words of the frame around the screens: bars, menus and small dialogs. */
export const shellWords = {
  present: 'Present',
  product: 'Golden Thread',
  skip: 'Skip to the map',
  allMaps: 'All maps',
  framework: 'Framework of this map',
  views: 'Views of the map',
  untitled: 'Untitled map',
  pageTitle: (title: string, screen: string) => `${title}, ${screen.toLowerCase()} – Golden Thread`,
  rename: (title: string) => `Rename the map “${title}”`,
  titleLabel: 'Title of the map',
  viewOnly: 'View only',
  people: 'People here',
  you: 'you',
  followPerson: (name: string, screen: string) =>
    screen ? `Follow ${name}, on ${screen.toLowerCase()}` : `Follow ${name}`,
  follow: 'Follow',
  stopFollowing: 'Stop following',
  followingNow: (name: string) => `You follow ${name}`,
  whoIsHere: (count: number) => `Who is here: ${count}`,
  savedViews: 'Saved views',
  comments: 'Comments',
  record: 'Comments, baselines and history',
  baselines: 'Baselines',
  decisions: 'Decisions',
  history: 'History',
  owner: 'Audit log, holds, keys and webhooks',
  undo: (label: string | null) => (label ? `Undo: ${label}` : 'Nothing to undo'),
  redo: (label: string | null) => (label ? `Redo: ${label}` : 'Nothing to redo'),
  search: 'Search and commands',
  share: 'Share',
  export: 'Export',
  more: 'More',
  me: (name: string) => `You: ${name}`,
  yourName: 'Your name…',
  yourData: 'You and your data…',
  signOut: 'Sign out',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  announceOthers: 'Read out others’ edits',
  on: 'On',
  off: 'Off',
  shortcuts: 'Keyboard shortcuts',
  accessibility: 'Accessibility statement',
  details: 'Details',
  showDetails: 'Show details',
  hideDetails: 'Hide details',
  sideTabs: 'Side panel',
  opening: 'Opening the map…',
  loadingView: 'Loading…',
  tryAgain: 'Try again',
  closed: 'This map is closed to you',
  notOpened: 'This map cannot be opened',
  notFound: 'There is no page at this address',
  notFoundHelp: 'The address may have been cut off when it was copied.',
  toMaps: 'Go to your maps',
  failed: 'This view has stopped working',
  failedHelp:
    'What was saved is safe. Reload the page to go on; if it happens again, tell whoever runs this service what you did last.',
  reload: 'Reload',
  downloadQuarantined: 'Download the map as it is here',
  discardQuarantined: 'Discard my changes and reload',
  problems: (count: number) =>
    count === 1
      ? 'One thing in this map could not be read as it stands'
      : `${count} things in this map could not be read as they stand`,
  close: 'Close',
} as const

export const screenWords = {
  canvas: 'Canvas',
  matrix: 'Matrix',
  outline: 'Outline',
  findings: 'Findings',
  claims: 'Claims',
  register: 'Register',
  money: 'Money',
  framework: 'Framework',
  report: 'Report',
  timeline: 'Timeline',
} as const

export const nameWords = {
  title: 'Your name',
  help: 'Others see this name beside your cursor and your edits.',
  label: 'Name',
  save: 'Save',
  cancel: 'Cancel',
  empty: 'Write a name first.',
} as const

export const deleteWords = {
  title: (count: number) => `Delete ${count} elements?`,
  links: (count: number) =>
    count === 0
      ? 'They have no links. You can undo this.'
      : `${count === 1 ? 'One link' : `${count} links`} will leave the map with them. You can undo this.`,
  cancel: 'Cancel',
  confirm: 'Delete',
} as const

export const shortcutWords = {
  title: 'Keyboard shortcuts',
  about:
    'Tab goes to the canvas, the matrix and each menu once; inside, the arrow keys walk. Escape closes what is open.',
  single: 'Use shortcuts that are a single key',
  singleHelp: 'Turn this off if you dictate, or if keys are pressed by mistake.',
} as const

export const commandWords = {
  groups: { link: 'Link', make: 'Make', edit: 'Edit', go: 'Go to', view: 'View', map: 'Map', you: 'You' },
  linkTo: 'Link to…',
  collective: 'Add a collective claim…',
  create: (kind: string) => `New ${kind.toLowerCase()}`,
  undo: 'Undo',
  redo: 'Redo',
  deleteSelection: 'Delete what is selected',
  whatIf: 'What if this were dropped? Leave out what is selected',
  leaveWhatIf: 'Leave what-if',
  asAt: 'As at a date…',
  leaveAsAt: 'Back to the map of now',
  savedViews: 'Saved views…',
  portfolio: (lead: string) => `Portfolio of ${lead}`,
  restore: 'Restore what was deleted…',
  sources: 'Sources: what the links rest on…',
  savedView: (title: string) => `View: ${title}`,
  present: 'Present the saved views',
  copyView: 'Copy link to this view',
  copyLink: 'Copy the address of what is selected',
  copied: 'Copied the address.',
  notCopied: 'The browser did not allow copying. The address is in the address bar.',
  palette: 'Search and commands',
  screen: (screen: string) => `Go to the ${screen.toLowerCase()}`,
  matrix: (title: string) => `Matrix: ${title}`,
  register: (title: string) => `Register: ${title}`,
  exportAs: (matrix: string, format: string) => `Export ${matrix} as ${format}`,
  share: 'Share this map…',
  import: 'Bring in a table…',
  export: 'Export…',
  maps: 'All maps',
  name: 'Change your name…',
  shortcuts: 'Keyboard shortcuts',
  accessibility: 'Accessibility statement',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
} as const

/** The part of the list of maps that whoever cannot sign out yet is led to. */
export const KEPT_HERE = 'only-here'
/** Where this device remembers how files of one shape were taken. */
export const IMPORTS_KEY = 'golden-thread-imports'
