/** Every word of the canvas of a board's page that is not the map's. */
export const exploreWords = {
  opening: 'Opening the map…',
  toPage: 'Back to the page',
  live: 'Live',
  liveHelp: 'What you see follows the map as it is changed.',
  away: 'Not live',
  awayHelp: 'The server cannot be heard. This is the map as it was when it last answered.',
  pinned: (baseline: string) => `As at ${baseline}`,
  readOnly: 'Read only',
  notOpened: 'This map cannot be opened',
  unreadable: 'What the server sent could not be read. Go back to the page, which has all of it in words.',
  tryAgain: 'Try again',
  news: 'The map was changed. You see it as it is now.',
  pageTitle: (title: string) => `${title}, explored – Golden Thread`,
  untitled: 'Untitled map',
} as const
