import type { ChangeType } from '@golden-thread/shared/model'

/**
 * The folders of each package and what each may import, besides itself. A folder that is missing here may not exist:
 * adding one is a decision, taken by adding its line. A folder inside another may import what the outer one may, or
 * has a line of its own ('canvas/cards'). '*' is for the few files that put everything together.
 */
export const ALLOWED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  shared: {
    result: [],
    model: ['result'],
    frameworks: ['model'],
    queries: ['model', 'result'],
    commands: ['queries', 'layout', 'model', 'result'],
    coverage: ['queries', 'model', 'result'],
    cards: ['coverage', 'model'],
    layout: ['model'],
    drawing: ['layout', 'model'],
    document: ['model', 'result'],
    paper: ['coverage', 'queries', 'model'],
    money: ['paper', 'queries', 'model'],
    report: ['timeline', 'money', 'paper', 'coverage', 'queries', 'model'],
    difference: ['report', 'coverage', 'queries', 'model'],
    answers: ['coverage', 'queries', 'model', 'protocol', 'result'],
    feed: ['coverage', 'queries', 'model', 'protocol'],
    exchange: ['model'],
    timeline: ['paper', 'queries', 'model'],
    picture: ['timeline', 'cards', 'paper', 'coverage', 'drawing', 'model'],
    imports: ['exchange', 'queries', 'model', 'result'],
    protocol: [],
    testing: ['document', 'frameworks', 'model'],
  },
  server: {
    setting: [],
    config: ['setting'],
    giveBackMemory: [],
    log: [],
    metrics: [],
    tracing: [],
    storage: [],
    access: ['storage'],
    webhooks: ['storage', 'log'],
    directory: [],
    sync: ['storage', 'worker', 'metrics', 'tracing', 'log'],
    exports: [],
    imports: [],
    schemas: [],
    assistants: [],
    board: ['exports', 'storage'],
    worker: ['board', 'exports', 'imports'],
    cluster: ['sync', 'storage', 'metrics', 'tracing', 'log'],
    app: [
      'cluster',
      'board',
      'access',
      'webhooks',
      'assistants',
      'directory',
      'sync',
      'storage',
      'worker',
      'exports',
      'schemas',
      'config',
      'log',
      'metrics',
    ],
    moving: ['storage'],
    openStore: ['moving', 'storage', 'config', 'log'],
    openServices: [
      'openStore',
      'cluster',
      'tracing',
      'app',
      'access',
      'webhooks',
      'directory',
      'sync',
      'storage',
      'worker',
      'config',
      'log',
      'metrics',
    ],
    server: ['openServices', 'openStore', 'cluster', 'app', 'sync', 'config', 'log'],
    main: ['server', 'config', 'log', 'giveBackMemory'],
    cli: [
      'main',
      'assistants',
      'openServices',
      'openStore',
      'moving',
      'app',
      'access',
      'storage',
      'config',
      'log',
    ],
  },
  client: {
    text: [],
    ui: [],
    api: [],
    collab: [],
    writing: [],
    serviceWorker: [],
    workspace: ['collab', 'serviceWorker', 'api', 'text'],
    parts: ['workspace', 'ui'],
    me: ['workspace', 'api', 'ui', 'text'],
    imports: ['workspace', 'api', 'ui', 'text'],
    canvas: ['workspace', 'ui', 'text'],
    exports: ['workspace', 'api', 'ui'],
    grid: [],
    matrix: ['grid', 'exports', 'parts', 'workspace', 'ui', 'text'],
    outline: ['parts', 'workspace', 'ui'],
    findings: ['workspace', 'ui'],
    framework: ['workspace', 'api', 'ui'],
    claims: ['workspace', 'ui'],
    money: ['exports', 'workspace', 'ui'],
    register: ['grid', 'exports', 'workspace', 'ui'],
    baselines: ['exports', 'workspace', 'api', 'ui'],
    history: ['baselines', 'workspace', 'api', 'ui'],
    comments: ['workspace', 'api', 'ui'],
    decisions: ['workspace', 'api', 'ui'],
    recheck: ['workspace', 'ui'],
    access: ['api', 'ui'],
    owner: ['access', 'workspace', 'api', 'ui'],
    details: ['comments', 'decisions', 'history', 'findings', 'parts', 'workspace', 'api', 'ui'],
    timeline: ['exports', 'workspace', 'api', 'ui'],
    report: ['writing', 'exports', 'workspace', 'ui'],
    copies: ['collab', 'ui', 'text'],
    palette: ['workspace', 'ui', 'text'],
    portfolio: ['parts', 'workspace', 'ui'],
    sources: ['parts', 'workspace', 'ui'],
    help: ['workspace', 'ui'],
    views: ['workspace', 'ui'],
    whatIf: ['workspace', 'ui'],
    asAt: ['workspace', 'ui'],
    share: ['access', 'api', 'ui'],
    admin: ['access', 'api', 'ui', 'text'],
    account: ['access', 'api', 'ui', 'text'],
    home: ['imports', 'copies', 'me', 'api', 'ui', 'text'],
    print: ['report', 'timeline', 'workspace'],
    shell: ['print', 'exports', 'parts', 'workspace', 'copies', 'serviceWorker', 'me', 'api', 'ui', 'text'],
    explore: ['shell', 'collab', 'workspace', 'api', 'ui', 'text'],
    Dialogs: ['*'],
    Watch: ['*'],
    App: ['*'],
    main: ['*'],
  },
}

