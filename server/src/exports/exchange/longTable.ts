/** Rows that each say some things by name, as a table: what each must say first, then all that any of them says. */
export function longTable(
  first: readonly string[],
  rows: readonly (readonly (readonly [name: string, value: string | number])[])[],
): (string | number)[][] {
  const names = new Set(first)
  for (const row of rows) for (const [name] of row) names.add(name)
  const heads = inOrder([...names], first.length)
  return [
    heads,
    ...rows.map((row) => {
      const said = new Map(row)
      return heads.map((name) => said.get(name) ?? '')
    }),
  ]
}

const EVIDENCE = /^Evidence (\d+) /
const NOTE = /^(?:Observed|Assessed): /

/** Fields in the order in which they are met, then evidence by its numbers, then what was observed and assessed. */
function inOrder(names: readonly string[], first: number): string[] {
  const rest = names.slice(first)
  const rank = (name: string): number => (EVIDENCE.test(name) ? 1 : NOTE.test(name) ? 2 : 0)
  const number = (name: string): number => Number(EVIDENCE.exec(name)?.[1] ?? 0)
  return [...names.slice(0, first), ...rest.toSorted((a, b) => rank(a) - rank(b) || number(a) - number(b))]
}
