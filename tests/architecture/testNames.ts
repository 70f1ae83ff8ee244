import { type Node, parseSync, Visitor } from 'oxc-parser'

/**
 * The names that a file gives its tests and their groups, as far as they are written out: `it('…')`, `describe('…')`,
 * templates, and the first column of a table that `it.each` puts into its names.
 */
export function testNames(file: string, text: string): string[] {
  const { program } = parseSync(file, text)
  const names: string[] = []
  const tables = new Map<string, Node>()
  const given: Node[] = []
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init !== null) tables.set(id.name, init)
    },
    CallExpression({ callee, arguments: [name] }) {
      if (!isTestFunction(callee)) return
      if (name?.type === 'Literal' && typeof name.value === 'string') {
        names.push(name.value)
        if (callee.type === 'CallExpression' && name.value.startsWith('%s')) given.push(...callee.arguments)
      }
      if (name?.type === 'TemplateLiteral') names.push(name.quasis.map(({ value }) => value.raw).join('…'))
    },
  }).visit(program)
  for (const table of given) {
    names.push(...firstColumn(table.type === 'Identifier' ? tables.get(table.name) : table))
  }
  return names
}

/** it, test, describe, it.skipIf(…), it.each(…), test.describe.serial: what begins with one of the three. */
function isTestFunction(node: Node): boolean {
  if (node.type === 'Identifier') return ['it', 'test', 'describe'].includes(node.name)
  if (node.type === 'MemberExpression') return isTestFunction(node.object)
  if (node.type === 'CallExpression') return isTestFunction(node.callee)
  return node.type === 'TaggedTemplateExpression' && isTestFunction(node.tag)
}

function firstColumn(table: Node | undefined): string[] {
  if (table?.type !== 'ArrayExpression') return []
  return table.elements.flatMap((row) => {
    const first = row?.type === 'ArrayExpression' ? row.elements[0] : row
    return first?.type === 'Literal' && typeof first.value === 'string' ? [first.value] : []
  })
}
