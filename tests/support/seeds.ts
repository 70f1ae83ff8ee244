import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The papers that the sample maps were read from lie beside the checkout where they are at hand, never in it. */
const SEEDS = new URL('../../../shared/seeds/', import.meta.url)

/** The paper whose file begins with this number, line by line; undefined where it is not at hand. */
export function seedLines(number: string): readonly string[] | undefined {
  if (!existsSync(SEEDS)) return undefined
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`))
  return name === undefined ? undefined : readFileSync(new URL(name, SEEDS), 'utf8').split(/\r?\n/)
}

/** Papers of the web have curly quotation marks, several dashes, and lines broken anywhere. */
export const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * The paragraphs of a paper by what evidence calls them: "21" in the body, "rec 1" among the recommendations, "C" or
 * "C1" in the sections after it, "app 3", and "Summary". Each is a list of its lines.
 */
export function paragraphsOf(lines: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>()
  let section = ''
  // The head of a page has the meeting and a sentence on what the paper is for: a summary before the summary.
  let paragraph = 'Summary'
  for (const line of lines) {
    const heading = /^(?:([A-F])\. |Appendix (\d+)$|(Summary)$)/.exec(line)
    const number = /^\s*(\d+)\. /.exec(line)?.[1]
    if (heading) {
      section = heading[1] ?? (heading[2] ? `app ${heading[2]}` : 'Summary')
      paragraph = section === 'A' ? 'rec 1' : section
    } else if (number && section === 'A') paragraph = `rec ${number}`
    else if (number && section === 'B') paragraph = number
    else if (number && /^[C-F]$/.test(section)) paragraph = `${section}${number}`
    const kept = found.get(paragraph) ?? []
    kept.push(line)
    found.set(paragraph, kept)
  }
  return found
}

/** The bullets of some lines, without their signs. */
export const bulletsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^\s*•\s*(.+)$/.exec(line)?.[1]?.trim() ?? [])
