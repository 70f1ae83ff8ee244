import { kindSign } from '@golden-thread/shared/drawing'
import { Button, EmptyState, KindMark } from '../ui/index.ts'
import { useCanvas, useScene } from './context/index.ts'
import styles from './EmptyCanvas.module.css'
import { text } from './text/index.ts'

/** What stands on a canvas without cards: what to do first, and the buttons to do it with. */
export function EmptyCanvas() {
  const { workspace, actions } = useCanvas()
  const empty = useScene((scene) => scene.ready && scene.elements.length === 0 && scene.local.draft === null)
  const framework = useScene((scene) => scene.map.framework)
  if (!empty) return null
  return (
    <div className={styles.empty}>
      <EmptyState
        title={text.emptyTitle}
        action={
          workspace.mayEdit && (
            <div className={styles.kinds}>
              {framework.kinds.map((kind) => (
                <Button key={kind.id} onClick={() => actions.startCard(kind.id)}>
                  <KindMark sign={kindSign(framework, kind.id)} size={14} />
                  {text.add(kind.label)}
                </Button>
              ))}
            </div>
          )
        }
      >
        <p>{workspace.mayEdit ? text.emptyBody : text.emptyViewer}</p>
      </EmptyState>
    </div>
  )
}
