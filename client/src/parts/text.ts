import type { Basis } from '@golden-thread/shared/model'
import type { CellTarget } from '@golden-thread/shared/queries'

/** The words of what several screens show. */
export const partsWords = {
  newElement: (kind: string) => `New ${kind.toLowerCase()}`,
  newTitle: (kind: string) => `Title of the new ${kind.toLowerCase()}`,
  add: 'Add',
  cancel: 'Cancel',
  added: (label: string) => `${label} added.`,
  titleOf: (label: string) => `Title of ${label}`,
  codeOf: (label: string) => `Code of ${label}`,

  status: (field: string, words: string) => `${field}: ${words}`,
  moved: (was: string, words: string) => `${was} → ${words}`,
  notSaid: 'not said',

  collective: 'Collective claim',
  paragraphs: (paragraphs: string) => `paragraph ${paragraphs}`,
  linkActions: (reading: string) => `Actions for the link ${reading}`,
  openLink: 'Basis, evidence and note',
  goToEnd: (label: string) => `Go to ${label}`,
  showOnCanvas: 'Show on canvas',
  basis: 'Basis',
  deleteLink: 'Delete link',
  undo: 'Undo',

  askLabel: 'What does this link rest on?',
  ask: 'What does it rest on?',
  askOfSeveral: 'What do they rest on?',
  severalLinks: (count: number) => `${count} links`,
  asked: (reading: string, ask: string) => `${reading}. ${ask}`,
  askedWithKeys: (reading: string, ask: string) => `${reading}. ${ask} S: stated, I: inferred, A: assumed.`,
  whatCounts: 'Only stated links count as coverage. Until you say so, a new link is assumed.',
  later: 'Say it later',
  nowStated: (reading: string) => `${reading}: stated. A paragraph makes it hold.`,
  nowRests: (reading: string, basis: string) => `${reading}: ${basis.toLowerCase()}.`,
  giveParagraph: 'Give its paragraph',

  recheck: 'Re-check this link',
  recheckHelp: 'An end reads differently from when this link was last confirmed. Read it again:',
  was: (was: string, now: string) => `It read “${was}”; now it reads “${now}”.`,
  confirm: 'It still holds: confirm the link',

  evidence: 'Evidence',
  evidenceFor: 'What it is for',
  evidenceForAll: 'The element itself',
  evidenceOf: (field: string) => `For ${field}`,
  noEvidence: 'No evidence yet. Without a paragraph behind it, a committee has only your word.',
  addEvidence: 'Add evidence',
  removeEvidence: (number: number) => `Remove evidence ${number}`,
  removedEvidence: 'Removed a piece of evidence.',
  evidenceNumber: (number: number) => `Evidence ${number}`,
  source: 'Source',
  paragraph: 'Paragraph',
  paragraphLong: (paragraph: string) => `Paragraph ${paragraph}`,
  quotation: 'Quotation',
  document: 'Open the document',
  openDocument: (source: string) => `Open the document ${source} (in a new tab)`,
  inText: 'Where it stands in the text',
  inTextNamed: (source: string) => `Where it stands in the text, ${source}`,
  allOn: 'All that rests on this source',
  /** What it says aloud begins with what it shows, for people who speak to their computer. */
  allOnNamed: (source: string) => `All that rests on this source, ${source}`,
} as const

export const basisWords: Record<
  Basis,
  { readonly word: string; readonly meaning: string; readonly key: string }
> = {
  stated: { word: 'Stated', meaning: 'a source says so', key: 'S' },
  inferred: { word: 'Inferred', meaning: 'a reader concludes it', key: 'I' },
  assumed: { word: 'Assumed', meaning: 'taken for granted for now', key: 'A' },
}

/** What a cell of a matrix can be made. */
export const cellTargetWords = {
  direct: { word: 'Direct', said: 'direct', keys: 'D' },
  inferred: { word: 'Inferred', said: 'inferred', keys: 'I' },
  assumed: { word: 'Assumed', said: 'assumed', keys: 'A' },
  none: { word: 'None', said: 'none', keys: 'N' },
  'not-applicable': { word: 'Not applicable', said: 'not applicable', keys: 'Z' },
  clear: { word: 'Clear', said: 'cleared', keys: 'Del' },
} satisfies Record<CellTarget, { word: string; said: string; keys: string }>