/** Where the program starts: everything else is reached from one of these, or is not shipped. */
export const ENTRIES = [
  'client/src/main.tsx',
  'client/src/serviceWorker/worker.ts',
  'client/src/imports/planning/planWorker.ts',
  'server/src/main.ts',
  'server/src/cli/main.ts',
]

/** What vitest.config.ts runs before tests. */
export const TEST_SETUP = ['client/src/workspace/testing/browser.ts']

/** The folders of shared that may wait, draw lots or touch the outside. In every other a result follows from arguments. */
export const MAY_BE_IMPURE = ['document', 'testing']

/** Where yjs may be imported: nobody else may know how a map lies in a document. */
export const KNOWS_YJS = [
  /^shared\/src\/document\//,
  /^client\/src\/collab\//,
  /^tests\//,
  /\/testing\//,
  /\.test\.tsx?$/,
]

/** Where a change may be written down as a value; everyone else calls a command. */
export const MAKES_CHANGES = [/^shared\/src\/(model|commands|imports|document|testing)\//]

/** Every kind of change: the type says when one is missing here. */
export const CHANGE_TYPES = {
  'set-about': true,
  'set-framework': true,
  'set-part': true,
  'remove-part': true,
  'move-part': true,
  'create-element': true,
  'edit-element': true,
  'move-elements': true,
  'delete-element': true,
  'restore-element': true,
  'create-link': true,
  'edit-link': true,
  'set-evidence': true,
  'remove-evidence': true,
  'delete-link': true,
  'restore-link': true,
  'assess-cell': true,
  'accept-finding': true,
  'create-observation': true,
  'edit-observation': true,
  'delete-observation': true,
  'restore-observation': true,
  'set-view': true,
  'delete-view': true,
  'set-source': true,
  'set-source-text': true,
  'set-report-fact': true,
  batch: true,
} satisfies Record<ChangeType, true>

/** Code files directly in one folder, tests not counted. */
export const FOLDER_FILES_MAX = 25

/** Lines of one file of code, tests not counted. */
export const FILE_LINES_MAX = 200

/**
 * What breaks a rule today. The lists only ever get shorter: an entry that is no longer needed fails its check, and a
 * new one needs a reason that is worth a line here. The goal is that all of them are empty.
 */
export const TODAY = {
  /** Longer than FILE_LINES_MAX; none may be longer than half as much again. */
  longFiles: [
    'client/src/collab/connection.ts',
    'client/src/matrix/grid/MatrixGrid.tsx',
    'client/src/workspace/types.ts',
    'server/src/sync/content/content.ts',
    'server/src/sync/rooms.ts',
    'shared/src/coverage/matrix/matrixState.ts',
    'shared/src/document/reading/mapReader.ts',
  ],
  /** More files than FOLDER_FILES_MAX. */
  crowdedFolders: [],
  /** Folders that are entered past their door, or have none. */
  openFolders: ['server/storage/sqlite'],
  /** Imports of a file by a file, and of a folder by a folder, that close a ring. */
  fileRings: [],
  folderRings: [
    'server/storage/sqlite -> server/storage',
    // The interfaces that both databases keep lie in the outer folder, whose door names the embedded one.
    'server/storage/tables -> server/storage',
    'shared/model/changes -> shared/model',
  ],
  /** Shipped files that only tests import. */
  onlyForTests: [],
  /** Files outside shared that write a change down by hand. */
  handmadeChanges: [],
} satisfies Record<string, readonly string[]>
