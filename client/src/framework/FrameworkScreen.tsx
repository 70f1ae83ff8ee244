import { setFrameworkPart } from '@golden-thread/shared/commands'
import { withUnread } from '@golden-thread/shared/document'
import { type ListedPart, PART_LISTS } from '@golden-thread/shared/model'
import { useId, useState } from 'react'
import frame from '../ui/Frame.module.css'
import { Button, TextDialog } from '../ui/index.ts'
import { useMapState, useMayEdit, useWorkspace } from '../workspace/index.ts'
import { AsideList } from './AsideList.tsx'
import type { Asking } from './asking.ts'
import { downloadJson } from './downloadJson.ts'
import styles from './Framework.module.css'
import { NewerVersion } from './NewerVersion.tsx'
import { PartDialog } from './PartDialog.tsx'
import { PartSection } from './PartSection.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { ReplaceDialog } from './ReplaceDialog.tsx'
import type { PartWriting } from './readPart.ts'
import { text } from './text.ts'

type Asked =
  | { readonly type: 'write'; readonly writing: PartWriting }
  | { readonly type: 'remove'; readonly at: ListedPart; readonly name: string }
  | { readonly type: 'replace' }
  | { readonly type: 'rename' }

/** The framework of the map, part by part: read by everyone, edited by whoever may edit the map. */
export function FrameworkScreen() {
  const workspace = useWorkspace()
  const framework = useMapState((map) => map.framework)
  const mayEdit = useMayEdit()
  const [asked, setAsked] = useState<Asked | null>(null)
  const id = useId()
  const close = () => setAsked(null)
  const asking: Asking | null = mayEdit
    ? {
        write: (writing) => setAsked({ type: 'write', writing }),
        remove: (at, name) => setAsked({ type: 'remove', at, name }),
      }
    : null
  return (
    <section className={frame.screen} aria-labelledby={id}>
      <div className={frame.column}>
        <div className={frame.head}>
          <h2 id={id} className={frame.title}>
            {text.title(framework.title)}
          </h2>
          <div className={styles.acts}>
            {mayEdit && <Button onClick={() => setAsked({ type: 'rename' })}>{text.rename}</Button>}
            {mayEdit && <Button onClick={() => setAsked({ type: 'replace' })}>{text.replace}</Button>}
            <Button onClick={() => downloadJson(framework.id, withUnread(framework))}>{text.export}</Button>
          </div>
        </div>
        <p className={frame.quiet}>{mayEdit ? text.about : text.viewer}</p>
        {asking && <NewerVersion framework={framework} asking={asking} />}
        <AsideList asking={asking} />
        {PART_LISTS.map((list) => (
          <PartSection key={list} list={list} asking={asking} />
        ))}
      </div>
      {asked?.type === 'write' && <PartDialog writing={asked.writing} onClose={close} />}
      {asked?.type === 'remove' && <RemoveDialog at={asked.at} name={asked.name} onClose={close} />}
      {asked?.type === 'replace' && <ReplaceDialog onClose={close} />}
      {asked?.type === 'rename' && (
        <TextDialog
          title={text.rename}
          label={text.titleLabel}
          value={framework.title}
          words={{ save: text.form.save, cancel: text.form.cancel, empty: text.titleEmpty }}
          onClose={close}
          onSave={async (title) => {
            workspace.edit(setFrameworkPart, { at: { own: 'title' }, part: title })
            close()
            return undefined
          }}
        />
      )}
    </section>
  )
}
