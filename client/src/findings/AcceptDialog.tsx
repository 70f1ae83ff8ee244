import { acceptFinding } from '@golden-thread/shared/commands'
import type { Finding } from '@golden-thread/shared/coverage'
import { limits } from '@golden-thread/shared/model'
import { type FormEvent, useId, useState } from 'react'
import { Button, Dialog, TextArea, TextField } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Findings.module.css'
import { text } from './text.ts'

/** Asks why a finding is left as it is, who answers for that, and whether it is to be asked again on some day. */
export function AcceptDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const workspace = useWorkspace()
  const [reason, setReason] = useState('')
  const [by, setBy] = useState(workspace.me.name)
  const [until, setUntil] = useState('')
  const [isAsked, setAsked] = useState(false)
  const form = useId()
  const missing = (value: string): string | undefined =>
    isAsked && value.trim() === '' ? text.accept.missing : undefined

  const save = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '' || by.trim() === '') return
    const { id, facts } = finding
    const done = workspace.edit(acceptFinding, {
      finding: id,
      facts,
      reason,
      by,
      ...(until ? { until } : {}),
    })
    if (!done.ok) return
    onClose()
    workspace.notify({
      text: text.accept.done,
      action: { label: text.accept.undo, run: done.value.takeBack },
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.accept.title}
      description={finding.sentence}
      footer={
        <>
          <Button onClick={onClose}>{text.accept.cancel}</Button>
          <Button variant="primary" type="submit" form={form}>
            {text.accept.save}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={save}>
        <TextArea
          label={text.accept.reason}
          help={text.accept.reasonHelp}
          error={missing(reason)}
          maxLength={limits.TEXT_CHARS_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          label={text.accept.by}
          error={missing(by)}
          maxLength={limits.TITLE_CHARS_MAX}
          autoComplete="name"
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
        <TextField
          label={text.accept.until}
          help={text.accept.untilHelp}
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
