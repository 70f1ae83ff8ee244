import { type Assessment, cellKey, elementId } from '../../model/index.ts'

/** Pairs of proposal and outcome that the paragraphs were read for, and where nothing was found. */
const NONE: Readonly<Record<string, readonly string[]>> = {
  S1: ['O3', 'O4'],
  S2: ['O1', 'O3', 'O4'],
  S3: ['O2', 'O3'],
  S4: ['O1', 'O2', 'O3', 'O4'],
  S5: ['O1', 'O2', 'O3', 'O4'],
  S6: ['O1'],
  S7: ['O2'],
  S8: ['O1', 'O2', 'O3', 'O4'],
  S9: ['O1', 'O2', 'O3', 'O4'],
  S10: ['O3'],
  S11: ['O1', 'O3', 'O4'],
}

const READ: Readonly<Record<string, string>> = {
  S1: 'paragraphs 3, 20, 21 and 41',
  S2: 'paragraphs 22, 40 and 47',
  S3: 'paragraph 23',
  S4: 'paragraph 24',
  S5: 'paragraph 25',
  S6: 'paragraph 26',
  S7: 'paragraph 27',
  S8: 'paragraph 28',
  S9: 'paragraph 29',
  S10: 'paragraphs 20 and 30',
  S11: 'the text below the list in paragraph 31',
}

/** Words that come near an outcome, or look like its own and mean something else. */
const MISLEADING: Readonly<Record<string, string>> = {
  'S2 O3': ' To be strengthened against terrorism is near it, and the paragraph draws no line to it.',
  'S3 O3': ' "Improved care for victims and witnesses" is near it, and the paragraph draws no line to it.',
  'S8 O3': ' The "existing vulnerabilities" there are those of information systems, not of people.',
}

/** Someone looked and found nothing, which is not the same as nobody having looked. By cell key. */
export function assessments(): Map<string, Assessment> {
  const found = new Map<string, Assessment>()
  for (const [proposal, outcomes] of Object.entries(NONE)) {
    for (const outcome of outcomes) {
      const note = `Read: ${READ[proposal]}. Nothing there names this outcome.${MISLEADING[`${proposal} ${outcome}`] ?? ''}`
      const key = cellKey('proposals-outcomes', elementId(proposal), elementId(outcome))
      found.set(key, { state: 'none', note, by: 'Reconstruction', at: 0 })
    }
  }
  return found
}
