import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** The top of the repository. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * The folders of each package and what each may import, besides itself. A folder that is missing here may not exist:
 * adding one is a decision, taken by adding its line.
 */
const ALLOWED: Record<string, Record<string, readonly string[]>> = {
  shared: {
    result: [],
    model: ['result'],
    frameworks: ['model'],
    coverage: ['model', 'result'],
    layout: ['model'],
    document: ['model', 'result'],
    table: ['coverage', 'model', 'result'],
    protocol: [],
    testing: ['document', 'coverage', 'frameworks', 'model', 'result'],
  },
  server: {
    config: [],
    log: [],
    metrics: [],
    storage: [],
    access: ['storage'],
    sync: ['storage', 'access', 'metrics', 'log', 'config'],
    exports: [],
    board: ['exports'],
    worker: ['exports', 'board'],
    app: ['access', 'sync', 'storage', 'worker', 'board', 'exports', 'config', 'log', 'metrics'],
    backup: ['storage', 'config'],
    server: ['app', 'access', 'sync', 'storage', 'worker', 'config', 'log', 'metrics'],
    main: ['server', 'config', 'log'],
  },
  client: {
    text: [],
    ui: ['text'],
    api: [],
    collab: ['api'],
    workspace: ['collab', 'api', 'ui', 'text'],
    me: ['api', 'ui', 'text'],
    canvas: ['workspace', 'ui', 'text'],
    matrix: ['workspace', 'ui', 'text'],
    outline: ['workspace', 'ui', 'text'],
    findings: ['workspace', 'ui', 'text'],
    details: ['workspace', 'ui', 'text'],
    palette: ['workspace', 'ui', 'text'],
    help: ['workspace', 'ui', 'text'],
    views: ['workspace', 'ui', 'text'],
    whatIf: ['workspace', 'ui', 'text'],
    share: ['workspace', 'api', 'ui', 'text'],
    home: ['workspace', 'me', 'api', 'ui', 'text'],
    shell: ['workspace', 'me', 'api', 'ui', 'text'],
    Dialogs: ['*'],
    App: ['*'],
    main: ['*'],
  },
}

/** Where yjs may be imported: nobody else may know how a map lies in a document. */
const KNOWS_YJS = [
  /^shared\/src\/document\//,
  /^client\/src\/collab\//,
  /^tests\//,
  /\/testing\//,
  /\.test\.tsx?$/,
]

const PACKAGES = Object.keys(ALLOWED)

interface Source {
  readonly file: string
  readonly package: string
  readonly folder: string
  readonly imports: readonly string[]
}

const sources = PACKAGES.flatMap((name) => filesUnder(join(ROOT, name, 'src')).map(readSource))
const shipped = sources.filter(({ file }) => !isTest(file))

