import { type Inline, inlineText } from '@golden-thread/shared/paper'
import { TextRun } from 'docx'

/** A run as Word has it. A mark such as "[note 10]" stays on one line. */
export function textRun(run: Inline): TextRun {
  if (run.type === 'break') return new TextRun({ break: 1 })
  return new TextRun({
    text: wordsOf(run),
    ...(run.type === 'strong' ? { bold: true } : {}),
    ...(run.type === 'emphasis' ? { italics: true } : {}),
  })
}

export const wordsOf = (run: Inline): string =>
  run.type === 'note' || run.type === 'source' ? inlineText(run).replaceAll(' ', '\u00A0') : inlineText(run)
