import { type Format, formatOf, formats } from '../../exports/index.ts'
import { RequestRefused } from './refused.ts'

/** "proposals-outcomes.docx" as a name and a format that takes what is asked for; `more` is answered elsewhere. */
export function formatAsked(
  takes: Format['takes'],
  file: string,
  more: readonly string[] = [],
): { readonly name: string; readonly format: Format } {
  const dot = file.indexOf('.')
  const format = formatOf(takes, file.slice(dot + 1))
  if (!format) throw noFormat(file.slice(dot + 1), [...idsOf(takes), ...more])
  return { name: file.slice(0, dot), format }
}

export const idsOf = (takes: Format['takes']): readonly string[] =>
  formats.filter((format) => format.takes === takes).map(({ id }) => id)

export const noFormat = (format: string, known: readonly string[]): RequestRefused =>
  new RequestRefused({ code: 'format-unknown', format, known })
