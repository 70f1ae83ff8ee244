/** Each breaks one rule of CLI in server/SPEC.md. */
export default [
  {
    rule: 'CLI1',
    name: 'a folder in use is told as the server tells it',
    file: 'server/src/cli/ask/folder.ts',
    find: "error.cause.code === 'in-use'",
    replace: 'false',
  },
  {
    rule: 'CLI2',
    name: 'a command that could not be done ends as if it were',
    file: 'server/src/cli/program.ts',
    find: '    return EXIT.failed\n  }\n}',
    replace: '    return EXIT.done\n  }\n}',
  },
  {
    rule: 'CLI3',
    name: 'what was accepted counts as open',
    file: 'server/src/cli/commands/check.ts',
    find: 'finding.accepted === null && ',
    replace: '',
  },
  {
    rule: 'CLI4',
    name: 'baselines are not held against their hashes',
    file: 'server/src/cli/commands/verify.ts',
    find: '!== hash)',
    replace: '=== undefined)',
  },
  {
    rule: 'CLI5',
    name: 'a log of another database is left beside what is restored',
    file: 'server/src/storage/sqlite/backup.ts',
    find: '[to, `${to}-wal`, `${to}-shm`]',
    replace: '[to]',
  },
  {
    rule: 'CLI6',
    name: 'a redirect is followed',
    file: 'server/src/cli/ask/server.ts',
    find: "redirect: 'error'",
    replace: "redirect: 'follow'",
  },
  {
    rule: 'CLI7',
    name: 'a path may lead out of the map',
    file: 'server/src/cli/commands/exportFile.ts',
    find: '!/^\\w[\\w.,:~%-]*(\\/\\w[\\w.,:~%-]*)*',
    replace: '!/^[\\w.,:~%/-]*',
  },
]
