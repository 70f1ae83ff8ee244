/** The words of a what-if. */
export const whatIfWords = {
  region: 'What if',
  whatIf: 'What if',
  were: (count: number) => (count === 1 ? 'were dropped?' : 'were all dropped?'),
  nothing: 'What if something were dropped? Choose what to leave out.',
  gone: 'something that is gone',
  putBack: (label: string) => `Put back ${label}`,
  leaveOut: 'Leave out…',
  leaveOutSelected: (count: number) =>
    count === 1 ? 'Leave out what is selected' : `Leave out the ${count} selected`,
  copy: 'Copy link',
  leave: 'Leave what-if',
  /** "1 outcome would lose its last direct support" */
  lost: (count: number, kind: string, plural: string) =>
    count === 1
      ? `1 ${kind.toLowerCase()} would lose its last direct support`
      : `${count} ${plural.toLowerCase()} would lose their last direct support`,
  inMatrix: (title: string) => `(${title})`,
  noneLost: 'Nothing would lose its last direct support.',
  only: 'Only you see this. The map stays as it is, and is not edited until you leave.',
} as const
