/** Every word that is on paper and not on the screen. */
export const printWords = {
  outline: 'Outline',
  findings: 'Findings',
  noFindings: 'Nothing is open.',
  claims: 'Claims',
  noClaims: 'There are no claims in this map yet.',
  basis: { stated: 'stated', inferred: 'inferred', assumed: 'assumed' },
  cut: (words: string, basis: string) => `${words} (${basis})`,
} as const
