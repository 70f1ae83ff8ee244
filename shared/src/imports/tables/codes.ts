import { type Kind, type KindId, kindOf, type StrategyMap } from '../../model/index.ts'

const CODE = /^[A-Za-z]{1,6}[-./]?\d+(?:[.-]\d+)*[a-z]?$/

/** "S3", "CS-01", "R2.1": letters and a number. */
export const isLikeCode = (words: string): boolean => CODE.test(words)

/** A code before the title in one cell: "S3 Investigating crime", "O1: Safer". Only a beginning that the kind has. */
export function splitCode(
  words: string,
  kind: Pick<Kind, 'prefix'> | undefined,
  isCode: (word: string) => boolean,
): { readonly code: string; readonly title: string } | undefined {
  const [, code = '', title = ''] =
    /^([A-Za-z]{1,6}[-./]?\d+(?:[.-]\d+)*[a-z]?)(?:[:.)]\s*|\s+[-–—:]?\s*)(\S[\s\S]*)$/.exec(words) ?? []
  if (code === '') return undefined
  const isOfKind = kind !== undefined && kind.prefix !== '' && hasPrefix(code, kind.prefix)
  return isOfKind || isCode(code) ? { code, title: title.trim() } : undefined
}

/** "S3" has the prefix S, and "SR3" has not. */
export const hasPrefix = (code: string, prefix: string): boolean =>
  prefix !== '' &&
  code.toLowerCase().startsWith(prefix.toLowerCase()) &&
  /^[-./]?\d/.test(code.slice(prefix.length))

/** The kinds whose codes begin so, the longest prefix first. */
export const kindsOfCode = (map: Pick<StrategyMap, 'framework'>, code: string): readonly KindId[] =>
  isLikeCode(code)
    ? map.framework.kinds.filter(({ prefix }) => hasPrefix(code, prefix)).map(({ id }) => id)
    : []

export const prefixOf = (map: Pick<StrategyMap, 'framework'>, kind: KindId): string =>
  kindOf(map.framework, kind)?.prefix ?? ''
