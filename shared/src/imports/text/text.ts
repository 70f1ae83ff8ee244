/** What a report says of a paper, one sentence each. */
export const paperText = {
  tooLong: (most: number) =>
    `This text has more than ${most.toLocaleString('en-GB')} characters. Import the paper in parts.`,
  tooManyPieces: (most: number) =>
    `This text has more than ${most.toLocaleString('en-GB')} paragraphs and items. Import the paper in parts.`,
  empty: 'There is no text in this. Paste the text of the paper, or choose another file.',
  blockUnknown: (id: string) =>
    `The paper has no part "${id}". Ask for a preview, which lists the parts that it has.`,
  kindUnknown: (kind: string) => `The framework has no kind "${kind}". Choose one that it has.`,
  relationUnknown: (relation: string) =>
    `The framework has no relation "${relation}". Choose one that it has.`,
  noLead: 'The framework has no relation for who leads. Choose what the items are instead.',
  noClaims: 'The framework has no kind for claims. Choose another kind, or leave the sentence.',
  noSentence: (number: number) => `This part has no sentence ${number}. Number its sentences from 1.`,
  noItems: 'This part has no items. Choose that it is one element.',
  notSplit: (text: string) =>
    `"${short(text)}" has no name behind a dash. Say of this item that it is an element, or nothing.`,
  notQuoted: (quotation: string, paragraph: string) =>
    `"${short(quotation)}" does not stand in this part (paragraph ${paragraph}). Quote it to the letter.`,
  columnUnknown: (head: string) => `The table has no column "${head}". Choose one of its heads.`,
  notKept: (most: number) =>
    `The text has more than ${most.toLocaleString('en-GB')} characters, so it does not stay with the map; its quotations do.`,
  elementUnknown: (name: string) =>
    `There is no element "${name}" in the map or among what this paper brings. Correct the name.`,
  sameAs: (paragraph: string) => `Named again here; it is the element of paragraph ${paragraph}.`,
  head: (line: string) => `"${short(line)}" stands over several lists, and is read as the head of them.`,
  doubled: (cell: string) => `"${cell}" stood there twice, and is read once.`,
  figuresMissing: (count: number, most: number) =>
    `This row has ${count} of ${most} figures, and which is blank cannot be seen any more; none was taken.`,
} as const

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
