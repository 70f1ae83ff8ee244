/** Every word that is on paper and not on the screen. */
export const printWords = {
  asAt: (date: string, since: string | null) =>
    since
      ? `As at ${date}, held against ${since}. Each field holds what had been observed by then; the rest is of now.`
      : `As at ${date}. Each field holds what had been observed by then; the rest is of now.`,
  status: (field: string, words: string) => `${field}: ${words}`,
  moved: (was: string, words: string) => `${was || 'not said'} → ${words || 'not said'}`,
  withoutGroup: 'In no group',
  outline: 'Outline',
  findings: 'Findings',
  noFindings: 'Nothing is open.',
  money: 'Money',
  noMoney: 'There is no money in this map yet.',
  claims: 'Claims',
  framework: (title: string) => `Framework: ${title}`,
  lists: {
    relations: 'Relations',
    matrices: 'Matrices',
    measures: 'Measures',
    registers: 'Registers',
    reports: 'Reports',
  },
  kinds: 'Kinds of element',
  fields: (fields: readonly string[]) => `Fields: ${fields.join('; ')}`,
  noClaims: 'There are no claims in this map yet.',
  basis: { stated: 'stated', inferred: 'inferred', assumed: 'assumed' },
  cut: (words: string, basis: string) => `${words} (${basis})`,
} as const
