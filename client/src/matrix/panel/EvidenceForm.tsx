import type { Evidence, StrategyMap } from '@golden-thread/shared/model'
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useMemo, useRef } from 'react'
import { Button, TextArea, TextField } from '../../ui/index.ts'
import { text } from '../text.ts'
import styles from './CellPanel.module.css'

/** Paragraph, quotation and source of one piece of evidence. Sources used elsewhere in the map are offered. */
export function EvidenceForm({
  map,
  evidence,
  onSave,
  onCancel,
}: {
  map: StrategyMap
  evidence: Evidence
  onSave: (evidence: Evidence) => void
  onCancel: () => void
}) {
  const listId = useId()
  const form = useRef<HTMLFormElement>(null)
  const sources = useMemo(() => sourcesOf(map), [map])
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const field = (name: string): string => String(fields.get(name) ?? '').trim()
    onSave({
      id: evidence.id,
      source: field('source'),
      paragraph: field('paragraph'),
      quotation: field('quotation'),
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextField
        label={text.paragraph}
        name="paragraph"
        defaultValue={evidence.paragraph}
        autoComplete="off"
      />
      <TextArea label={text.quotation} name="quotation" defaultValue={evidence.quotation} />
      <TextField
        label={text.source}
        name="source"
        // One source is the rule: a map is drawn from one paper at a time.
        defaultValue={evidence.source || (sources.length === 1 ? sources[0] : '')}
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
      <div className={styles.buttons}>
        <Button type="submit" size="small" variant="primary">
          {text.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}

const SOURCES_MAX = 50

function sourcesOf(map: StrategyMap): string[] {
  const sources = new Set<string>()
  for (const link of map.links.values()) {
    for (const piece of link.evidence) if (piece.source) sources.add(piece.source)
    if (sources.size >= SOURCES_MAX) break
  }
  return [...sources].sort()
}
