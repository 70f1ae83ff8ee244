import { describe, expect, it } from 'vitest'
import {
  ALLOWED,
  CHANGE_TYPES,
  ENTRIES,
  FILE_LINES_MAX,
  FOLDER_FILES_MAX,
  KNOWS_YJS,
  MAKES_CHANGES,
  MAY_BE_IMPURE,
  TEST_SETUP,
  TODAY,
} from './architecture/table.ts'
import { graphOf, importsAmong, reachedFrom, readPackage, ringIn, type Source } from './architecture/tree.ts'

const PACKAGES = Object.keys(ALLOWED)

const everything = [...PACKAGES, 'tests', 'scripts'].flatMap(readPackage)
const sources = everything.filter((source) => PACKAGES.includes(source.package))
/** Without the tests: what runs, and what tests run on. */
const code = sources.filter(({ isTest }) => !isTest)
const shipped = code.filter(({ isForTests }) => !isForTests)
const allImports = importsAmong(everything)
const imports = allImports.filter(({ from, to }) => code.includes(from) && code.includes(to))

/** The folder with its package: "client/matrix/grid". */
const place = (source: Source): string => `${source.package}/${source.folder}`

/** The line of the table that a file stands under: that of the innermost folder with one. */
const lineOf = (source: Source): string => {
  const lines = Object.keys(ALLOWED[source.package] ?? {}).filter((line) => isWithin(source.folder, line))
  return lines.sort((a, b) => b.length - a.length)[0] ?? source.folder
}

const isWithin = (folder: string, outer: string): boolean =>
  folder === outer || folder.startsWith(`${outer}/`)

/** Fails on what breaks a rule and is not known, and on what is known and no longer breaks it. */
function expectOnly(found: Iterable<string>, known: readonly string[], whatToDo: string): void {
  const all = [...new Set(found)].sort()
  expect(
    all.filter((breach) => !known.includes(breach)),
    whatToDo,
  ).toEqual([])
  expect(
    known.filter((breach) => !all.includes(breach)),
    'Good: this is not so any more. Take the line out of TODAY in tests/architecture/table.ts.',
  ).toEqual([])
}

