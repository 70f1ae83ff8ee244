import { type Framework, type Hop, isRepeated, onceOf } from '@golden-thread/shared/model'
import { Choice } from './Choice.tsx'
import styles from './Form.module.css'
import { hopOptions, kindsAlong, textsIn } from './fieldOptions.ts'
import { formText } from './formText.ts'
import { ListOf } from './ListOf.tsx'

interface PathProps {
  readonly label: string
  readonly help?: string | undefined
  readonly value: unknown
  readonly framework: Framework
  /** The kinds that it begins at. */
  readonly from: readonly string[]
}

/** The steps of a path, each one of those that can follow the one before. */
export function PathControl({
  label,
  help,
  value,
  framework,
  from,
  onChange,
}: PathProps & { onChange: (path: readonly string[]) => void }) {
  const hops = textsIn(value)
  return (
    <ListOf<string>
      label={label}
      help={help}
      one={formText.path.step}
      add={formText.path.add}
      items={hops}
      fresh={() => hopOptions(framework, kindsAlong(framework, from, hops))[0]?.[0] ?? ''}
      onChange={onChange}
    >
      {(hop, set, place) => (
        <>
          <Choice
            label={formText.path.along}
            isNeeded
            value={onceOf(hop as Hop)}
            options={hopOptions(framework, kindsAlong(framework, from, hops.slice(0, place)))}
            onChange={(next = '') => set(isRepeated(hop) ? `${next}+` : next)}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isRepeated(hop)}
              onChange={({ target }) => set(target.checked ? `${hop}+` : onceOf(hop as Hop))}
            />
            {formText.path.repeated}
          </label>
        </>
      )}
    </ListOf>
  )
}

/** Several paths that begin at the same elements. */
export function PathsControl({
  label,
  help,
  value,
  framework,
  from,
  onChange,
}: PathProps & { onChange: (paths: readonly (readonly string[])[]) => void }) {
  return (
    <ListOf<readonly string[]>
      label={label}
      help={help}
      one={formText.path.one}
      add={formText.path.addPath}
      items={Array.isArray(value) ? value.map(textsIn) : []}
      fresh={() => [hopOptions(framework, from)[0]?.[0] ?? '']}
      onChange={onChange}
    >
      {(path, set) => (
        <PathControl
          label={formText.path.steps}
          value={path}
          framework={framework}
          from={from}
          onChange={set}
        />
      )}
    </ListOf>
  )
}
