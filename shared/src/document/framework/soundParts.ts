import {
  type Framework,
  PART_LISTS,
  PART_WORDS,
  type PartFault,
  type PartList,
  partFaults,
  partNames,
  type UnreadPart,
} from '../../model/index.ts'
import type { Candidate, Candidates } from './candidates.ts'

type Lists = Readonly<Record<PartList, Candidates<unknown>>>
type Parts = Record<PartList, readonly Candidate<unknown>[]>

/** The framework of the parts that do not contradict each other, and all that was not read. */
export function soundOf(
  own: Framework,
  lists: Lists,
): { readonly framework: Framework; readonly aside: readonly UnreadPart[] } {
  let parts = Object.fromEntries(PART_LISTS.map((list) => [list, lists[list].items])) as Parts
  const aside: UnreadPart[] = PART_LISTS.flatMap((list) => lists[list].aside)
  let framework = frameworkOf(own, parts)
  // What hangs on a part is found when that part is gone: a matrix over a relation of a kind that is not there.
  for (let faults = partFaults(framework); faults.length > 0; faults = partFaults(framework)) {
    parts = without(parts, faults, aside)
    framework = frameworkOf(own, parts)
  }
  const inKept = PART_LISTS.flatMap((list) => parts[list].flatMap(({ unread }) => unread))
  return { framework, aside: [...aside, ...inKept].sort(byPlace) }
}

/** Each list from its front, and keys after items. */
const byPlace = (a: UnreadPart, b: UnreadPart): number => placeOf(a) - placeOf(b)

const placeOf = ({ key }: UnreadPart): number => (typeof key === 'number' ? key : Number.MAX_SAFE_INTEGER)

function frameworkOf(own: Framework, parts: Parts): Framework {
  const of = (list: PartList) => parts[list].map(({ part }) => part)
  const filled = (list: PartList) => (parts[list].length > 0 ? { [list]: of(list) } : {})
  const { view, ...first } = own
  return {
    ...first,
    kinds: of('kinds') as Framework['kinds'],
    relations: of('relations') as Framework['relations'],
    matrices: of('matrices') as Framework['matrices'],
    checks: of('checks') as Framework['checks'],
    ...filled('measures'),
    ...filled('registers'),
    ...filled('reports'),
    ...(view ? { view } : {}),
  }
}

/** The parts that are left. A fault of an item in an item takes that alone. */
function without(parts: Parts, faults: readonly PartFault[], aside: UnreadPart[]): Parts {
  const left = { ...parts }
  for (const list of PART_LISTS) {
    const own = faults.filter((fault) => fault.list === list)
    if (own.length === 0) continue
    left[list] = parts[list].flatMap((item, index) => {
      const here = own.filter((fault) => fault.index === index)
      const whole = here.find((fault) => fault.inner === undefined)
      if (whole) {
        aside.push({
          at: [list],
          key: item.index,
          what: nameOf(list, item),
          json: item.json,
          reason: whole.reason,
        })
        return []
      }
      return here.length > 0 ? [withoutInner(list, item, here)] : [item]
    })
  }
  return left
}

function withoutInner(
  list: PartList,
  item: Candidate<unknown>,
  faults: readonly PartFault[],
): Candidate<unknown> {
  const key = list === 'reports' ? 'parts' : 'fields'
  const reasons = new Map(faults.map((fault) => [fault.inner, fault.reason]))
  const gone = item.inner.flatMap((one, at): UnreadPart[] => {
    const reason = reasons.get(at)
    if (reason === undefined) return []
    const what = `${key === 'fields' ? 'a field' : 'a part'} of ${nameOf(list, item)}`
    return [{ at: [...item.at, key], key: one.index, what, json: one.json, reason }]
  })
  const inner = item.inner.filter((_, at) => !reasons.has(at))
  const lost = new Set(item.inner.filter((_, at) => reasons.has(at)).flatMap(({ unread }) => unread))
  const unread = [...item.unread.filter((part) => !lost.has(part)), ...gone]
  return {
    ...item,
    inner,
    unread,
    part: { ...(item.part as object), [key]: inner.map(({ part }) => part) },
  }
}

function nameOf(list: PartList, { part }: Candidate<unknown>): string {
  // A short check has no id, and no ids twice here: what it asks tells it apart.
  const [name = ''] = partNames(list, [part])
  return `${PART_WORDS[list]} "${name.replaceAll(/:+/g, ' ')}"`
}
