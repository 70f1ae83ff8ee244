import type { ROLES_LINKED_AT_ONCE, Role } from '@golden-thread/shared/protocol'

/** The words of the list of maps. */
export const homeWords = {
  title: 'Your maps',
  new: 'New map',
  newHelp:
    'Choose what it is to hold: the kinds of card, how they may be linked and the matrices follow from that.',
  table: 'From a spreadsheet…',
  tableHelp: 'An Excel workbook or CSV of elements, links, observations or marks.',
  json: 'From a JSON file…',
  jsonHelp: 'A map that was exported from here or from another server.',
  notJson: 'This file is not JSON. Choose a file that was exported with “The whole map as a file”.',
  tooLarge: (megabytes: number) =>
    `This file is larger than ${megabytes} MB, the most that can be brought in.`,
  notImported: 'The map was not made',
  madeFrom: (name: string) => `Made a map from ${name}.`,
  none: 'No maps yet',
  noneHelp:
    'Draw a strategy together, and see at once what holds it and what does not. Start a map from one of these, or open a link that someone has sent you.',
  noneViewer: 'Open a link that someone has sent you, and the map will be listed here.',
  signIn: 'Sign in to begin',
  signInNow: 'Sign in with your organisation',
  signInHelp:
    'Your organisation’s own directory lets you in. A link that somebody sent you opens its map without signing in, where the organisation allows that.',
  tooManyGroups:
    'You are in more groups than your directory names, so nothing that groups give you here is given. Ask your administrator to add you by hand.',
  signedOut: 'Open your link to begin',
  signedOutHelp:
    'There are no accounts and no passwords here. Whoever owns a map sends you a link; opening it lets you in, and this page then lists your maps.',
  signedOutFirst:
    'If you run this service: the links of the sample map are printed where the server was started.',
  changed: (when: string) => `Changed ${when}`,
  deletedOn: (when: string) => `Deleted ${when}`,
  size: (elements: number, links: number) =>
    `${elements} ${elements === 1 ? 'element' : 'elements'}, ${links} ${links === 1 ? 'link' : 'links'}`,
  empty: 'Nothing drawn yet',
  untitled: 'Untitled map',
  actions: (title: string) => `Actions for ${title}`,
  rename: 'Rename…',
  duplicate: 'Duplicate',
  duplicated: (title: string) => `Made a copy: ${title}.`,
  delete: 'Delete',
  deleted: (title: string) => `Moved “${title}” to the bin. It can be restored for 30 days.`,
  undo: 'Undo',
  open: 'Open',
  bin: 'Bin',
  binHelp: 'Deleted maps stay here for 30 days.',
  binEmpty: 'The bin is empty.',
  restore: 'Restore',
  restored: (title: string) => `Restored “${title}”.`,
  renameTitle: 'Rename the map',
  madeTitle: 'Your map is made. Keep its links.',
  madeHelp:
    'They are shown only now. Whoever has one gets in; without one, clearing this browser is losing the map. Keep the first for yourself.',
  madeLinks: {
    owner: 'Your way back (owner)',
    editor: 'For colleagues who draw (editor)',
    viewer: 'For readers (view-only)',
  } satisfies Record<(typeof ROLES_LINKED_AT_ONCE)[number], string>,
  copy: 'Copy',
  copyLink: (label: string) => `Copy: ${label}`,
  copyAll: 'Copy all three',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the link and copy it by hand.',
  openMap: 'Open the map',
  titleEmpty: 'Give the map a title.',
  titleLabel: 'Title',
  save: 'Save',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  notLoaded: 'Your maps could not be listed',
  search: 'Find a map',
  noMatch: 'No map has these words in its title.',
} as const

export const roleWords: Record<Role, string> = {
  owner: 'Owner',
  editor: 'Editor',
  commenter: 'Commenter',
  viewer: 'View only',
}