describe('the direction of imports', () => {
  it('every folder has its line in the table', () => {
    const stray = code.filter((source) => !(lineOf(source) in (ALLOWED[source.package] ?? {}))).map(place)
    expect(
      [...new Set(stray)],
      'Add a line for this folder to ALLOWED in tests/architecture/table.ts, and to ARCHITECTURE.md.',
    ).toEqual([])
  })

  it('no folder imports one that stands above or beside it', () => {
    const breaches = imports.flatMap(({ from, to }) => {
      const [own, other] = [lineOf(from), lineOf(to)]
      const allowed = ALLOWED[from.package]?.[own] ?? []
      const isFree = from.package !== to.package || isWithin(other, own)
      if (isFree || allowed.includes('*') || allowed.some((folder) => isWithin(other, folder))) return []
      return [
        `${from.file} imports ${to.file}, but ${own}/ may import only: ${allowed.join(', ') || 'nothing'}. Move what both need further down, or hand it in as an argument.`,
      ]
    })
    expect(breaches).toEqual([])
  })

  it('no folder has a permission that it does not use', () => {
    const used = new Set(
      imports.flatMap(({ from, to }) =>
        (ALLOWED[from.package]?.[lineOf(from)] ?? [])
          .filter((folder) => from.package === to.package && isWithin(to.folder, folder))
          .map((folder) => `${from.package}/${lineOf(from)} -> ${folder}`),
      ),
    )
    const given = Object.entries(ALLOWED).flatMap(([name, lines]) =>
      Object.entries(lines).flatMap(([line, allowed]) =>
        allowed.filter((folder) => folder !== '*').map((folder) => `${name}/${line} -> ${folder}`),
      ),
    )
    const gone = Object.entries(ALLOWED).flatMap(([name, lines]) =>
      Object.keys(lines)
        .filter((line) => !code.some((source) => source.package === name && lineOf(source) === line))
        .map((line) => `${name}/${line}`),
    )
    expect(
      [...given.filter((permission) => !used.has(permission)), ...gone],
      'Take these out of ALLOWED in tests/architecture/table.ts.',
    ).toEqual([])
  })

  it('client and server never import each other, and shared imports neither', () => {
    const breaches = sources.flatMap((source) =>
      [...source.addresses, ...source.lazyAddresses]
        .filter((address) => {
          const other = address.match(/(?:^@golden-thread|\.\.)\/(shared|server|client|tests)\//)?.[1]
          return other !== undefined && other !== source.package && other !== 'shared'
        })
        .map((address) => `${source.file} imports ${address}. Only shared/ may be used from both sides.`),
    )
    expect(breaches).toEqual([])
  })

  it.each([
    ['[PGS1] what speaks to PostgreSQL', /^pg$/, 'server/src/storage/postgres/'],
    ['[OPS3] what makes traces', /^@opentelemetry\//, 'server/src/tracing/'],
  ])('%s is loaded where it is asked for, and nowhere else', (_, library, folder) => {
    const graph = graphOf(
      allImports.filter(({ isLazy }) => !isLazy).map(({ from, to }) => [from.file, to.file] as const),
    )
    // main.ts itself fetches server.ts later, for the cache of what Node makes of it.
    const loaded = reachedFrom(['server/src/main.ts', 'server/src/server.ts'], graph)
    const knows = shipped
      .filter(({ addresses }) => addresses.some((address) => library.test(address)))
      .map(({ file }) => file)
    expect(knows.length).toBeGreaterThan(0)
    expect(
      knows.filter((file) => loaded.has(file) || !file.startsWith(folder)),
      'Fetch it by import(…), as server/src/openStore.ts does: a server of one machine does without.',
    ).toEqual([])
  })

  it('only the document folder and the client’s collab folder know yjs', () => {
    const breaches = sources
      .filter(({ file }) => !KNOWS_YJS.some((known) => known.test(file)))
      .flatMap(({ file, addresses, lazyAddresses }) =>
        [...addresses, ...lazyAddresses]
          .filter((address) => /^(yjs|y-indexeddb|y-websocket)(\/|$)/.test(address))
          .map(
            (address) => `${file} imports ${address}. Use shared/document: a screen never touches a Y type.`,
          ),
      )
    expect(breaches).toEqual([])
  })
})

describe('doors', () => {
  it('a folder is entered through its index.ts', () => {
    const entered = allImports.filter(({ to, isLazy }) => !isLazy && !to.isForTests && !to.isTest)
    const breaches = entered.flatMap(({ from, to }) => {
      const outermost = outermostEntered(from, to)
      if (outermost === undefined || to.file === `${to.package}/src/${outermost}/index.ts`) return []
      return [{ folder: `${to.package}/${outermost}`, says: `${from.file} imports ${to.file}` }]
    })
    const known: readonly string[] = TODAY.openFolders
    expect(
      breaches.filter(({ folder }) => !known.includes(folder)).map(({ says }) => says),
      'Import from the index.ts of the folder, and name there what is meant for others. What is fetched later, by import(…), may go straight to its file.',
    ).toEqual([])
    const open = breaches.map(({ folder }) => folder)
    expectOnly(open, known, 'These folders are entered past their doors.')
  })

  it('inside a folder files meet directly', () => {
    const breaches = imports
      .filter(({ from, to }) => /\/index\.tsx?$/.test(to.file) && isWithin(place(from), place(to)))
      .map(({ from, to }) => `${from.file} imports ${to.file}`)
    expect(breaches, 'Import the file itself: through its own door a folder becomes a ring.').toEqual([])
  })

  it('nothing that is shipped imports what is for tests', () => {
    const breaches = imports
      .filter(({ from, to }) => !from.isForTests && to.isForTests)
      .map(({ from, to }) => `${from.file} imports ${to.file}`)
    expect(breaches).toEqual([])
  })
})

describe('rings', () => {
  it('no file imports itself by way of others', () => {
    expectNoRing(
      imports.map(({ from, to }) => [from.file, to.file]),
      TODAY.fileRings,
      'Break the ring: move what both files need into a third.',
    )
  })

  it('no folder imports itself by way of others', () => {
    expectNoRing(
      // The words of a folder are for the folders inside it too.
      imports
        .filter(({ from, to }) => !(to.file.endsWith('/text.ts') && isWithin(place(from), place(to))))
        .map(({ from, to }) => [place(from), place(to)]),
      TODAY.folderRings,
      'Break the ring: move what both folders need into a third, or the files into one.',
    )
  })
})

describe('the pure core', () => {
  it('nothing in shared but the document waits, does I/O, reads a clock or draws lots', () => {
    const breaches = code
      .filter(
        ({ package: name, folder }) =>
          name === 'shared' && !MAY_BE_IMPURE.some((free) => isWithin(folder, free)),
      )
      .filter(({ isForTests }) => !isForTests)
      .flatMap(({ file, impurities }) =>
        impurities.map((found) => `${file} uses ${found}. Take it as an argument instead.`),
      )
    expect(breaches).toEqual([])
  })

  it('no screen writes a change down by hand', () => {
    const breaches = shipped
      .filter(({ file }) => !MAKES_CHANGES.some((maker) => maker.test(file)))
      .filter(({ types }) => types.some((type) => type in CHANGE_TYPES))
      .map(({ file }) => file)
    expectOnly(
      breaches,
      TODAY.handmadeChanges,
      'Call the command of shared/src/commands that means this, or add one with its rule and its test.',
    )
  })
})

describe('names', () => {
  it('one name is one type, wherever the two could meet', () => {
    const sides = PACKAGES.filter((name) => name !== 'shared').map((name) =>
      code.filter((source) => source.package === name || source.package === 'shared'),
    )
    const breaches = sides.flatMap((side) =>
      [...Map.groupBy(side.flatMap(declarations), ({ name }) => name)]
        .filter(([, made]) => made.length > 1)
        .map(([name, made]) => `${name}: ${made.map(({ file }) => file).join(', ')}`),
    )
    expect(
      [...new Set(breaches)],
      'Two things have one name. Say in the name of one of them what makes it another: a StoredPerson, a HistoryStep.',
    ).toEqual([])
  })
})

const declarations = ({ file, declaredTypes }: Source) => declaredTypes.map((name) => ({ name, file }))

describe('size', () => {
  it('every file is in use', () => {
    const graph = graphOf(imports.map(({ from, to }) => [from.file, to.file] as const))
    const used = reachedFrom(ENTRIES, graph)
    expectOnly(
      shipped.map(({ file }) => file).filter((file) => !used.has(file)),
      TODAY.onlyForTests,
      'Nothing that starts reaches this file. Delete it; or move it into a folder called testing, if tests need it.',
    )
    const tests = everything.filter(({ isTest, package: name }) => isTest || name === 'scripts')
    const testGraph = graphOf(allImports.map(({ from, to }) => [from.file, to.file] as const))
    const usedByTests = reachedFrom([...TEST_SETUP, ...tests.map(({ file }) => file)], testGraph)
    expect(
      code.map(({ file }) => file).filter((file) => !used.has(file) && !usedByTests.has(file)),
      'Neither the program nor a test reaches this file. Delete it.',
    ).toEqual([])
  })

  it(`no file has more than ${FILE_LINES_MAX} lines`, () => {
    expectOnly(
      shipped.filter(({ lines }) => lines > FILE_LINES_MAX).map(({ file }) => file),
      TODAY.longFiles,
      'Cut the file where its purpose needs an "and".',
    )
    expect(shipped.filter(({ lines }) => lines > FILE_LINES_MAX * 1.5).map(({ file }) => file)).toEqual([])
  })

  it(`no folder has more than ${FOLDER_FILES_MAX} files of code`, () => {
    const counts = Map.groupBy(code, place)
    expectOnly(
      [...counts].filter(([, files]) => files.length > FOLDER_FILES_MAX).map(([folder]) => folder),
      TODAY.crowdedFolders,
      'Give what belongs together a folder of its own, with a door.',
    )
  })
})

function expectNoRing(
  pairs: readonly (readonly [string, string])[],
  known: readonly string[],
  whatToDo: string,
): void {
  const edges = pairs.filter(([from, to]) => from !== to)
  const graph = graphOf(edges.filter(([from, to]) => !known.includes(`${from} -> ${to}`)))
  expect(ringIn(graph)?.join('\n  imports ') ?? 'no ring', whatToDo).toBe('no ring')
  const closing = edges.filter(([from, to]) => reachedFrom([to], graph).has(from))
  expectOnly(
    closing.map(([from, to]) => `${from} -> ${to}`),
    known,
    whatToDo,
  )
}

/** The outermost folder that an import goes into: one that the importing file is not in itself. */
function outermostEntered(from: Source, to: Source): string | undefined {
  const isFolder = to.file.startsWith(`${to.package}/src/${to.folder}/`)
  if (!isFolder) return undefined
  const parts = to.folder.split('/')
  return parts
    .map((_, at) => parts.slice(0, at + 1).join('/'))
    .find((folder) => from.package !== to.package || !isWithin(from.folder, folder))
}
