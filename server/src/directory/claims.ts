/** Someone as the directory of their body knows them. */
export interface DirectoryPerson {
  /** Who they are there: never given to anybody else, whatever becomes of names and addresses. */
  readonly subject: string
  readonly name: string
  readonly email: string
  /** The session there, which the directory names when it ends it; absent where it says none. */
  readonly sid?: string
  readonly groups: DirectoryGroups
}

/**
 * The groups as the directory vouches for them. With too many for a token it sends a pointer to where they can be asked
 * for; such an answer says nothing of what somebody is in, so none is believed.
 */
export type DirectoryGroups =
  | { readonly type: 'told'; readonly names: readonly string[] }
  | { readonly type: 'too-many' }

type Claims = Readonly<Record<string, unknown>>

/** What the claims of an ID token, checked before, say of a person. */
export function personOfClaims(claims: Claims): DirectoryPerson {
  // An address that anybody may have written there is not one to be let in by.
  const isTheirs = claims['email_verified'] !== false && claims['email_verified'] !== 'false'
  const email = isTheirs ? text(claims['email']) : ''
  const name =
    text(claims['name']) ||
    [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ') ||
    text(claims['preferred_username']) ||
    text(claims['email']).split('@')[0] ||
    'Someone without a name'
  const sid = text(claims['sid'])
  return {
    // As it is: two that differ in a space are two people.
    subject: String(claims['sub']),
    name,
    email,
    ...(sid === '' ? {} : { sid }),
    groups: groupsOf(claims),
  }
}

/** Entra ID: above 150 or 200 groups `_claim_names` points elsewhere, and in a token from the front channel `hasgroups` says so. */
function groupsOf(claims: Claims): DirectoryGroups {
  const pointers = claims['_claim_names']
  const isElsewhere = typeof pointers === 'object' && pointers !== null && 'groups' in pointers
  const has = claims['hasgroups']
  if (isElsewhere || has === true || has === 'true') return { type: 'too-many' }
  const told = claims['groups']
  // AD FS writes one group as a text and no list.
  const groups: readonly unknown[] = Array.isArray(told) ? told : [told]
  return {
    type: 'told',
    names: groups.filter((group) => typeof group === 'string').filter((group) => group !== ''),
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
