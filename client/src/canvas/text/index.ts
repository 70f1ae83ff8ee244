import { type Basis, withArticle } from '@golden-thread/shared/model'
import { filterText } from './filterText.ts'

/** Every word that the canvas shows or speaks. */
export const text = {
  canvas: 'Map canvas',
  canvasHelp:
    'Arrow keys walk the cards: up and down in a lane, left and right along links. Enter renames, Space selects, ' +
    'L links, K goes through the links of a card, N adds, Alt with arrows moves, Delete removes. The Outline has the ' +
    'same map as a list.',
  canvasHelpViewer:
    'Arrow keys walk the cards: up and down in a lane, left and right along links. Space selects a card and shows ' +
    'its details, K goes through its links. The Outline has the same map as a list.',
  tools: 'Canvas tools',
  select: 'Select (V)',
  hand: 'Move around (H)',
  add: (kind: string) => `Add ${article(kind)}`,
  addMenu: 'Add (N)',
  view: 'View',
  find: 'Find (Ctrl F)',
  headline: { toMatrix: 'Show in the matrix', onCanvas: 'Show on the canvas' },
  lanes: {
    title: 'Lanes',
    button: 'Lanes',
    why: 'Everyone who opens this map sees it so.',
    edit: {
      open: (plural: string) => `Edit the words and codes of ${plural.toLowerCase()}`,
      plural: 'The lane is called',
      label: 'One of it is a',
      prefix: 'Codes begin with',
      recode: (count: number) =>
        count === 1 ? 'Change the code of its card too' : `Change the codes of its ${count} cards too`,
      save: 'Save',
    },
    earlier: (plural: string) => `Read ${plural.toLowerCase()} earlier`,
    later: (plural: string) => `Read ${plural.toLowerCase()} later`,
    forms: {
      column: 'A column',
      beneath: 'Beneath the lane before',
      band: 'A band above',
      badge: 'Badges on cards',
      hidden: 'Not shown',
    },
  },
  placing: {
    title: 'Cards stand',
    short: { links: 'By their links', hand: 'In an order by hand', free: 'Freely' },
    label: {
      links: 'Order cards by their links',
      hand: 'Order cards by hand',
      free: 'Place cards freely',
    },
    said: {
      links: 'Cards stand in the order in which few links cross',
      hand: 'Cards stand in the order that people give them',
      free: 'Cards stand where people put them',
    },
  },
  key: {
    title: 'Key',
    basis: { inferred: 'inferred, not stated in a source', assumed: 'assumed until somebody says more' },
    claim: 'said of a whole kind, and never counted',
  },
  apply: 'Apply',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Show the whole map (Shift 1)',
  backToCards: 'Nothing of the map is here: show the whole map',
  zoomReal: 'Zoom to 100% (Shift 0)',
  zoomPercent: (percent: number) => `${percent}%`,
  minimapShow: 'Show the small map',
  minimapHide: 'Hide the small map',
  arrange: 'Arrange',
  arrangements: {
    'align-left': 'Align left',
    'align-top': 'Align top',
    stack: 'Stack in a column',
    'distribute-down': 'Spread evenly down',
    'distribute-across': 'Spread evenly across',
  },
  moreClaims: (count: number, shown: number) =>
    shown > 0 ? `${count} more` : count === 1 ? '1 claim' : `${count} claims`,
  laneCount: (count: number) => `${count}`,
  laneSpoken: (plural: string, count: number) => `${plural}, ${count}`,
  newTitle: (kind: string) => `Name this ${kind.toLowerCase()}`,
  untitled: 'Untitled',
  startLink: (label: string) => `Draw a link from ${label}: drag, or click and then click the other card`,
  startLaneLink: (plural: string) => `Draw a link from all ${plural.toLowerCase()}`,
  linking: (label: string) => `Linking ${label}. Click the other card, or press Escape.`,
  chooseLink: 'Which link?',
  chooseGrowth: 'Add and link',
  growth: (kind: string, sentence: string) => `${kind} · ${sentence}`,
  basis: { stated: 'stated', inferred: 'inferred', assumed: 'assumed' } satisfies Record<Basis, string>,
  collective: 'collective claim',
  counts: {
    relation: (words: string, count: number) => `${words} ${count}`,
    links: (count: number) => (count === 1 ? '1 link' : `${count} links`),
    none: 'no links',
  },
  leads: (names: readonly string[]) =>
    names.length <= 2 ? names.join(', ') : `${names[0]} and ${names.length - 1} others`,
  ledBy: (names: string) => `led by ${names}`,
  status: {
    /** What it was, where there is room for it; the details have it in any case. */
    moved: (was: string, words: string) => {
      const now = words || 'not said'
      return was.length + now.length > 26 ? `→ ${now}` : `${was} → ${now}`.trim()
    },
    spoken: (field: string, words: string) => `${field}: ${words}`,
    movedSpoken: (field: string, was: string, words: string) =>
      `${field} moved from ${was || 'not said'} to ${words || 'not said'}`,
  },
  movedSince: { added: 'Added', changed: 'Changed', gone: 'Gone' },
  openThreads: (count: number) => (count === 1 ? '1 open comment' : `${count} open comments`),
  whatIfStates: { 'left-out': 'Left out', loses: 'Loses last support' },
  editedBy: (name: string) => `${name} is typing`,
  emptyTitle: 'Draw the thread',
  emptyBody:
    'Start with what you want to bring about, then add what will bring it about, and link the two. Double-click in a ' +
    'lane to add a card, or choose one here.',
  emptyViewer: 'Nothing has been drawn yet. What the team draws appears here at once.',
  findLabel: 'Find on the canvas',
  findNone: 'Nothing found',
  findCount: (at: number, of: number) => `${at} of ${of}`,
  findNext: 'Next (Enter)',
  findPrevious: 'Previous (Shift Enter)',
  moves: {
    title: (code: string) => `Move ${code}`,
    up: 'Up in its lane',
    down: 'Down in its lane',
    top: 'To the top of its lane',
    bottom: 'To the bottom of its lane',
  },
  commands: {
    group: 'Canvas',
    fit: 'Show the whole map',
    fitSelection: 'Show the selection',
    real: 'Zoom to 100%',
    find: 'Find on the canvas',
    duplicate: 'Duplicate the selection',
    select: 'Select cards by dragging',
    hand: 'Move around by dragging',
  },
  filter: filterText,
  said: {
    pasted: (count: number, kind: string) => `${count} pasted as ${kind.toLowerCase()}`,
    copied: (count: number) => `${cards(count)} copied`,
    becomes: (count: number, code: string, kind: string, plural: string) =>
      count === 1 ? `${code} is ${article(kind)} now.` : `${count} cards are ${plural.toLowerCase()} now.`,
    moved: (label: string, lane: string, at: number, of: number) => `${label} moved: ${lane}, ${at} of ${of}`,
    selected: (label: string, count: number) =>
      count > 1 ? `${label} selected, ${count} in all` : `${label} selected`,
    unselected: (label: string) => `${label} not selected`,
    nothingThere: 'Nothing further that way',
    empty: 'No cards yet',
    linkDeleted: 'Link deleted.',
    pasteNothing: 'There is nothing on the clipboard that can become a card.',
  },
} as const

const cards = (count: number): string => (count === 1 ? '1 card' : `${count} cards`)

const article = (noun: string): string => withArticle(noun.toLowerCase())
