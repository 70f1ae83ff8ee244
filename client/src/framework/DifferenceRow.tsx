import { setFrameworkPart } from '@golden-thread/shared/commands'
import { type Framework, kindOf, type ListedPart, relationOf } from '@golden-thread/shared/model'
import type { PartDifference } from '@golden-thread/shared/queries'
import { useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import type { Asking } from './asking.ts'
import { Effects } from './Effects.tsx'
import styles from './Framework.module.css'
import { nameOf } from './summaries.ts'
import { text } from './text.ts'
import { useEffectsOf } from './useEffectsOf.ts'

/** One part that differs: what taking it would do, and taking it. */
export function DifferenceRow({
  framework,
  difference,
  asking,
}: {
  framework: Framework
  difference: PartDifference
  asking: Asking
}) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const { at, part, after, type } = difference
  const name = nameIn(framework, at, part)
  const take = () => {
    if (type === 'removed') return asking.remove(at, name)
    const done = workspace.edit(setFrameworkPart, { at, part, after })
    if (done.ok) workspace.announce(text.newer.taken(name))
  }
  return (
    <li className={styles.part}>
      <div className={styles.row}>
        <p className={styles.words}>
          <strong>{name}</strong> <span className={frame.quiet}>{ownerWords(framework, at)}</span>
        </p>
        <Button size="small" aria-label={text.named(text.newer.take, name)} onClick={take}>
          {type === 'removed' ? text.remove : text.newer.take}
        </Button>
      </div>
      {type !== 'removed' && (
        <details className={styles.rest} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{text.form.does}</summary>
          {isOpen && <Does difference={difference} />}
        </details>
      )}
    </li>
  )
}

function Does({ difference: { at, part, after } }: { difference: PartDifference }) {
  const effects = useEffectsOf(setFrameworkPart, { at, part, after }, JSON.stringify(part))
  return <Effects effects={effects} />
}

function nameIn(framework: Framework, at: ListedPart, part: PartDifference['part']): string {
  if (typeof part !== 'object') return String(part)
  return at.field === undefined ? nameOf(framework, at.list, part) : 'label' in part ? part.label : at.field
}

function ownerWords(framework: Framework, { list, id, field }: ListedPart): string {
  if (field === undefined) return text.lists[list].one
  const owner = list === 'kinds' ? kindOf(framework, id)?.label : relationOf(framework, id)?.label
  return text.newer.fieldOf(owner ?? id)
}
