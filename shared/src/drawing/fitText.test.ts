import { expect, it } from 'vitest'
import { fitText } from './fitText.ts'
import { textWidth } from './textWidth.ts'

const WIDTHS = [120, 90]

it.each([
  ['a title', 'Counter terrorism capacity and capability for all of London'],
  ['one long word', 'x'.repeat(10_000)],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(40)],
  ['right to left', 'السلامة العامة في جميع أنحاء المدينة '.repeat(5)],
  ['Chinese', '加强社区安全与公众信心'.repeat(9)],
  ['line breaks', 'one\ntwo\n\nthree'],
])('[DRAW8] breaks %s into lines that fit', (_, text) => {
  const lines = fitText(text, 14, WIDTHS)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.length).toBeLessThanOrEqual(WIDTHS.length)
  for (const [index, line] of lines.entries())
    expect(textWidth(line, 14)).toBeLessThanOrEqual(WIDTHS[index] ?? 0)
  // No character is cut in half.
  expect(lines.join('')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
})

it('[DRAW8] breaks between words, and says that there is more', () => {
  expect(fitText('Safer Neighbourhoods', 14, [200])).toEqual(['Safer Neighbourhoods'])
  expect(fitText('Safer Neighbourhoods for everyone', 14, [140, 60])).toEqual([
    'Safer Neighbourhoods',
    'for eve…',
  ])
  expect(fitText('', 14, WIDTHS)).toEqual([])
})
