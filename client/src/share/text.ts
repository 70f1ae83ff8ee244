import type { Role } from '@golden-thread/shared/protocol'

/** The words of sharing. */
export const shareWords = {
  title: 'Share this map',
  description:
    'Whoever has a link has what it allows. Send each to the people it is meant for, and revoke it when it has served.',
  make: 'Make a link',
  until: 'Until the end of',
  untilHelp: 'Leave it empty for a link that lasts until you revoke it.',
  ends: (when: string) => `until ${when}`,
  ended: 'Ended',
  people: 'Who has access',
  came: (count: number) => (count === 1 ? 'One person came by it:' : `${count} people came by it:`),
  nobody: 'Nobody has come by it yet.',
  maker: (names: string) => `Made the map: ${names}`,
  andMore: (count: number) => `and ${count} more`,
  role: 'It lets people',
  label: 'For whom (a note for yourself)',
  labelHint: 'Board members',
  made: 'Your new link. It is shown only now: copy it before you close this.',
  copied: 'Copied the link.',
  notCopied: 'The browser did not allow copying. Select the link and copy it by hand.',
  links: 'Links to this map',
  none: 'No links yet.',
  unnamed: 'No note',
  madeOn: (when: string) => `made ${when}`,
  revoke: 'Revoke',
  revokeNamed: (label: string, role: string) => `Revoke the ${role.toLowerCase()} link ${label}`,
  revokeAsk: 'Revoke? People who use it are sent away at once.',
  revoked: 'Revoked',
  revokedNow: 'The link is revoked. Whoever was using it is out.',
  roleOf: (label: string) => `What the link ${label} lets people do`,
  changed: 'The link now allows something else; whoever uses it is told.',
  loading: 'Loading…',
} as const

/** What a role lets people do, and the word for its link. */
export const roleChoices: Record<Role, { readonly word: string; readonly allows: string }> = {
  owner: { word: 'Owner', allows: 'own it: edit, share and delete' },
  editor: { word: 'Editor', allows: 'edit' },
  commenter: { word: 'Commenter', allows: 'view and comment' },
  viewer: { word: 'View-only', allows: 'view' },
}

/** Of links to the page that is read without signing in. */
export const boardWords = {
  title: 'Links to the board’s page',
  description:
    'One page to read: claims, findings, the matrix, the map and its sources, without signing in. Nobody can edit or comment by it.',
  shows: 'It shows',
  live: 'the map as it is',
  pinned: (name: string) => `the baseline ${name}`,
  aBaseline: 'of then',
  audience: 'For a person, a meeting, or the public',
  audienceHint: 'Full authority, 29 September',
  audienceMissing: 'Say for whom it is, so that you know which one to revoke.',
  until: 'Last day',
  untilHelp: 'Leave it empty for a page that stays until you revoke its link.',
  make: 'Make the page’s link',
  role: 'Board’s page',
  madeOn: (when: string) => `made ${when}`,
  ends: (when: string) => `until ${when}`,
  ended: 'Ended',
  revoked: 'Revoked',
  revokedNow: 'The link is revoked. Its page is closed to everyone who had it.',
} as const

/** Of the organisation that the map belongs to, and its teams. */
export const bodyWords = {
  title: 'Organisation and teams',
  belongs: (name: string) =>
    `This map belongs to ${name}: each of its members may do in it what they are there, and it stays when people leave.`,
  belongsToNobody: 'This map belongs to no organisation: whoever has its links owns it.',
  membersOnly: (name: string) =>
    `${name} lets only its members in: links and boards’ pages open for nobody else.`,
  give: 'Give',
  giveTo: (name: string) => `Give the map to ${name}`,
  sureGive: (name: string) =>
    `Give it to ${name}? All its members find the map, its administrators own it, and only they can give it away again.`,
  given: (name: string) => `The map belongs to ${name} now.`,
  team: 'Team',
  teamOf: (name: string, count: number) => `${name} (${count === 1 ? 'one member' : `${count} members`})`,
  may: 'It may',
  letTeamIn: 'Let the team in',
  letIn: 'The team is let in.',
  roleOf: (team: string) => `What ${team} may do`,
  remove: 'Remove',
  removeTeam: (team: string) => `Let ${team} in no longer`,
  sureRemove: (team: string) => `Let ${team} in no longer? Its members keep what they have otherwise.`,
  takenOut: 'The team is let in no longer.',
} as const
