import { aliveElements, BASES, type ElementId, kindOf } from '@golden-thread/shared/model'
import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Select } from '../ui/index.ts'
import { copyAddress, useStore } from '../workspace/index.ts'
import { type ChoiceField, choiceFields } from './choiceFields.ts'
import { useCanvas, useScene } from './context.ts'
import styles from './LensMenu.module.css'
import { LineSample } from './LineSample.tsx'
import { isPlain, type Lens, PLAIN_LENS, type Way } from './lens.ts'
import { setLens } from './lensText.ts'
import { text } from './text.ts'

const STEPS = [1, 2, 3] as const

/** Every way of looking at the map that the view menu offers. */
export function LensFields() {
  const tools = useCanvas()
  const { workspace } = tools
  const lens = useScene((scene) => scene.local.lens)
  const framework = useScene((scene) => scene.map.framework)
  const map = useScene((scene) => scene.map)
  const chosen = useStore(workspace.selection, (selection) => [...selection.elements][0] ?? null)
  const set = (change: Partial<Lens>): void => setLens(tools, { ...lens, ...change })

  const around = lens.around
  const parties = aliveElements(map).filter(
    (element) => kindOf(framework, element.kind)?.archetype === 'party',
  )
  const fields = choiceFields(framework)
  const centre = around?.id ?? chosen
  return (
    <div className={styles.fields}>
      <Select
        label={text.lens.around}
        value={around?.steps ?? 0}
        disabled={!centre}
        help={centre ? undefined : text.lens.pick}
        onChange={(event) => {
          const steps = Number(event.target.value)
          set({ around: steps > 0 && centre ? { id: centre, steps, way: around?.way ?? 'both' } : null })
        }}
      >
        <option value={0}>{text.lens.off}</option>
        {STEPS.map((steps) => (
          <option key={steps} value={steps}>
            {text.lens.steps(steps)}
          </option>
        ))}
      </Select>
      {around && (
        <Select
          label={text.lens.way}
          value={around.way}
          onChange={(event) => set({ around: { ...around, way: event.target.value as Way } })}
        >
          <option value="both">{text.lens.both}</option>
          <option value="downstream">{text.lens.downstream}</option>
          <option value="upstream">{text.lens.upstream}</option>
        </Select>
      )}
      {parties.length > 0 && (
        <Select
          label={text.lens.lead}
          value={lens.lead ?? ''}
          onChange={(event) => set({ lead: (event.target.value || null) as ElementId | null })}
        >
          <option value="">{text.lens.anyone}</option>
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.title}
            </option>
          ))}
        </Select>
      )}
      {fields.length > 0 && (
        <Select
          label={text.lens.only}
          value={lens.only ? `${lens.only.field}:${lens.only.value}` : ''}
          onChange={(event) => set({ only: onlyOf(fields, event.target.value) })}
        >
          <option value="">{text.lens.anything}</option>
          {fields.map((field) => (
            <optgroup key={field.id} label={field.label}>
              {field.values.map((value) => (
                <option key={value} value={`${field.id}:${value}`}>
                  {value}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      )}
      <Select
        label={text.lens.rest}
        value={lens.rest}
        onChange={(event) => set({ rest: event.target.value === 'hide' ? 'hide' : 'dim' })}
      >
        <option value="dim">{text.lens.dim}</option>
        <option value="hide">{text.lens.hide}</option>
      </Select>
      <fieldset>
        <legend>{text.lens.kinds}</legend>
        {framework.kinds.map((kind) => (
          <Check
            key={kind.id}
            label={kind.plural}
            checked={!lens.hiddenKinds.has(kind.id)}
            onChange={() => set({ hiddenKinds: toggled(lens.hiddenKinds, kind.id) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.lens.bases}</legend>
        {BASES.map((basis) => (
          <Check
            key={basis}
            label={text.basis[basis]}
            mark={<LineSample line={basis} />}
            checked={!lens.hiddenBases.has(basis)}
            onChange={() => set({ hiddenBases: toggled(lens.hiddenBases, basis) })}
          />
        ))}
        <Check
          label={text.lens.hideLinks}
          checked={lens.hideLinks}
          onChange={() => set({ hideLinks: !lens.hideLinks })}
        />
        <Check
          label={text.lens.findingsOnly}
          checked={lens.findingsOnly}
          onChange={() => set({ findingsOnly: !lens.findingsOnly })}
        />
      </fieldset>
      <Select
        label={text.lens.lines}
        value={lens.lines}
        onChange={(event) => set({ lines: event.target.value === 'strength' ? 'strength' : 'basis' })}
      >
        <option value="basis">{text.lens.lineOf.basis}</option>
        <option value="strength">{text.lens.lineOf.strength}</option>
      </Select>
      {fields.length > 0 && (
        <Select
          label={text.lens.shade}
          value={lens.shade ?? ''}
          onChange={(event) => set({ shade: event.target.value || null })}
        >
          <option value="">{text.lens.noShade}</option>
          {fields.map((field) => (
            <option key={field.id} value={field.id}>
              {field.label}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.buttons}>
        <Button disabled={isPlain(lens)} onClick={() => set(PLAIN_LENS)}>
          {text.lens.reset}
        </Button>
        <Button variant="quiet" onClick={() => void copyAddress(workspace)}>
          <Link2 aria-hidden="true" />
          {text.lens.copy}
        </Button>
      </div>
    </div>
  )
}

function Check({
  label,
  mark,
  checked,
  onChange,
}: {
  label: string
  mark?: ReactNode
  checked: boolean
  onChange: () => void
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      {mark}
      {label}
    </label>
  )
}

const onlyOf = (fields: readonly ChoiceField[], option: string): Lens['only'] => {
  const field = fields.find(({ id, values }) => values.some((value) => option === `${id}:${value}`))
  return field ? { field: field.id, value: option.slice(field.id.length + 1) } : null
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