describe('the direction of imports', () => {
  it('every folder has its line in the table', () => {
    const stray = new Set(
      shipped
        .filter((source) => !(source.folder in (ALLOWED[source.package] ?? {})))
        .map((source) => `${source.package}/src/${source.folder}`),
    )
    expect(
      [...stray],
      'Add a line for this folder to ALLOWED in tests/architecture.test.ts, and to ARCHITECTURE.md.',
    ).toEqual([])
  })

  it('no folder imports one that stands above or beside it', () => {
    const breaches: string[] = []
    for (const source of shipped) {
      const allowed = ALLOWED[source.package]?.[source.folder] ?? []
      for (const target of source.imports.map(resolved(source))) {
        if (target === undefined || target.package !== source.package || target.folder === source.folder)
          continue
        if (!allowed.includes('*') && !allowed.includes(target.folder)) {
          breaches.push(
            `${source.file} imports ${target.folder}/, but ${source.folder}/ may import only: ${allowed.join(', ') || 'nothing'}. Move what both need further down, or hand it in as an argument.`,
          )
        }
      }
    }
    expect(breaches).toEqual([])
  })

  it('client and server never import each other, and shared imports neither', () => {
    const breaches = shipped.flatMap((source) =>
      source.imports
        .filter((specifier) => {
          const target =
            resolved(source)(specifier)?.package ?? specifier.match(/^@golden-thread\/(\w+)/)?.[1]
          return target !== undefined && target !== source.package && target !== 'shared'
        })
        .map((specifier) => `${source.file} imports ${specifier}. Only shared/ may be used from both sides.`),
    )
    expect(breaches).toEqual([])
  })

  it('other packages enter shared through its doors', () => {
    const breaches = sources.flatMap((source) =>
      source.package === 'shared'
        ? []
        : source.imports
            .filter((specifier) => /^@golden-thread\/shared\/.+\//.test(specifier))
            .map(
              (specifier) => `${source.file} imports ${specifier}. Import from the folder's door instead.`,
            ),
    )
    expect(breaches).toEqual([])
  })

  it('only the document folder and the client’s collab folder know yjs', () => {
    const breaches = sources
      .filter(({ file }) => !KNOWS_YJS.some((place) => place.test(file)))
      .flatMap(({ file, imports }) =>
        imports
          .filter((specifier) => /^(yjs|y-indexeddb|y-websocket)(\/|$)/.test(specifier))
          .map(
            (specifier) =>
              `${file} imports ${specifier}. Use shared/document: a screen never touches a Y type.`,
          ),
      )
    expect(breaches).toEqual([])
  })
})

describe('the pure core', () => {
  it('nothing in model, coverage, layout or table waits, does I/O or reads a clock', () => {
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|fetch\(|await |async |process\.|crypto\.|performance\.)/
    const breaches = shipped
      .filter(
        ({ package: name, folder }) =>
          name === 'shared' && ['model', 'coverage', 'layout', 'table', 'frameworks'].includes(folder),
      )
      .flatMap(({ file }) => {
        const found = withoutComments(readFileSync(join(ROOT, file), 'utf8')).match(impure)
        return found ? [`${file} uses "${found[0].trim()}". Take it as an argument instead.`] : []
      })
    expect(breaches).toEqual([])
  })
})

describe('rings', () => {
  it('no file imports itself by way of others', () => {
    const graph = new Map(
      shipped.map((source) => [
        source.file,
        source.imports
          .map((specifier) => resolved(source)(specifier)?.file)
          .filter((file) => file !== undefined),
      ]),
    )
    expect(
      ringIn(graph)?.join('\n  imports ') ?? 'no ring',
      'Break the ring: move what both files need into a third.',
    ).toBe('no ring')
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

function isTest(file: string): boolean {
  return /\.(test|acceptance)\.tsx?$/.test(file) || /\/acceptance\.ts$/.test(file)
}

function readSource(path: string): Source {
  const file = relative(ROOT, path).split(sep).join('/')
  const [name = '', , top = ''] = file.split('/')
  const text = withoutComments(readFileSync(path, 'utf8'))
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
  return { file, package: name, folder: top.replace(/\.tsx?$/, ''), imports }
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

/** The file of ours that an import of `source` leads to, or undefined for a package. */
function resolved(source: Source) {
  return (specifier: string): Source | undefined => {
    if (!specifier.startsWith('.')) return undefined
    const path = relative(ROOT, resolve(ROOT, dirname(source.file), specifier))
      .split(sep)
      .join('/')
    return (
      byFile.get(path) ??
      byFile.get(`${path}.ts`) ??
      byFile.get(`${path}.tsx`) ??
      byFile.get(`${path}/index.ts`)
    )
  }
}

// A getter of its own, because `resolved` is used above before this line has run only inside tests.
const byFile = new Map(sources.map((source) => [source.file, source]))

function ringIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of graph.get(file) ?? []) {
      const ring = walk(next, [...trail, file])
      if (ring) return ring
    }
    done.add(file)
    return undefined
  }
  for (const file of graph.keys()) {
    const ring = walk(file, [])
    if (ring) return ring
  }
  return undefined
}
