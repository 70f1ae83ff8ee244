/**
 * Why a socket was closed. As in y-websocket 3, 4400 to 4499 are final: the client stops, and says what happened.
 * Every other code invites it to come back.
 */
export const CLOSE = {
  /** The server is stopping or restarting; come back. */
  goingAway: 1001,
  /** This socket fell too far behind; come back and be brought up to date. */
  tooSlow: 4500,
  /** The map's store cannot be reached for a new room; come back later. */
  storeUnavailable: 4503,
  /** Another server has taken this map over; come back, and be sent there. */
  ownerChanged: 4504,
  /** More messages or bytes than one connection may send; come back slower. */
  tooFast: 4529,
  /** A frame could not be read. */
  malformed: 4400,
  signedOut: 4401,
  linkRevoked: 4403,
  mapGone: 4404,
  frameTooLarge: 4413,
  /** More sockets than one person or one map may have. */
  tooMany: 4429,
  /** The role of this person changed; the page is loaded again with the new one. */
  roleChanged: 4410,
  /** The server has no such map; it may have had it before it was restored from a backup. */
  mapUnknown: 4405,
  /** This person was never let into the map, as far as the server knows. */
  noAccess: 4406,
  /** The server does not know this session. Nobody said that it was ended. */
  sessionUnknown: 4407,
  /** This page speaks an older version of the protocol than the server. */
  pageOutdated: 4426,
  /** The map holds as much as a map may hold. */
  mapFull: 4414,
  /** The server cannot read this map from its disk; someone has to repair it first. */
  mapDamaged: 4415,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

export const isFinal = (code: number): boolean => code >= 4400 && code <= 4499

/**
 * The server says in so many words that this person may not see this map any more. Of every other code, a server that
 * was restored from an older backup is a likelier cause: what this device keeps may be the only newer copy.
 */
export const endsAccess = (code: number): boolean => code === CLOSE.linkRevoked || code === CLOSE.signedOut

/** The map is not to be read on after these: its page closes in place. */
export const closesMap = (code: number): boolean => endsAccess(code) || code === CLOSE.mapGone

/** What this page has may be more than the server has. */
export const mayHoldMore = (code: number): boolean =>
  code === CLOSE.mapUnknown || code === CLOSE.noAccess || code === CLOSE.sessionUnknown

/** What the person in front of the screen is told. */
export function explainClose(code: number): string {
  switch (code) {
    case CLOSE.malformed:
      return 'The server could not read what this page sent. Reload the page; what was saved is safe.'
    case CLOSE.signedOut:
      return 'You are signed out. Open your link again.'
    case CLOSE.linkRevoked:
      return 'Your link to this map was revoked. Ask its owner for a new one.'
    case CLOSE.mapGone:
      return 'This map was deleted. Its owner can restore it for 30 days.'
    case CLOSE.mapUnknown:
      return 'The server does not have this map. If it was restored from an older backup, download the map as it is here.'
    case CLOSE.noAccess:
      return 'The server does not know that you have access to this map. Open your link to it again.'
    case CLOSE.sessionUnknown:
      return 'The server does not know this browser any more. Open your link again; what this device keeps of the map comes along.'
    case CLOSE.pageOutdated:
      return 'This page is older than the server. Reload it; what you changed is kept.'
    case CLOSE.frameTooLarge:
      return 'That change is too large to send in one piece. Make it in smaller steps.'
    case CLOSE.tooMany:
      return 'This map is open in too many places. Close some of them and reload.'
    case CLOSE.roleChanged:
      return 'What you may do in this map has changed. The page loads again.'
    case CLOSE.mapFull:
      return 'This map is as large as a map may be. Split it into two.'
    case CLOSE.mapDamaged:
      return 'The copy of this map on the server is damaged, so it stays closed until it is repaired. Tell whoever runs the server, then reload; what this device has is kept.'
    case CLOSE.ownerChanged:
      return 'This map has moved to another server. It connects again shortly.'
    case CLOSE.tooFast:
      return 'This page sent more than the server accepts. It connects again shortly.'
    case CLOSE.tooSlow:
      return 'The connection fell behind. It connects again and catches up.'
    case CLOSE.storeUnavailable:
      return 'The server cannot open maps at the moment. It is tried again shortly.'
    default:
      return 'The connection was lost. It is tried again.'
  }
}
