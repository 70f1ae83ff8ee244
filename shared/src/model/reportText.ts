/**
 * The words of one section of a report, as people write them together. What is computed is never among them: a field
 * and a block say by `kind` and `ref` what is to stand there, and whoever shows or prints the section works it out. A
 * kind that is not known is kept and shown as such, so that new ones are new values and never new parts of a text.
 */
export type ReportText = readonly TextBlock[]

export type TextBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly content: readonly TextRun[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ReportText[] }
  | ({ readonly type: 'block' } & Computed)

export type TextRun =
  | { readonly type: 'text'; readonly text: string; readonly strong?: true; readonly emphasis?: true }
  | { readonly type: 'break' }
  | ({ readonly type: 'field' } & Computed)

/** What is worked out in place: "findings" of "gap", "claim" of an element. */
export interface Computed {
  readonly kind: string
  readonly ref: string
}

/**
 * Counts what a section may be made of. It is meant to stay 1 for ever: a page that does not know a part of a text takes
 * it away, for everybody, by opening the text. Where it must rise, a document says so, and older pages are kept out.
 */
export const TEXT_SCHEMA = 1

/** "report:summary": the key of a section, and of a line of a front sheet. Neither part has a colon. */
export const reportKey = (report: string, part: string): string => `${report}:${part}`

const KEY = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99}):([A-Za-z0-9][A-Za-z0-9_-]{0,99})$/

export function splitReportKey(key: string): { readonly report: string; readonly part: string } | undefined {
  const [, report, part] = KEY.exec(key) ?? []
  return report !== undefined && part !== undefined ? { report, part } : undefined
}

/** Characters, with one for everything that is none, so that nothing is free of charge. */
export const textSize = (text: ReportText): number =>
  text.reduce((sum, block) => {
    if (block.type === 'block') return sum + 1 + block.kind.length + block.ref.length
    if (block.type === 'list') return sum + block.items.reduce((inner, item) => inner + 1 + textSize(item), 1)
    return sum + block.content.reduce((inner, run) => inner + runSize(run), 1)
  }, 0)

const runSize = (run: TextRun): number =>
  run.type === 'text' ? run.text.length : run.type === 'break' ? 1 : 1 + run.kind.length + run.ref.length
