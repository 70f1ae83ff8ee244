/** Every word of the menu and the dialog that give a map away. What formats are called, the server says. */
export const exportWords = {
  title: 'Export',
  /** "Word document (.docx)" */
  file: (format: { readonly description: string; readonly extension: string }) =>
    `${format.description} (.${format.extension})`,
  noFormats: 'Files are made by the server, which cannot be reached just now.',
  filtered: (matrix: string) => `${matrix} (filtered)`,
  asAt: (day: string) =>
    `Matrices are as at ${day}, the date that you look at; the whole map is that of now.`,
  allMatrices: 'All matrices…',
  matrix: 'Matrix',
  wholeMap: 'The whole map',
  wholeMapHelp: {
    json: 'Everything in this map, to keep or to bring into another server.',
    other: 'What another program takes of this map; for all of it, take the JSON.',
  },
  pictures: {
    map: 'Picture of the whole map',
    screen: 'Picture of what is on screen',
    png: 'Picture (.png)',
    svg: 'Drawing (.svg)',
    slide: 'Slide, 16:9 (.png)',
    failed:
      'The picture could not be made: this browser draws none so large. The drawing (.svg) has no limit.',
  },
  making: {
    title: 'File on its way',
    made: 'It is being made. You can go on when it is here, or cancel.',
    comes: 'It is made, and on its way.',
    seconds: (seconds: number) => `${seconds} s`,
    bytes: (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`,
    progress: (label: string) => `${label} is being made`,
    cancel: 'Cancel',
    close: 'Close',
    again: 'Try again',
  },
  savePicture: (of: string, form: string) => `${of}: ${form}`,
  link: (matrix: string, format: string) => `${matrix} as ${format}`,
} as const
