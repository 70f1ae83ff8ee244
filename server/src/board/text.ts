/** Every word of the board's page that is not the map's. */
export const boardText = {
  live: (moment: string) => `Live: as the map stood on ${moment}.`,
  pinned: (name: string, meeting: string, date: string, status: string) =>
    `${name}${meeting ? `, ${meeting}` : ''}${date ? `, ${date}` : ''} (${status}). This page does not change.`,
  empty: 'There is nothing in this map yet.',
  map: 'The map',
  inWords: (links: number) => `The map in words: ${links} ${links === 1 ? 'link' : 'links'}`,
  moreLinks: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
}
