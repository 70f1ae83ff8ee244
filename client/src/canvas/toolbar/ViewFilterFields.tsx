import { aliveElements, BASES, type ElementId } from '@golden-thread/shared/model'
import { isParty, type Way } from '@golden-thread/shared/queries'
import { Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Select } from '../../ui/index.ts'
import { copyAddress, useStore } from '../../workspace/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { isUnfiltered, NO_FILTER, setViewFilter, type ViewFilter } from '../filter/index.ts'
import { LineSample } from '../links/index.ts'
import { text } from '../text/index.ts'
import { type ChoiceField, choiceFields } from './choiceFields.ts'
import styles from './ViewFilterFields.module.css'

const STEPS = [1, 2, 3] as const

/** Every way of looking at the map that the view menu offers. */
export function ViewFilterFields() {
  const tools = useCanvas()
  const { workspace } = tools
  const filter = useScene((scene) => scene.local.filter)
  const framework = useScene((scene) => scene.map.framework)
  const map = useScene((scene) => scene.map)
  const chosen = useStore(workspace.selection, (selection) => [...selection.elements][0] ?? null)
  const set = (change: Partial<ViewFilter>): void => setViewFilter(tools, { ...filter, ...change })

  const around = filter.around
  const parties = aliveElements(map).filter((element) => isParty(map, element))
  const fields = choiceFields(framework)
  const centre = around?.id ?? chosen
  return (
    <div className={styles.fields}>
      <Select
        label={text.filter.around}
        value={around?.steps ?? 0}
        disabled={!centre}
        help={centre ? undefined : text.filter.pick}
        onChange={(event) => {
          const steps = Number(event.target.value)
          set({ around: steps > 0 && centre ? { id: centre, steps, way: around?.way ?? 'both' } : null })
        }}
      >
        <option value={0}>{text.filter.off}</option>
        {STEPS.map((steps) => (
          <option key={steps} value={steps}>
            {text.filter.steps(steps)}
          </option>
        ))}
      </Select>
      {around && (
        <Select
          label={text.filter.way}
          value={around.way}
          onChange={(event) => set({ around: { ...around, way: event.target.value as Way } })}
        >
          <option value="both">{text.filter.both}</option>
          <option value="downstream">{text.filter.downstream}</option>
          <option value="upstream">{text.filter.upstream}</option>
        </Select>
      )}
      {parties.length > 0 && (
        <Select
          label={text.filter.lead}
          value={filter.lead ?? ''}
          onChange={(event) => set({ lead: (event.target.value || null) as ElementId | null })}
        >
          <option value="">{text.filter.anyone}</option>
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.title}
            </option>
          ))}
        </Select>
      )}
      {fields.length > 0 && (
        <Select
          label={text.filter.only}
          value={filter.only ? `${filter.only.field}:${filter.only.value}` : ''}
          onChange={(event) => set({ only: onlyOf(fields, event.target.value) })}
        >
          <option value="">{text.filter.anything}</option>
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
        label={text.filter.rest}
        value={filter.rest}
        onChange={(event) => set({ rest: event.target.value === 'hide' ? 'hide' : 'dim' })}
      >
        <option value="dim">{text.filter.dim}</option>
        <option value="hide">{text.filter.hide}</option>
      </Select>
      <fieldset>
        <legend>{text.filter.kinds}</legend>
        {framework.kinds.map((kind) => (
          <Check
            key={kind.id}
            label={kind.plural}
            checked={!filter.hiddenKinds.has(kind.id)}
            onChange={() => set({ hiddenKinds: toggled(filter.hiddenKinds, kind.id) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.filter.bases}</legend>
        {BASES.map((basis) => (
          <Check
            key={basis}
            label={text.basis[basis]}
            mark={<LineSample line={basis} />}
            checked={!filter.hiddenBases.has(basis)}
            onChange={() => set({ hiddenBases: toggled(filter.hiddenBases, basis) })}
          />
        ))}
        <Check
          label={text.filter.hideLinks}
          checked={filter.hideLinks}
          onChange={() => set({ hideLinks: !filter.hideLinks })}
        />
        <Check
          label={text.filter.findingsOnly}
          checked={filter.findingsOnly}
          onChange={() => set({ findingsOnly: !filter.findingsOnly })}
        />
      </fieldset>
      <Select
        label={text.filter.lines}
        value={filter.lines}
        onChange={(event) => set({ lines: event.target.value === 'strength' ? 'strength' : 'basis' })}
      >
        <option value="basis">{text.filter.lineOf.basis}</option>
        <option value="strength">{text.filter.lineOf.strength}</option>
      </Select>
      {fields.length > 0 && (
        <Select
          label={text.filter.shade}
          value={filter.shade ?? ''}
          onChange={(event) => set({ shade: event.target.value || null })}
        >
          <option value="">{text.filter.noShade}</option>
          {fields.map((field) => (
            <option key={field.id} value={field.id}>
              {field.label}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.buttons}>
        <Button disabled={isUnfiltered(filter)} onClick={() => set(NO_FILTER)}>
          {text.filter.reset}
        </Button>
        <Button variant="quiet" onClick={() => void copyAddress(workspace)}>
          <Link2 aria-hidden="true" />
          {text.filter.copy}
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

const onlyOf = (fields: readonly ChoiceField[], option: string): ViewFilter['only'] => {
  const field = fields.find(({ id, values }) => values.some((value) => option === `${id}:${value}`))
  return field ? { field: field.id, value: option.slice(field.id.length + 1) } : null
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
