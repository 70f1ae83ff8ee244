import type { FieldId, Framework } from '@golden-thread/shared/model'

/** A field of choices of any kind, such as a status, with the values that any kind gives it. */
export interface ChoiceField {
  readonly id: FieldId
  readonly label: string
  readonly values: readonly string[]
}

/** The fields of choices of a framework, each once: kinds that share one may differ in its values. */
export function choiceFields(framework: Framework): readonly ChoiceField[] {
  const found = new Map<FieldId, ChoiceField>()
  for (const { id, label, type, values } of framework.kinds.flatMap((kind) => kind.fields)) {
    if (type !== 'choice') continue
    const known = found.get(id)
    found.set(id, { id, label, values: [...new Set([...(known?.values ?? []), ...(values ?? [])])] })
  }
  return [...found.values()]
}
