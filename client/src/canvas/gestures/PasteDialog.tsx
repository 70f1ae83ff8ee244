import { kindOf } from '@golden-thread/shared/model'
import { useState } from 'react'
import { Button, Dialog, Select } from '../../ui/index.ts'
import {
  CODE,
  type ColumnUse,
  guessUses,
  hasHead,
  type PastedTable,
  pasteRows,
  rowsOfTable,
} from '../commands/index.ts'
import { useCanvas, useScene } from '../context/index.ts'
import { text } from '../text/index.ts'
import styles from './PasteDialog.module.css'

/** Rows that are shown of what was pasted. */
const SHOWN_MOST = 6
/** Cells that are named because their fields cannot hold them. */
const UNTAKEN_MOST = 3

/** Asks what a pasted table is: the kind of each row, whether the first names the columns, and what each column is. */
export function PasteDialog({ table, onClose }: { table: PastedTable; onClose: () => void }) {
  const tools = useCanvas()
  const framework = useScene((scene) => scene.map.framework)
  const [kindId, setKindId] = useState(() => likeliest(framework.kinds, table))
  const kind = kindOf(framework, kindId) ?? framework.kinds[0]
  const [headed, setHeaded] = useState<boolean | null>(null)
  const [chosen, setChosen] = useState<readonly ColumnUse[] | null>(null)
  if (!kind) return null
  const isHeaded = headed ?? hasHead(table, kind)
  const uses = chosen ?? guessUses(table, kind, isHeaded)
  const { rows, untaken } = rowsOfTable(table, uses, kind, isHeaded)
  const words = text.paste

  const choose = (at: number, use: ColumnUse): void =>
    // A use is of one column: the one that had it is left out.
    setChosen(uses.map((one, index) => (index === at ? use : one === use && use !== 'out' ? 'out' : one)))
  const add = (): void => {
    onClose()
    pasteRows(tools, rows, kind)
  }
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={words.title}
      description={words.help(table.length)}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button variant="primary" disabled={rows.length === 0} onClick={add}>
            {words.add(rows.length, rows.length === 1 ? kind.label : kind.plural)}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Select
          label={words.kind}
          value={kind.id}
          onChange={(event) => {
            setKindId(event.target.value)
            setChosen(null)
          }}
        >
          {framework.kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isHeaded}
            onChange={() => {
              setHeaded(!isHeaded)
              setChosen(null)
            }}
          />
          {words.headed}
        </label>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {uses.map((use, at) => (
                <th key={at} scope="col">
                  <Select
                    label={words.column(isHeaded ? (table[0]?.[at] ?? '') : '', at + 1)}
                    value={use}
                    onChange={(event) => choose(at, event.target.value as ColumnUse)}
                  >
                    <option value="title">{words.uses.title}</option>
                    <option value="code">{words.uses.code}</option>
                    <option value="lead">{words.uses.lead}</option>
                    {kind.fields.map(({ id, label }) => (
                      <option key={id} value={`field ${id}`}>
                        {label}
                      </option>
                    ))}
                    <option value="out">{words.uses.out}</option>
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.slice(isHeaded ? 1 : 0, SHOWN_MOST + 1).map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at} className={uses[at] === 'out' ? styles.out : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="status" className={styles.notes}>
        {table.length > SHOWN_MOST + 1 && <p>{words.more(table.length - SHOWN_MOST - 1)}</p>}
        {untaken.length > 0 && (
          <p>
            {words.untaken(untaken.length)}{' '}
            {untaken
              .slice(0, UNTAKEN_MOST)
              .map(({ row, field, value }) => words.cell(row, field, value))
              .join('; ')}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The kind whose name heads a column or whose prefix most codes have, or else the first. */
function likeliest(
  kinds: readonly {
    readonly id: string
    readonly label: string
    readonly plural: string
    readonly prefix: string
  }[],
  table: PastedTable,
): string {
  const heads = new Set((table[0] ?? []).map((cell) => cell.toLowerCase()))
  const named = kinds.find(
    ({ label, plural }) => heads.has(label.toLowerCase()) || heads.has(plural.toLowerCase()),
  )
  const coded = kinds.find(({ prefix }) => {
    const isOwn = ([first = '']: readonly string[]): boolean =>
      CODE.test(first) && first.toLowerCase().replace(/\d.*$/, '') === prefix.toLowerCase()
    return table.filter(isOwn).length * 2 > table.length
  })
  return (named ?? coded ?? kinds[0])?.id ?? ''
}
