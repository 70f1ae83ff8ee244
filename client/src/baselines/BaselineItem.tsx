import { type BaselineSummary, can } from '@golden-thread/shared/protocol'
import { useRef, useState } from 'react'
import { baselineFile } from '../api/index.ts'
import { Button, Tag } from '../ui/index.ts'
import { type Destination, useWorkspace } from '../workspace/index.ts'
import styles from './Baselines.module.css'
import { Changes } from './Changes.tsx'
import { SignForm } from './SignForm.tsx'
import { baselineWords as words } from './text.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** One baseline: what it is, who signed it, and what can be done with it. */
export function BaselineItem({
  baseline,
  others,
  onChanged,
  onGo,
  onLook,
  onDraw,
}: {
  baseline: BaselineSummary
  others: readonly BaselineSummary[]
  onChanged: () => Promise<void>
  onGo: (on: Destination) => void
  onLook: () => void
  onDraw: () => void
}) {
  const { role, mapId } = useWorkspace()
  const [open, setOpen] = useState<'sign' | 'changes' | null>(null)
  const signButton = useRef<HTMLButtonElement>(null)
  const { name, meeting, date, status, by, at, hash, signatures } = baseline
  const close = (): void => {
    setOpen(null)
    requestAnimationFrame(() => signButton.current?.focus())
  }
  return (
    <li className={styles.baseline}>
      <h3 className={styles.name}>
        {name} <Tag tone={status === 'agreed' ? 'good' : 'plain'}>{words.statuses[status]}</Tag>
      </h3>
      <p className={styles.quiet}>
        {[meeting, date && day.format(new Date(date)), words.madeBy(by, moment.format(at))]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.hash}>
        {words.hash} <code>{hash}</code>
      </p>
      <p className={styles.quiet}>
        {signatures.length === 0 ? words.unsigned : words.signatures(signatures.length)}
      </p>
      <ul className={styles.list}>
        {signatures.map((one) => (
          <li key={`${one.name} ${one.at}`}>{words.signed(one.name, one.post, moment.format(one.at))}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={words.changesNamed(name)}
          aria-expanded={open === 'changes'}
          onClick={() => setOpen(open === 'changes' ? null : 'changes')}
        >
          {words.changes}
        </Button>
        <Button size="small" aria-label={words.lookNamed(name)} onClick={onLook}>
          {words.look}
        </Button>
        <Button size="small" aria-label={words.drawNamed(name)} onClick={onDraw}>
          {words.draw}
        </Button>
        {can(role, 'sign a baseline') && (
          <Button
            ref={signButton}
            size="small"
            aria-label={words.signNamed(name)}
            aria-expanded={open === 'sign'}
            onClick={() => setOpen(open === 'sign' ? null : 'sign')}
          >
            {words.sign}
          </Button>
        )}
        <a href={baselineFile(mapId, baseline.id)} download aria-label={words.fileNamed(name)}>
          {words.file}
        </a>
      </div>
      {open === 'sign' && (
        <SignForm
          baseline={baseline}
          onCancel={close}
          onSigned={async () => {
            await onChanged()
            close()
          }}
        />
      )}
      {open === 'changes' && <Changes baseline={baseline} others={others} onGo={onGo} />}
    </li>
  )
}
