/** The words about copies of maps that this device keeps. */
export const copyWords = {
  title: 'Only on this device',
  help: 'This device keeps changes that the server may not have. They are sent when you open the map; where that is not possible any more, download them before you delete them. Signing out is possible once they are dealt with.',
  untitled: 'Untitled map',
  written: (when: string) => `Last changed here ${when}`,
  open: 'Open',
  download: 'Download',
  delete: 'Delete from this device',
  of: (action: string, title: string) => `${action}: ${title}`,
  deleted: (title: string) => `Deleted the copy of “${title}” from this device.`,
  notRead: 'This copy could not be read. Open the map instead, in this browser.',
  kept: 'This device keeps a copy of this map.',
} as const
