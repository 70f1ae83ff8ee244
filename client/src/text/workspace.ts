/** What the workspace itself says: in toasts and in the live region. */
export const workspaceWords = {
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Redone: ${label}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  someone: 'someone else',
  keptTheirs: (label: string, who: string) =>
    `“${label}” was undone, except for what has been changed since by ${who}.`,
  allTheirs: (label: string, who: string) =>
    `“${label}” was not undone: it has been changed since by ${who}.`,
  blocked: (label: string, who: string) =>
    `“${label}” was not undone, because ${who} has added to it since. Delete it yourself if it should go.`,
  goneLabel: (label: string) => `${label} (deleted now)`,
  changed: (who: string, labels: readonly string[]) => `${who} changed ${labels.join(', ')}.`,
  deleted: (labels: readonly string[]) =>
    labels.length === 1 ? `Deleted ${labels[0]}.` : `Deleted ${labels.length} elements.`,
  deletedLink: (reading: string) => `Deleted the link ${reading}.`,
  undo: 'Undo',
  copied: 'Copied the link.',
  notCopied: (address: string) => `The browser did not allow copying. The link is ${address}`,
  savedGone: 'The view at this address is not in the map any more. You see the whole map instead.',
  follow: {
    following: (name: string) => `Following ${name}. Move by yourself, or press Escape, to stop.`,
    stopped: (name: string) => `You no longer follow ${name}.`,
    left: (name: string) => `${name} has left, so you no longer follow.`,
  },
} as const
