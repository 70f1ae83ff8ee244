import type { Framework } from '@golden-thread/shared/model'
import { Checks } from './Checks.tsx'
import { ConditionsControl } from './ConditionsControl.tsx'
import { kindsIn } from './fieldOptions.ts'
import { formText } from './formText.ts'

/** Kinds to tick, and what their elements have to meet. */
export function SelectorControl({
  label,
  value,
  framework,
  onChange,
}: {
  label: string
  value: unknown
  framework: Framework
  onChange: (value: unknown) => void
}) {
  const kinds = kindsIn(value)
  const where: unknown = typeof value === 'object' && value !== null && 'where' in value ? value.where : []
  const write = (ids: readonly string[], conditions: unknown) => {
    const isPlain = !Array.isArray(conditions) || conditions.length === 0
    if (ids.length === 0 && isPlain) return onChange(undefined)
    onChange(!isPlain ? { kinds: ids, where: conditions } : ids.length === 1 ? ids[0] : { kinds: ids })
  }
  return (
    <>
      <Checks
        label={label}
        value={kinds}
        options={framework.kinds.map((kind) => [kind.id, kind.label])}
        onChange={(next) => write(next, where)}
      />
      {kinds.length > 0 && (
        <ConditionsControl
          label={formText.condition.many(label)}
          value={where}
          framework={framework}
          kinds={kinds}
          onChange={(next) => write(kinds, next)}
        />
      )}
    </>
  )
}
