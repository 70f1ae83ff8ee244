import { expect, it } from 'vitest'
import { looksLikePaper } from './index.ts'

it.each([
  [
    'numbered paragraphs with lists',
    '1. The two priorities are;\n\n• Safer streets;\n• Together.\n\n2. Other.',
    true,
  ],
  [
    'long paragraphs',
    `${'All of it is said in one paragraph, and then in another. '.repeat(3)}\n\nEnd.`,
    true,
  ],
  ['cells parted by tabs', 'Ref\tProposal\nS1\tSafer streets\nS2\tTogether', false],
  [
    'cells parted by commas',
    'Ref,Proposal\nS1,A long title that goes on and on until it is longer than sixty',
    false,
  ],
  ['a list of titles', 'Safer streets\nTogether\nCleaner air', false],
  ['nothing', '\n\n', false],
])('[IMP48] %s', (_, text, isPaper) => {
  expect(looksLikePaper(text)).toBe(isPaper)
})
