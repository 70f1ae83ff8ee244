/** Each breaks one rule of KEY, or of what is kept of keys, in server/SPEC.md. */
const access = 'server/src/app/request/mapAccess.ts'

export default [
  {
    rule: 'KEY1',
    name: 'a key is kept as it is',
    file: 'server/src/access/apiKeys.ts',
    find: 'await within.add(key, hashToken(secret))',
    replace: 'await within.add(key, secret)',
  },
  {
    rule: 'KEY2',
    name: 'a key is for every map of its maker',
    file: access,
    find: '  if (key && !key.maps.includes(id))',
    replace: '  if (key && !id)',
  },
  {
    rule: 'KEY3',
    name: 'a key does what it says, whatever its maker may',
    file: access,
    find: 'role: lowerRole(effectiveRole.role, key.role) }',
    replace: 'role: key.role }',
  },
  {
    rule: 'KEY4',
    name: 'a key outlives its day',
    file: 'server/src/access/apiKeys.ts',
    find: ' && key.expiresAt > clock()',
    replace: '',
  },
  {
    rule: 'KEY5',
    name: 'a key is as good as its maker',
    file: 'server/src/app/request/session.ts',
    find: "  if (c.var.key) throw new RequestRefused({ code: 'key-not-here' })\n",
    replace: '',
  },
  {
    rule: 'KEY9',
    name: 'an owner’s key makes no page of the board',
    file: 'shared/src/protocol/can.ts',
    find: ", 'disclose the map', 'manage boards']",
    replace: ", 'disclose the map']",
  },
  {
    rule: 'KEY10',
    name: 'an owner’s key does all that an owner may',
    file: access,
    find: "  if (key && !isForKeys(action)) throw new RequestRefused({ code: 'key-not-here' })\n",
    replace: '',
  },
  {
    rule: 'KEY6',
    name: 'what a key does is said to be done by a person',
    file: 'server/src/app/request/bearer.ts',
    find: '{ ...maker, name:',
    replace: '{ ...maker, label:',
  },
  {
    rule: 'KEY7',
    name: 'a key may ask as often as it likes',
    file: 'server/src/app/app.ts',
    find: 'counts: (c) => c.var.key !== undefined,',
    replace: 'counts: () => false,',
  },
  {
    rule: 'KEY8',
    name: 'a key may last for good',
    file: 'server/src/app/keys.ts',
    find: ' || expiresAt > now + KEY_DAYS_MAX * DAY_MS',
    replace: '',
  },
  {
    rule: 'SAVE37',
    name: 'whoever knows its id revokes a key',
    file: 'server/src/storage/tables/keys.ts',
    find: 'WHERE person = ? AND id = ?',
    replace: "WHERE person <> ? || '' AND id = ?",
  },
]
