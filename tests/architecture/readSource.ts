import { type Node, parseSync, Visitor } from 'oxc-parser'

/** What the architecture asks of one file. */
export interface Parsed {
  /** Every module that this one imports or passes on, types among them, and every worker: `new URL(…)`. */
  readonly addresses: readonly string[]
  /** What is imported when it is needed: `import(…)`. */
  readonly lazyAddresses: readonly string[]
  /** What makes a file more than a function of its arguments: waiting, clocks, chance, the outside. */
  readonly impurities: readonly string[]
  /** The values of every property `type` of a literal object: what kinds of change are written down here. */
  readonly types: readonly string[]
  /** The names of the types, interfaces and classes that it exports by declaring them. */
  readonly declaredTypes: readonly string[]
}

/** Things that are not there for a pure function: by the name before the dot, and called by their own. */
const OUTSIDE = ['process', 'crypto', 'performance', 'localStorage', 'sessionStorage', 'window']
const CALLS = [
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
]

/**
 * Reads a file with a real parser: a comment or a text in quotes that looks like an import is none. TypeScript 7 has a
 * parser too, but in a process of its own and under the name "unstable"; oxc is the one that is inside Vite.
 */
export function readSource(file: string, text: string): Parsed {
  const { module, program, errors } = parseSync(file, text)
  if (errors[0] !== undefined) throw new Error(`${file} cannot be read: ${errors[0].message}`)
  const addresses = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ]
  const lazyAddresses: string[] = []
  const impurities: string[] = []
  const types: string[] = []
  const declaredTypes: string[] = []
  const noteAsync = (node: { readonly async: boolean }) => {
    if (node.async) impurities.push('async')
  }
  new Visitor({
    ImportExpression(node) {
      lazyAddresses.push(...literal(node.source))
    },
    TSImportType(node) {
      addresses.push(...literal(node.source))
    },
    NewExpression({ callee, arguments: given }) {
      if (isNamed(callee, 'URL') && given[1] !== undefined && isImportMeta(given[1]))
        addresses.push(...literal(given[0]))
      if (isNamed(callee, 'Date') && given.length === 0) impurities.push('new Date()')
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && CALLS.includes(callee.name)) impurities.push(`${callee.name}(…)`)
    },
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return
      const name = `${node.object.name}.${node.property.name}`
      if (name === 'Date.now' || name === 'Math.random' || OUTSIDE.includes(node.object.name))
        impurities.push(name)
    },
    ExportNamedDeclaration({ declaration }) {
      if (declaration !== null && TYPE_DECLARATIONS.includes(declaration.type) && 'id' in declaration)
        declaredTypes.push(...named(declaration.id))
    },
    Property({ key, value }) {
      if (isNamed(key, 'type')) types.push(...literal(value))
    },
    AwaitExpression: () => void impurities.push('await'),
    FunctionDeclaration: noteAsync,
    FunctionExpression: noteAsync,
    ArrowFunctionExpression: noteAsync,
  }).visit(program)
  return { addresses: [...new Set(addresses)], lazyAddresses, impurities, types, declaredTypes }
}

const TYPE_DECLARATIONS = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ClassDeclaration']

const named = (id: Node | null): string[] => (id?.type === 'Identifier' ? [id.name] : [])

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

function isImportMeta(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'MetaProperty'
}

function literal(node: Node | undefined): string[] {
  return node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}
