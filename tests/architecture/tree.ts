import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Parsed, readSource } from './readSource.ts'

/** The top of the repository. */
const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface Source extends Parsed {
  /** From the top of the repository, with slashes: "client/src/matrix/grid/MatrixCell.tsx". */
  readonly file: string
  readonly package: string
  /** Below src: "matrix/grid". A file that lies beside the folders is its own: "result", "main". */
  readonly folder: string
  readonly lines: number
  /** A test, or what tests alone use: a fake, a checker, an acceptance suite. */
  readonly isTest: boolean
  readonly isForTests: boolean
}

/** An import of one file of ours by another. */
export interface Import {
  readonly from: Source
  readonly to: Source
  readonly isLazy: boolean
}

/** Every file of code of one package, and of `tests` and `scripts` under the names of those. */
export function readPackage(name: string): Source[] {
  const places = ['tests', 'scripts'].includes(name)
    ? [`${name}/**/*.{ts,tsx,mjs}`]
    : [`${name}/src/**/*.{ts,tsx}`]
  return globSync(places, { cwd: ROOT, exclude: ['**/node_modules/**', '**/*.d.ts'] }).map((path) => {
    const file = path.split(sep).join('/')
    const text = readFileSync(join(ROOT, file), 'utf8')
    const below = file.split('/').slice(places[0]?.includes('/src/') ? 2 : 1)
    return {
      file,
      package: name,
      folder: below.length === 1 ? below.join('').replace(/\.\w+$/, '') : below.slice(0, -1).join('/'),
      lines: text.split('\n').length - 1,
      isTest: /\.test\.tsx?$/.test(file) || name === 'tests',
      isForTests: /\/testing\/|\/(testing|acceptance)\.tsx?$/.test(file),
      ...readSource(file, text),
    }
  })
}

/** The imports among these files. An address of somebody else's package leads nowhere. */
export function importsAmong(sources: readonly Source[]): Import[] {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const doors = new Map(['shared', 'server', 'client'].flatMap(packageDoors))
  const lookUp = (address: string, from: Source): Source | undefined => {
    if (!address.startsWith('.')) return byFile.get(doors.get(address) ?? '')
    const path = relative(ROOT, resolve(ROOT, dirname(from.file), address))
      .split(sep)
      .join('/')
    const endings = ['', '.ts', '.tsx', '/index.ts']
    return endings.map((ending) => byFile.get(path + ending)).find((file) => file !== undefined)
  }
  const follow = (from: Source, addresses: readonly string[], isLazy: boolean): Import[] =>
    addresses.flatMap((address) => {
      const to = lookUp(address, from)
      return to === undefined ? [] : [{ from, to, isLazy }]
    })
  return sources.flatMap((from) => [
    ...follow(from, from.addresses, false),
    ...follow(from, from.lazyAddresses, true),
  ])
}

/** What a package.json exports: the address that others write, and the file that it leads to. */
function packageDoors(name: string): [string, string][] {
  const text = readFileSync(join(ROOT, name, 'package.json'), 'utf8')
  const { exports = {} } = JSON.parse(text) as { exports?: Record<string, string> }
  return Object.entries(exports).map(([door, file]) => [
    `@golden-thread/${name}/${door.slice(2)}`,
    `${name}/${file.slice(2)}`,
  ])
}

/** Everything that can be reached from these, themselves among it. */
export function reachedFrom(
  starts: Iterable<string>,
  graph: ReadonlyMap<string, Iterable<string>>,
): Set<string> {
  const reached = new Set<string>()
  const open = [...starts]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    open.push(...(graph.get(node) ?? []))
  }
  return reached
}

/** From each node to those that it leads to. */
export function graphOf(edges: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to))
  return graph
}

/** A way from a node back to itself, or undefined where there is none. */
export function ringIn(graph: ReadonlyMap<string, Iterable<string>>): string[] | undefined {
  const done = new Set<string>()
  const walk = (node: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node]
    if (done.has(node)) return undefined
    for (const next of graph.get(node) ?? []) {
      const ring = walk(next, [...trail, node])
      if (ring) return ring
    }
    done.add(node)
    return undefined
  }
  for (const node of graph.keys()) {
    const ring = walk(node, [])
    if (ring) return ring
  }
  return undefined
}
