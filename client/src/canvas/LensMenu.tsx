import { BASES, type ElementId } from '@golden-thread/shared/model'
import { Eye } from 'lucide-react'
import { Button, Popover, Select } from '../ui/index.ts'
import { useStore } from '../workspace/index.ts'
import { useCanvas, useScene } from './context.ts'
import styles from './LensMenu.module.css'
import { isPlain, type Lens, PLAIN_LENS, type Way } from './lens.ts'
import { text } from './text.ts'

const STEPS = [1, 2, 3] as const

/** What stands back and what stays bright: around a card, by kind, by basis, by lead, by findings. */
export function LensMenu() {
  const plain = useScene((scene) => isPlain(scene.local.lens))
  return (
    <Popover
      side="top"
      label={text.lens.title}
      trigger={
        <Button variant="quiet" aria-description={plain ? undefined : text.lens.active}>
          <Eye />
          {text.view}
          {!plain && <span className={styles.dot} />}
        </Button>
      }
    >
      <div className={styles.popup}>
        <LensFields />
      </div>
    </Popover>
  )
}

function LensFields() {
  const { workspace, board } = useCanvas()
  const lens = useScene((scene) => scene.local.lens)
  const framework = useScene((scene) => scene.map.framework)
  const elements = useScene((scene) => scene.elements)
  const chosen = useStore(workspace.selection, (selection) => [...selection.elements][0] ?? null)
  const set = (change: Partial<Lens>): void => board.set({ lens: { ...lens, ...change } })

  const around = lens.around
  const parties = elements.filter(
    (element) => framework.kinds.find((kind) => kind.id === element.kind)?.archetype === 'party',
  )
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
      <Button disabled={isPlain(lens)} onClick={() => set(PLAIN_LENS)}>
        {text.lens.reset}
      </Button>
    </div>
  )
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={onChange} />
      {label}
    </label>
  )
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(item)) next.add(item)
  return next
}
