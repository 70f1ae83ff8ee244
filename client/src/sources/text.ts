/** The words of the register of sources. */
export const sourcesWords = {
  title: 'Sources',
  description:
    'What the links of this map rest on: by source and paragraph, in reading order. Press a link to see its details.',
  search: 'Search sources, quotations and links',
  found: (pieces: number, sources: number, without: number) =>
    `${pieces === 1 ? 'One piece of evidence' : `${pieces} pieces of evidence`} from ${sources === 1 ? 'one source' : `${sources} sources`}; ${without === 1 ? 'one link' : `${without} links`} without evidence.`,
  none: 'No link has evidence yet. Select a link and add the paragraph that it rests on.',
  noMatch: 'Nothing matches. Try fewer words.',
  unnamed: 'No source named',
  paragraph: (paragraph: string) => (paragraph ? `Paragraph ${paragraph}` : 'No paragraph given'),
  open: 'Open the document',
  openNamed: (source: string) => `Open the document ${source} (in a new tab)`,
  address: 'Web address of the document',
  addressOf: (source: string) => `Web address of ${source}`,
  saveAddress: 'Save',
  cancel: 'Cancel',
  addAddress: 'Add its web address',
  changeAddress: 'Change its web address',
  changeNamed: (change: string, source: string) => `${change}: ${source}`,
  saved: (source: string) => `Saved the web address of ${source}.`,
  without: (count: number) => `Without evidence (${count})`,
  withoutHelp: 'Nothing is put to these links, so they rest on whoever drew them.',
  more: (count: number) => `And ${count} more. Search to narrow the list.`,
} as const
