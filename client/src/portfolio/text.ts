/** The words of one person's portfolio. */
export const portfolioWords = {
  title: (lead: string) => `Portfolio of ${lead}`,
  summary: (led: number, hanging: number, findings: number) =>
    `Leads ${led === 0 ? 'nothing' : led === 1 ? 'one thing' : `${led} things`}; ${hanging === 0 ? 'nothing hangs' : hanging === 1 ? 'one hangs' : `${hanging} hang`} on them alone; ${findings === 0 ? 'no findings' : findings === 1 ? 'one finding' : `${findings} findings`}.`,
  gone: 'This person or body was deleted',
  print: 'Print',
  leads: 'What they lead',
  nothing: 'Nothing is linked to them as its lead yet.',
  others: (names: string) => `Also led by ${names}.`,
  serves: 'What it supports or serves',
  servesNothing: 'It supports nothing yet.',
  findings: 'Findings',
  ownFindings: 'Findings about them',
  hanging: 'What hangs on them alone',
  hangingHelp: 'Without everything that they lead, these would lose their last stated support.',
  hangsNothing: 'Nothing: whatever they support, somebody else is stated to support too.',
  inMatrix: (matrix: string) => `in ${matrix}`,
} as const
