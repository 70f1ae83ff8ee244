/** Each breaks one rule of PRV in client/SPEC.md: what is said of a map, and what is proved. */
const comments = (file) => `client/src/comments/${file}`

export default [
  {
    rule: 'PRV1',
    name: 'every part of the map shows the comments on all the others',
    file: comments('Threads.tsx'),
    find: 'const here = (threads ?? []).filter((thread) => subjectKey(thread.on) === key)',
    replace: 'const here = threads ?? []',
  },
  {
    rule: 'PRV2',
    name: 'news of a comment is not followed',
    file: comments('commentStore.ts'),
    find: "if (beside.news.get()?.about === 'comments') void reload()",
    replace: 'if (beside.news.get() === null) void reload()',
  },
  {
    rule: 'PRV3',
    name: 'a comment that is sent again is another one',
    file: comments('waiting.ts'),
    find: 'await postComment(mapId, body, key)',
    replace: 'await postComment(mapId, body, crypto.randomUUID())',
  },
  {
    rule: 'PRV3',
    name: 'a comment that waits is forgotten with the page',
    file: comments('waiting.ts'),
    find: 'else localStorage.setItem(place, JSON.stringify(next))',
    replace: 'else void next',
  },
  {
    rule: 'PRV4',
    name: 'everybody is shown the comments',
    file: 'client/src/details/Comments.tsx',
    find: "can(role, 'read the comments') ? <CommentsPart on={on} /> : null",
    replace: '<CommentsPart on={on} />',
  },
  {
    rule: 'PRV5',
    name: 'resolved threads are listed among the open ones',
    file: comments('CommentsDialog.tsx'),
    find: "(shown === 'all' || thread.state === shown) &&",
    replace: '',
  },
  {
    rule: 'PRV6',
    name: 'baselines are signed without a post',
    file: 'client/src/baselines/SignForm.tsx',
    find: '{ name: name.trim(), post: post.trim() }',
    replace: "{ name: name.trim(), post: '' }",
  },
  {
    rule: 'PRV7',
    name: 'what is gone is not listed',
    file: 'client/src/baselines/changeGroups.ts',
    find: '{ title: groups.removed, lines: elements.removed.map(element(false)) },',
    replace: '',
  },
  {
    rule: 'PRV8',
    name: 'cells that read differently are not marked',
    file: 'client/src/baselines/since.ts',
    find: '[...cells.gained, ...cells.lost, ...cells.changed]',
    replace: '[...cells.changed]',
  },
  {
    rule: 'PRV9',
    name: 'a link to a page of a baseline shows the map as it is',
    file: 'client/src/share/MakeBoard.tsx',
    find: '...(baseline ? { baseline } : {}),',
    replace: '',
  },
  {
    rule: 'PRV10',
    name: 'the map opens as it was before the edits that were pointed at',
    file: 'client/src/history/Burst.tsx',
    find: 'const moment = new Date(until).toISOString()',
    replace: 'const moment = new Date(at - 1).toISOString()',
  },
]
