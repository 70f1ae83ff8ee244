import { moveLane, setLaneForm } from '@golden-thread/shared/commands'
import {
  type Kind,
  LANE_FORMS,
  type LaneForm,
  mapViewOf,
  PLACINGS,
  type Placing,
} from '@golden-thread/shared/model'
import { ChevronDown, ChevronUp, Pencil } from 'lucide-react'
import { useState } from 'react'
import { IconButton, Select } from '../../ui/index.ts'
import { changePlacing } from '../commands/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './LanesFields.module.css'
import { LaneWordsForm } from './LaneWordsForm.tsx'

/** Where cards stand, and a row for each lane: what it is drawn as, and its place in the order of reading. */
export function LanesFields() {
  const tools = useCanvas()
  const { workspace } = tools
  const map = useScene((scene) => scene.map)
  const { lanes, placing } = mapViewOf(map.framework)
  const [edited, setEdited] = useState<string | null>(null)
  const kindOf = (id: string): Kind | undefined => map.framework.kinds.find((kind) => kind.id === id)

  const leave = (kind: string): void => {
    setEdited(null)
    document.querySelector<HTMLElement>(`[data-edits="${kind}"]`)?.focus()
  }

  return (
    <>
      <Select
        label={text.placing.title}
        value={placing}
        onChange={(event) => void changePlacing(tools, event.target.value as Placing)}
      >
        {PLACINGS.map((one) => (
          <option key={one} value={one}>
            {text.placing.short[one]}
          </option>
        ))}
      </Select>
      <p className={styles.why}>{text.lanes.why}</p>
      <ul className={styles.lanes}>
        {lanes.map(({ kind, as }, index) => {
          const known = kindOf(kind)
          const plural = known?.plural ?? kind
          return (
            <li key={kind}>
              <div className={styles.lane}>
                <Select
                  label={plural}
                  value={as}
                  onChange={(event) =>
                    workspace.edit(setLaneForm, { kind, as: event.target.value as LaneForm })
                  }
                >
                  {LANE_FORMS.map((form) => (
                    <option key={form} value={form}>
                      {text.lanes.forms[form]}
                    </option>
                  ))}
                </Select>
                <IconButton
                  size="small"
                  label={text.lanes.earlier(plural)}
                  disabled={index === 0}
                  onClick={() => workspace.edit(moveLane, { kind, by: -1 })}
                >
                  <ChevronUp />
                </IconButton>
                <IconButton
                  size="small"
                  label={text.lanes.later(plural)}
                  disabled={index === lanes.length - 1}
                  onClick={() => workspace.edit(moveLane, { kind, by: 1 })}
                >
                  <ChevronDown />
                </IconButton>
                <IconButton
                  size="small"
                  label={text.lanes.edit.open(plural)}
                  aria-expanded={edited === kind}
                  data-edits={kind}
                  onClick={() => setEdited(edited === kind ? null : kind)}
                >
                  <Pencil />
                </IconButton>
              </div>
              {edited === kind && known && <LaneWordsForm kind={known} onDone={() => leave(kind)} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}
