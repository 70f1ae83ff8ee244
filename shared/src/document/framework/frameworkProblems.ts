import { type Framework, LANGUAGE_VERSION, type Problem } from '../../model/index.ts'

/** What was not read of a framework: each part that contradicts it by itself, and all of a later version together. */
export function frameworkProblems({ language = 1, unread = [] }: Framework): Problem[] {
  const later = unread.filter(({ reason }) => reason === undefined)
  return [
    ...(language > LANGUAGE_VERSION
      ? [{ code: 'framework-language' as const, language, known: LANGUAGE_VERSION }]
      : []),
    ...(later.length > 0 ? [{ code: 'framework-newer' as const, parts: later.map(({ what }) => what) }] : []),
    ...unread.flatMap(({ what, reason }): Problem[] =>
      reason === undefined ? [] : [{ code: 'framework-part-set-aside', part: what, reason }],
    ),
  ]
}
