/** Each breaks one rule of CMT, or of what is kept of comments, in server/SPEC.md. */
const routes = 'server/src/app/record/comments.ts'

export default [
  {
    rule: 'CMT1',
    name: 'a comment may be on what the map does not have',
    file: 'server/src/app/record/subject.ts',
    find: 'if (words === undefined)',
    replace: 'if (false)',
  },
  {
    rule: 'CMT2',
    name: 'a reply begins a thread of its own',
    file: routes,
    find: 'thread: thread?.thread ?? id,',
    replace: 'thread: id,',
  },
  {
    rule: 'CMT3',
    name: 'viewers read comments',
    file: 'shared/src/protocol/can.ts',
    find: "'read the comments': ['owner', 'editor', 'commenter'],",
    replace: "'read the comments': ['owner', 'editor', 'commenter', 'viewer'],",
  },
  {
    rule: 'CMT4',
    name: 'whoever may enter is mentioned, though they cannot read it',
    file: routes,
    find: "can(link === null ? 'owner' : roles.get(link), 'read the comments'),",
    replace: 'true,',
  },
  {
    rule: 'CMT4',
    name: 'the first name that fits is taken',
    file: 'server/src/app/record/mentions.ts',
    find: 'if (one.name.length === longest)',
    replace: 'if (longest)',
  },
  {
    rule: 'CMT5',
    name: 'viewers are told of comments',
    file: routes,
    find: "(role) => can(role, 'read the comments')",
    replace: "(role) => can(role, 'read the map')",
  },
  {
    rule: 'CMT7',
    name: 'the key is not looked at',
    file: routes,
    find: 'key ?? id,',
    replace: 'id,',
  },
  {
    rule: 'CMT8',
    name: 'a text may be of any length',
    file: 'server/src/app/record/bodies.ts',
    find: 'export const COMMENT_CHARS_MAX = 4_000',
    replace: 'export const COMMENT_CHARS_MAX = 4_000_000',
  },
  {
    rule: 'SAVE33',
    name: 'comments stay when their map goes',
    file: 'server/src/storage/sqlite/catalogue.ts',
    find: "  'DELETE FROM comments WHERE map = ?',\n",
    replace: '',
  },
  {
    rule: 'CMT6',
    name: 'the page of a board carries the comments',
    file: 'server/src/app/boardPages.ts',
    find: ': c.body(bytes, 200, { ...headers, ...type })',
    replace:
      ': c.html(Buffer.from(bytes).toString() + JSON.stringify(await storage.comments.ofMap((await boardOf(c, token)).map)))',
  },
]
