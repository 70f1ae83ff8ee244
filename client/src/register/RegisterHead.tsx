import { FileLinks, registerAddress, useFormats } from '../exports/index.ts'
import { Button, Popover, Select, TextField } from '../ui/index.ts'
import { useMapState, useStore, useWorkspace } from '../workspace/index.ts'
import styles from './Register.module.css'
import { text } from './text.ts'
import type { RegisterLook, ShownRegister } from './useRegister.ts'

/** As many formats as there is room for. */
const FORMATS = ['csv', 'xlsx', 'docx']

/** Which register is shown, what of it, and the files that it can be taken away as. */
export function RegisterHead({
  headingId,
  register: { table, rows, all },
  arrangement,
  onArrange,
  onChoose,
}: {
  headingId: string
  register: ShownRegister
  arrangement: RegisterLook
  onArrange: (next: RegisterLook) => void
  onChoose: () => void
}) {
  const workspace = useWorkspace()
  const day = useStore(workspace.state, ({ asAt }) => asAt?.day ?? null)
  const { kinds, registers = [] } = useMapState((map) => map.framework)
  const formats = useFormats('paper').filter(({ id }) => FORMATS.includes(id))
  const choose = (register: string): void => {
    onChoose()
    workspace.select({})
    workspace.go({ register })
  }
  const isKnown = [...registers, ...kinds].some(({ id }) => id === table.asked)
  return (
    <header className={styles.head}>
      <h2 id={headingId} className={styles.title}>
        {table.title}
      </h2>
      <div className={styles.tools}>
        <div className={styles.choice}>
          <Select
            label={text.choose}
            hideLabel
            value={table.asked}
            onChange={(event) => choose(event.target.value)}
          >
            {!isKnown && <option value={table.asked}>{text.several(table.title)}</option>}
            {registers.length > 0 && (
              <optgroup label={text.ofFramework}>
                {registers
                  .filter(({ id }) => !kinds.some((kind) => kind.id === id))
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            )}
            <optgroup label={text.kinds}>
              {kinds.map(({ id, plural }) => (
                <option key={id} value={id}>
                  {plural}
                </option>
              ))}
            </optgroup>
          </Select>
        </div>
        <Popover label={text.moreKinds} trigger={<Button>{text.moreKinds}</Button>}>
          <fieldset className={styles.kinds}>
            <legend>{text.kindsHelp}</legend>
            {kinds.map(({ id, plural }) => {
              const chosen = table.kinds.map((kind) => kind.id)
              const isChosen = chosen.includes(id)
              const next = isChosen ? chosen.filter((each) => each !== id) : [...chosen, id]
              return (
                <label key={id} className={styles.check}>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={isChosen && chosen.length === 1}
                    onChange={() => choose(next.join(','))}
                  />
                  {plural}
                </label>
              )
            })}
          </fieldset>
        </Popover>
        <div className={styles.filter}>
          <TextField
            label={text.filter}
            hideLabel
            type="search"
            placeholder={text.filter}
            value={arrangement.words}
            onChange={(event) => onArrange({ ...arrangement, words: event.target.value })}
          />
        </div>
        <div className={styles.inColumn}>
          <Select
            label={text.inColumn}
            hideLabel
            value={arrangement.column ?? ''}
            onChange={(event) => onArrange({ ...arrangement, column: event.target.value || null })}
          >
            <option value="">{text.anyColumn}</option>
            {table.columns.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
        </div>
        <p role="status" className={styles.quiet}>
          {text.shown(rows.length, all)}
        </p>
        <div className={styles.files}>
          <FileLinks
            label={text.downloads}
            formats={formats}
            addressOf={(format) => registerAddress(workspace.mapId, format, table.asked, day)}
            nameOf={text.download}
          />
        </div>
      </div>
    </header>
  )
}
