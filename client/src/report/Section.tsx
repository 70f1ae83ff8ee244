import { setReportFact } from '@golden-thread/shared/commands'
import { elementId, type ReportText, reportKey } from '@golden-thread/shared/model'
import { isWithheld, withheldLine } from '@golden-thread/shared/queries'
import { useEffect, useId, useReducer, useRef, useState } from 'react'
import { Tag } from '../ui/index.ts'
import { useMayEdit, usePeersAt, useStore, useWorkspace } from '../workspace/index.ts'
import { type OpenText, openText } from '../writing/index.ts'
import { InsertDialog } from './InsertDialog.tsx'
import { sectionId } from './places.ts'
import { ReadText } from './ReadText.tsx'
import styles from './Report.module.css'
import { Toolbar } from './Toolbar.tsx'
import { text } from './text.ts'
import type { ReportLook } from './useReported.ts'

const NOTHING: ReportText = []

interface SectionProps {
  readonly look: ReportLook
  readonly section: ReportLook['house']['sections'][number]
}

/** One section: its heading, its words, and what the map puts under them. */
export function Section({ look, section }: SectionProps) {
  const heading = useId()
  const key = reportKey(look.report.id, section.id)
  const workspace = useWorkspace()
  const mayEdit = useMayEdit()
  const withheld = isWithheld(look.map, look.report.id, section.id)
  const withhold = (is: boolean) =>
    workspace.edit(setReportFact, {
      report: look.report.id,
      line: withheldLine(section.id),
      label: text.withholdOf(section.heading),
      words: is ? text.withhold : '',
    })
  const since = useStore(workspace.beside.since)
  const isKnown = useStore(workspace.state, ({ textSchema }) => textSchema <= 1)
  const words = look.map.reportTexts.get(key) ?? NOTHING
  // What is being written here by somebody else; their names are those that the server gave them.
  const names = new Intl.ListFormat('en-GB').format(
    usePeersAt(elementId(key)).map(({ person }) => person.name),
  )
  return (
    <section id={sectionId(section.id)} aria-labelledby={heading} className={styles.section}>
      <div className={styles.head}>
        <h3 id={heading}>{section.heading}</h3>
        {since?.sections.has(key) && <Tag>{text.since(since.name)}</Tag>}
        {mayEdit ? (
          <label className={styles.withheld}>
            <input
              type="checkbox"
              checked={withheld}
              aria-label={text.withholdOf(section.heading)}
              onChange={({ target }) => withhold(target.checked)}
            />
            {text.withhold}
          </label>
        ) : null}
      </div>
      {withheld && <p className={styles.quiet}>{text.withheld}</p>}
      {names && <p className={styles.quiet}>{text.writing(names)}</p>}
      {mayEdit && isKnown ? (
        <Written key={key} textKey={key} heading={heading} look={look} section={section} />
      ) : (
        <div className={styles.read}>
          {words.length === 0 && !section.adds && <p className={styles.quiet}>{text.notWritten}</p>}
          <ReadText words={words} draw={look.draw} />
        </div>
      )}
      {section.adds && <p className={styles.quiet}>{text.adds[section.adds]}</p>}
    </section>
  )
}

function Written({ look, section, textKey, heading }: SectionProps & { textKey: string; heading: string }) {
  const workspace = useWorkspace()
  const place = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const editor = useRef<OpenText | null>(null)
  const latest = useRef(look)
  latest.current = look
  const keys = useId()
  const [inserting, setInserting] = useState<'field' | 'block' | null>(null)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    if (!place.current) return
    const open = openText({
      at: place.current,
      text: workspace.textOf(textKey),
      labelledBy: heading,
      describedBy: keys,
      draw: (what, kind, ref) => latest.current.draw(what, kind, ref),
      onFocus: () => workspace.presence.setEditing(elementId(textKey)),
      onBlur: () => workspace.presence.setEditing(null),
      onState: drawAgain,
      toToolbar: () => bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus(),
    })
    editor.current = open
    return () => {
      editor.current = null
      open.close()
      workspace.presence.setEditing(null)
    }
  }, [workspace, textKey, heading, keys])
  useEffect(() => editor.current?.redraw(), [look])

  return (
    <div className={styles.written}>
      <Toolbar label={section.heading} editor={editor} bar={bar} onInsert={setInserting} />
      <div ref={place} className={styles.text} />
      <p id={keys} hidden>
        {text.keys}
      </p>
      {inserting && (
        <InsertDialog
          what={inserting}
          look={look}
          onClose={() => setInserting(null)}
          onChoose={({ kind, ref }) => {
            setInserting(null)
            editor.current?.insert(inserting, kind, ref)
          }}
        />
      )}
    </div>
  )
}
