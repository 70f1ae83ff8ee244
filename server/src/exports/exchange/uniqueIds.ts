/** Names for things by their ids, of signs that XML takes for a name; two ids never get one name. */
export function uniqueIds(prefix: string): (id: string) => string {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  return (id) => {
    const held = names.get(id)
    if (held !== undefined) return held
    const plain = `${prefix}-${id.replace(/[^A-Za-z0-9_.-]+/g, '_')}`
    let name = plain
    for (let copy = 2; taken.has(name); copy += 1) name = `${plain}_${copy}`
    names.set(id, name)
    taken.add(name)
    return name
  }
}
