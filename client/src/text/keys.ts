/** The keys of one place and what they do, in the words of people: "Ctrl C, Ctrl V". */
export interface KeyList {
  readonly title: string
  readonly keys: readonly (readonly [keys: string, meaning: string])[]
}

/** The keys of the matrix while the grid has the focus. */
export const matrixKeys: KeyList = {
  title: 'In the matrix',
  keys: [
    ['Arrow keys', 'Move one cell; heads and counts too'],
    ['Home, End', 'First or last cell of the row'],
    ['Ctrl Home, Ctrl End', 'First or last cell of the matrix'],
    ['Page Up, Page Down', 'Move by a page'],
    ['D or X', 'Direct: a source states it'],
    ['I', 'Inferred'],
    ['A', 'Assumed'],
    ['N or 0', 'None: looked, none found'],
    ['Z or /', 'Not applicable'],
    ['Delete', 'Clear links and assessment'],
    ['Space', 'Direct on or off'],
    ['Enter', 'Links and evidence of the cell'],
    ['Shift F10', 'Menu of the cell or the head'],
    ['F2', 'Rename the row or the column'],
    ['Shift with arrow keys', 'Select a block'],
    ['Ctrl A', 'Select every cell'],
    ['Ctrl C, Ctrl V', 'Copy and paste words, to and from Excel too'],
    ['Ctrl D, Ctrl R', 'Fill a block down or right'],
  ],
}

/** What keys do where they belong to one view and have no name in the palette. */
export const viewKeys: readonly KeyList[] = [
  {
    title: 'On the canvas',
    keys: [
      ['Arrow keys', 'Walk the cards: in a lane, and along links'],
      ['Home, End', 'First or last card of the lane'],
      ['Enter or F2', 'Rename the card; on the head of a lane, add a card'],
      ['Space', 'Select the card; with Shift, add it to the selection'],
      ['Ctrl A', 'Select every card'],
      ['Alt with arrow keys', 'Move by a little; with Shift, by more'],
      ['M', 'Move in the lane: up, down, top, bottom'],
      ['N', 'Add a card of the same kind'],
      ['L', 'Link the card; on the head of a lane, a collective claim'],
      ['Ctrl C, Ctrl X, Ctrl V', 'Copy, cut and paste cards, lists and tables'],
      ['Delete', 'Delete the card or the link'],
      ['Escape', 'Select nothing; let go of a link being drawn'],
      ['Shift while dragging', 'Select cards by drawing a frame, whichever tool is chosen'],
      ['Ctrl with the wheel', 'Zoom'],
    ],
  },
  matrixKeys,
  {
    title: 'In a register',
    keys: [
      ['Arrow keys', 'Move one cell; headings and row numbers too'],
      ['Enter, F2 or typing', 'Write in the cell'],
      ['Enter on a heading', 'Sort by it: up, down, as it was'],
      ['Enter on a row number', 'Show the details of the row'],
      ['Delete', 'Empty the cells; on a row number, delete the row'],
      ['Shift with arrow keys', 'Select a block'],
      ['Ctrl A', 'Select every cell'],
      ['Ctrl C, Ctrl V', 'Copy and paste, to and from Excel too; on the last line, as new rows'],
      ['Ctrl D', 'Fill a block down'],
    ],
  },
  {
    title: 'In the outline',
    keys: [
      ['Up, Down', 'Next or previous element'],
      ['Right, Left', 'Show or hide its links'],
      ['Enter', 'Show its details'],
      ['F2', 'Rename'],
      ['Delete', 'Delete the element or the link'],
    ],
  },
  {
    title: 'In a presentation',
    keys: [
      ['Right, Down, Page Down, Space', 'Next view'],
      ['Left, Up, Page Up', 'Previous view'],
      ['Home, End', 'First or last view'],
      ['Tab', 'Go into the view; the arrows walk there'],
      ['Escape', 'End the presentation'],
    ],
  },
  {
    title: 'While writing, finding or following',
    keys: [
      ['Enter', 'Keep a title; the next card found'],
      ['Shift Enter', 'The card found before'],
      ['Escape', 'Leave the title as it was; stop finding; stop following'],
    ],
  },
]
