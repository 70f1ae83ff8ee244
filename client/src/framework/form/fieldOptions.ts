import {
  type Field,
  type Framework,
  isBackward,
  kindsOf,
  type Path,
  relationIn,
  type Selector,
} from '@golden-thread/shared/model'
import type { Options } from './Checks.tsx'
import type { FieldsOf } from './formKey.ts'

/** The kinds that a selector names, whatever stands in its place. */
export function kindsIn(selector: unknown): readonly string[] {
  const isOne = typeof selector === 'string' && selector !== ''
  const hasKinds = typeof selector === 'object' && selector !== null && 'kinds' in selector
  const kinds: unknown = isOne || hasKinds ? kindsOf(selector as Selector) : []
  return textsIn(kinds)
}

export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

/** An item of the list by its place, once for each id. */
export function fieldsOfKinds({ kinds, relations }: Framework, ids: readonly string[]): readonly Field[] {
  const named = [...kinds, ...relations].filter(({ id }) => ids.includes(id))
  const byId = new Map(named.flatMap(({ fields = [] }) => fields.map((field) => [field.id, field] as const)))
  return [...byId.values()]
}

/** The kinds that a path from these leads to: those of its last hop, which may be more than are reached. */
export function kindsAlong(framework: Framework, kinds: readonly string[], path: Path): readonly string[] {
  const last = path.at(-1)
  if (last === undefined) return kinds
  const relation = framework.relations.find(({ id }) => id === relationIn(last))
  return (isBackward(last) ? relation?.from : relation?.to) ?? []
}

/** The fields of the kinds that a key of the part selects. */
export const fieldsBy =
  (...keys: readonly string[]): FieldsOf =>
  (part, framework) =>
    fieldsOfKinds(
      framework,
      keys.flatMap((key) => kindsIn(part[key])),
    )

/** The fields of what the path of a measure leads to. */
export const fieldsCounted: FieldsOf = ({ of, path }, framework) =>
  fieldsOfKinds(framework, kindsAlong(framework, kindsIn(of), textsIn(path)))

/** The fields of the links that make the marks of a matrix. */
export const fieldsOfMarks: FieldsOf = ({ direct }, framework) => fieldsOfKinds(framework, textsIn(direct))

/** Fields with the words for them; two of one name with their ids. */
export function fieldOptions(fields: readonly Field[]): Options {
  const isTwice = (label: string) => fields.filter((field) => field.label === label).length > 1
  return fields.map(({ id, label }) => [id, isTwice(label) ? `${label} (${id})` : label])
}

const manyOf = ({ kinds }: Framework, ids: readonly string[]): string =>
  ids.map((id) => (kinds.find((kind) => kind.id === id)?.plural ?? id).toLowerCase()).join(', ')

/** Relations with the words for them; two of one name with what they join. */
export function relationOptions(framework: Framework): Options {
  const isTwice = (label: string) => framework.relations.filter((one) => one.label === label).length > 1
  return framework.relations.map(({ id, label, from, to }) => [
    id,
    isTwice(label) ? `${label} (${manyOf(framework, from)} → ${manyOf(framework, to)})` : label,
  ])
}

/** The steps that begin at one of these kinds, in either direction; from nowhere every step there is. */
export function hopOptions(framework: Framework, from: readonly string[]): Options {
  const begins = (ids: readonly string[]) => from.length === 0 || ids.some((id) => from.includes(id))
  const many = (ids: readonly string[]) => manyOf(framework, ids)
  return framework.relations.flatMap(({ id, label, inverse, from: start, to: end }) => [
    ...(begins(start) ? [[id, `${label} → ${many(end)}`] as const] : []),
    ...(begins(end) ? [[`^${id}`, `${inverse} → ${many(start)}`] as const] : []),
  ])
}
