// A matrix as one would write it without thinking of its size: a table with a button in every cell.
import { memo, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

interface Scene {
  readonly rows: readonly { code: string; title: string }[]
  readonly columns: readonly { code: string; title: string }[]
  /** "row:column" of each cell that is covered. */
  readonly covered: readonly string[]
}

const HEAD = { position: 'sticky', top: 0, background: 'white' } as const

function Table({ scene }: { scene: Scene }) {
  const [covered, setCovered] = useState(() => new Set(scene.covered))
  const toggle = (key: string) => {
    const next = new Set(covered)
    if (!next.delete(key)) next.add(key)
    setCovered(next)
  }
  return (
    <div id="scroller" style={{ height: '90vh', overflow: 'auto' }}>
      <table>
        <thead>
          <tr>
            <th style={HEAD}>Row</th>
            {scene.columns.map(({ code, title }) => (
              <th key={code} style={HEAD}>
                {code} {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scene.rows.map(({ code, title }) => (
            <tr key={code}>
              <th>
                {code} {title}
              </th>
              {scene.columns.map((column) => {
                const key = `${code}:${column.code}`
                return <Cell key={key} name={key} isCovered={covered.has(key)} onToggle={() => toggle(key)} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Cell = memo(function Cell(props: { name: string; isCovered: boolean; onToggle: () => void }) {
  return (
    <td>
      <button type="button" data-cell={props.name} onClick={props.onToggle}>
        {props.isCovered ? 'Direct' : '–'}
      </button>
    </td>
  )
})

const scene = (await (await fetch('/scene.json')).json()) as Scene
document.getElementById('show')?.addEventListener('click', () =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Table scene={scene} />
    </StrictMode>,
  ),
)
document.body.dataset['ready'] = ''
