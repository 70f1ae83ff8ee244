import {
  type Condition,
  type Framework,
  type FrameworkPart,
  type KindId,
  kindsOf,
  type ListedPart,
  PART_LISTS,
  type PartFault,
  type PartList,
  partFaults,
  partNames,
  type Relation,
  type ReportPart,
  type Selector,
} from '../model/index.ts'

/** What becomes of a part that hangs on one that is taken away: it goes as well, or goes on with less. */
export interface Dependent {
  readonly at: ListedPart
  /** Undefined where it goes. */
  readonly part?: FrameworkPart
}

type Mutable = { -readonly [Key in keyof Framework]: Framework[Key] }

/**
 * The parts that contradict a framework from which something was taken, and what becomes of each, until it hangs
 * together. The order is that in which they may be changed: what hangs on another before that.
 */
export function dependentsOf(without: Framework): readonly Dependent[] {
  const next: Mutable = { ...without }
  const gone = new Map<string, Dependent>()
  let faults = partFaults(next)
  // Parts hang on parts five deep at most; whatever is not settled then is refused when it is applied.
  for (let pass = 0; pass < PASSES_MAX && faults.length > 0; pass += 1) {
    for (const list of PART_LISTS) {
      const own = faults.filter((fault) => fault.list === list)
      if (own.length > 0) amend(next, list, own, gone)
    }
    faults = partFaults(next)
  }
  return [...gone.values()].sort((a, b) => RANK.indexOf(a.at.list) - RANK.indexOf(b.at.list))
}

const PASSES_MAX = 10

/** Reports name matrices, which name relations, which name kinds. */
const RANK: readonly PartList[] = [
  'reports',
  'registers',
  'checks',
  'measures',
  'matrices',
  'relations',
  'kinds',
]

function amend(
  next: Mutable,
  list: PartList,
  faults: readonly PartFault[],
  gone: Map<string, Dependent>,
): void {
  const items: readonly object[] = next[list] ?? []
  const names = partNames(list, items)
  const left: object[] = []
  for (const [index, item] of items.entries()) {
    const own = faults.filter((fault) => fault.index === index)
    if (own.length === 0) {
      left.push(item)
      continue
    }
    const less = lessOf(list, item, own, next)
    const at = { list, id: names[index] ?? '' }
    gone.set(`${list} ${at.id}`, less ? { at, part: less as FrameworkPart } : { at })
    if (less) left.push(less)
  }
  Object.assign(next, { [list]: left })
}

/** The part without what is not there any more, where there is something left of it. */
function lessOf(
  list: PartList,
  item: object,
  faults: readonly PartFault[],
  next: Framework,
): object | undefined {
  const kinds = new Set(next.kinds.map(({ id }) => id))
  if (list === 'reports') {
    const lost = new Set(faults.map(({ inner }) => inner))
    const { parts } = item as { parts: readonly ReportPart[] }
    return { ...item, parts: parts.filter((_, at) => !lost.has(at)) }
  }
  if (list === 'relations') {
    const { from, to } = item as Relation
    const less = { ...item, from: from.filter((id) => kinds.has(id)), to: to.filter((id) => kinds.has(id)) }
    return less.from.length > 0 && less.to.length > 0 ? less : undefined
  }
  const less: object = {
    ...item,
    ...('of' in item ? { of: lessSelector(item.of as Selector, kinds) } : {}),
    ...('rows' in item ? { rows: lessSelector(item.rows as Selector, kinds) } : {}),
    ...('columns' in item && list === 'matrices'
      ? { columns: lessSelector(item.columns as Selector, kinds) }
      : {}),
  }
  return isSound(list, less, next) ? less : undefined
}

function lessSelector(selector: Selector, kinds: ReadonlySet<KindId>): Selector {
  if (typeof selector === 'string') return selector
  const where = selector.where?.filter((one: Condition) => one.kind === undefined || kinds.has(one.kind))
  return {
    kinds: kindsOf(selector).filter((id) => kinds.has(id)),
    ...(where && where.length > 0 ? { where } : {}),
  }
}

/** True where the part by itself, among what is left of the others, hangs together. */
function isSound(list: PartList, part: object, next: Framework): boolean {
  return partFaults({ ...next, [list]: [part] } as Framework).every((fault) => fault.list !== list)
}
