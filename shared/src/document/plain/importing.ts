import { isNumber, isText, wellFormed } from '../json/index.ts'

/** Ends the reading of a file from wherever it is; never leaves `fromPlain`. */
export class NotImported extends Error {}

export function fail(message: string): never {
  throw new NotImported(message)
}

/** A list, or an empty one where the file has none. */
export function listOf(json: unknown, what: string, most: number): readonly unknown[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) fail(`The ${what} are not a list. Correct it in the file and try again.`)
  if (json.length > most)
    fail(`The file holds ${json.length} ${what}; a map holds at most ${most}. Split it into two maps.`)
  return json
}

/** Text without lone surrogates, or none where the file has none. */
export function textOf(json: unknown, what: string, most: number): string {
  if (json === undefined) return ''
  if (!isText(json)) fail(`${what} is not text. Correct it in the file and try again.`)
  if (json.length > most)
    fail(`${what} has ${json.length} characters; at most ${most} are kept. Shorten it and try again.`)
  return wellFormed(json)
}

export function timeOf(json: unknown, what: string): { deletedAt?: number } {
  if (json === undefined) return {}
  if (!isNumber(json)) fail(`The time at which ${what} was deleted is not a number. Correct or remove it.`)
  return { deletedAt: json }
}

/** A value in a sentence: short, whatever it is. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
