/** Each breaks one rule of OID in server/SPEC.md or client/SPEC.md. */
const routes = 'server/src/app/people/signIn.ts'
const client = 'server/src/directory/client.ts'

export default [
  {
    rule: 'OID1',
    name: 'signing in leads to any address',
    file: routes,
    find: '(?![/\\\\])',
    replace: '',
  },
  {
    rule: 'OID2',
    name: 'any browser ends a sign-in',
    file: routes,
    find: ' && hashToken(browser) === begun.browser',
    replace: '',
  },
  {
    rule: 'OID3',
    name: 'a token of another signer is believed',
    file: client,
    find: "const claims = await verified(tokens.id_token ?? '')",
    replace: 'const claims = tokens.claims() as JWTPayload',
  },
  {
    rule: 'OID4',
    name: 'keys are kept for good',
    file: client,
    find: '{ cooldownDuration: keysAgainMs,',
    replace: '{ cooldownDuration: 3_600_000,',
  },
  {
    rule: 'OID12',
    name: 'what is not in the token is not asked for',
    file: client,
    find: 'if (isWhole || metadata.userinfo_endpoint === undefined)',
    replace: 'if (true)',
  },
  {
    rule: 'OID5',
    name: 'ended sessions leave their sockets open',
    file: routes,
    find: '      closeSessions(services, hashes, CLOSE.signedOut)\n',
    replace: '',
  },
  {
    rule: 'OID6',
    name: 'a logout token is good twice',
    file: routes,
    find: 'if (!(await identities.useToken(id, until, clock())))',
    replace: 'if (!id)',
  },
  {
    rule: 'OID6',
    name: 'an ID token signs people out',
    file: client,
    find: "if (!isLogout || 'nonce' in claims)",
    replace: "if (isLogout && 'nonce' in claims)",
  },
  {
    rule: 'OID7',
    name: 'a guest who signs in loses their maps',
    file: 'server/src/app/people/arrive.ts',
    find: 'const before = known ?? guest',
    replace: 'const before = known',
  },
  {
    rule: 'OID8',
    name: 'signing out leaves the session',
    file: 'server/src/app/request/session.ts',
    find: 'if (cookie !== undefined) await identity.endSession(cookie)',
    replace: 'if (cookie === undefined) await identity.endSession(COOKIE)',
  },
  {
    rule: 'OID9',
    name: 'a session of the directory lasts a year',
    file: 'server/src/access/identity.ts',
    find: 'directory ? DIRECTORY_HOURS * HOUR_MS :',
    replace: 'directory && createdAt === 0 ? 0 :',
  },
  {
    rule: 'OID10',
    name: 'a pointer to groups is no groups',
    file: 'server/src/directory/claims.ts',
    find: "if (isElsewhere || has === true || has === 'true')",
    replace: "if (has === 'true')",
  },
  {
    rule: 'OID11',
    name: 'everybody is told of a directory',
    file: 'server/src/app/me.ts',
    find: '    if (!directory) return {}\n',
    replace: '',
  },
  {
    rule: 'OID20',
    name: 'the list of maps says that there are no accounts where there are',
    file: 'client/src/home/useMaps.ts',
    find: 'directory: me.directory !== undefined',
    replace: 'directory: false',
  },
]
