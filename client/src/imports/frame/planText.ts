/** Every word of a plan that takes so long that it is made beside the page. */
export const planWords = {
  planning: 'Working out what would happen…',
  bringing: 'Bringing it in…',
  stop: 'Stop',
  stopped: 'Stopped. Nothing has been changed.',
  again: 'Work it out',
} as const
