import {
  type Element,
  type Field,
  type FieldRole,
  type Framework,
  kindOf,
  type StrategyMap,
} from '../model/index.ts'

/** From language 2 on behaviour hangs on roles; a framework of before is read as it always was. */
export const hasRoles = ({ language = 1 }: Framework): boolean => language > 1

/** The field of a kind that has a role. Without roles, the paragraphs are told by their id, and the post comes first. */
export function fieldWithRole(map: StrategyMap, kind: string, role: FieldRole): Field | undefined {
  const fields = kindOf(map.framework, kind)?.fields
  const byRole = fields?.find((field) => field.role === role)
  if (byRole || hasRoles(map.framework)) return byRole
  if (role === 'post') return fields?.find(({ type }) => type === 'text')
  return role === 'paragraphs' ? fields?.find(({ id }) => id === 'paragraphs') : undefined
}

/** The other names of an element, which its fields of the role `alias` hold, parted by semicolons. */
export function aliasesOf(map: StrategyMap, element: Element): readonly string[] {
  const fields = kindOf(map.framework, element.kind)?.fields.filter(({ role }) => role === 'alias') ?? []
  return fields.flatMap(({ id }) => {
    const value = element.fields[id]
    return typeof value === 'string'
      ? value
          .split(';')
          .map((name) => name.trim())
          .filter(Boolean)
      : []
  })
}
