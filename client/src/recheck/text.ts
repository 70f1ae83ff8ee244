/** Every word of the walk through the links to re-check. */
export const recheckWords = {
  title: 'Links to re-check',
  description:
    'An end of each of these reads differently from when somebody last confirmed the link. Read it again: if it still holds, say that it is checked.',
  keys: 'Arrow keys walk, Enter shows the link, C says that it is checked.',
  none: 'No link has to be read again.',
  left: (count: number) => (count === 1 ? '1 link is left.' : `${count} links are left.`),
  was: (was: string, now: string) => `It read “${was}”; now it reads “${now}”.`,
  checked: 'Checked',
  checkedNamed: (link: string) => `Checked: ${link}`,
  show: 'Show',
  showNamed: (link: string) => `Show ${link}`,
  done: (link: string, left: number) =>
    `${link} is checked. ${left === 0 ? 'No link is left.' : left === 1 ? '1 link is left.' : `${left} links are left.`}`,
  undo: 'Undo',
  more: (count: number) => `and ${count} more, which come up as these are checked`,
} as const
