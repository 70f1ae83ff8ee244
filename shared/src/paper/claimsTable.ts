import { type ClaimReading, type ClaimVerdict, claimReading, claimsSentence } from '../coverage/index.ts'
import type { StrategyMap } from '../model/index.ts'
import type { Block, Paper } from './block.ts'
import { words } from './cells.ts'
import { shorten } from './cleanText.ts'
import { text } from './inline.ts'
import { type Prepared, prepared } from './prepared.ts'
import type { CellTone, Table } from './table.ts'

/** A quotation that is longer is cut in the table; the map has it whole. */
const QUOTATION_CHARS_MAX = 600

/**
 * The universal sentences of the paper, each with its verdict: the heading, what they come to in one sentence, and the
 * table. Nothing where the map has no claims.
 */
export function claimsBlocks(map: StrategyMap, claims: readonly ClaimVerdict[], unsaid = 0): Block[] {
  if (claims.length + unsaid === 0) return []
  const readings = claims.map((claim) => claimReading(map, claim))
  return [
    { type: 'heading', text: 'Claims' },
    {
      type: 'paragraph',
      role: 'reading',
      content: [text(`${claimsSentence(readings)}${notJudged(unsaid)}`)],
    },
    { type: 'table', table: claimsTable(readings) },
  ]
}

const notJudged = (unsaid: number): string =>
  unsaid === 0
    ? ''
    : ` ${unsaid === 1 ? 'One more claim is' : `${unsaid} more claims are`} not judged here, because something that is not published settles ${unsaid === 1 ? 'it' : 'them'}.`

/** The claims by themselves, for where no matrix is printed. `today` as "2026-11-25". */
export function claimsPaper(drawn: StrategyMap, today: string, whole?: StrategyMap): Paper {
  return claimsPaperOf(prepared(drawn, today, whole))
}

export function claimsPaperOf({ map, coverage, claimsUnsaid }: Prepared): Paper {
  return {
    title: 'Claims',
    mapTitle: map.title || 'Untitled map',
    language: 'en-GB',
    blocks: claimsBlocks(map, coverage.claims(), claimsUnsaid),
  }
}

function claimsTable(claims: readonly ClaimReading[]): Table {
  return {
    id: 'claims',
    name: 'Claims',
    caption: 'Universal sentences of the paper, and whether the map bears them out',
    wide: true,
    empty: 'This map has no claims yet.',
    columns: [
      { id: 'claim', heading: 'Claim', type: 'text', width: 40, role: 'row-header' },
      { id: 'paragraph', heading: 'Paragraph', type: 'text', width: 11 },
      { id: 'verdict', heading: 'Verdict', type: 'text', width: 11 },
      { id: 'tested-by', heading: 'Tested by', type: 'text', width: 26 },
      { id: 'why', heading: 'Why', type: 'text', width: 36 },
      { id: 'change', heading: 'What would have to change', type: 'text', width: 30 },
    ],
    rows: claims.map((claim) => [
      words([claim.code, `“${shorten(claim.text, QUOTATION_CHARS_MAX)}”`].filter(Boolean).join(' ')),
      words(claim.paragraph, 'Not given'),
      words(claim.word, 'None', TONES[claim.verdict]),
      words(claim.testedBy, 'Nothing is named'),
      words(claim.why),
      words(claim.change, claim.verdict === 'holds' ? 'Nothing: it holds' : 'Not known'),
    ]),
  }
}

/** The shades of the matrix that mean the same: it is so, nobody has shown it, it is not. */
const TONES = {
  holds: 'direct',
  'not-shown': 'not-assessed',
  fails: 'none',
} as const satisfies Record<ClaimVerdict['verdict'], CellTone>
