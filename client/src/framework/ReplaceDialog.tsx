import { type Becomes, replaceFramework } from '@golden-thread/shared/commands'
import { frameworkProblems } from '@golden-thread/shared/document'
import { aliveElements, explainProblem, type Framework, type StrategyMap } from '@golden-thread/shared/model'
import { useState } from 'react'
import { Button, Dialog } from '../ui/index.ts'
import { useMapState, useWorkspace } from '../workspace/index.ts'
import { Becoming } from './Becoming.tsx'
import { Effects } from './Effects.tsx'
import styles from './Framework.module.css'
import { SourceChoice } from './SourceChoice.tsx'
import { text } from './text.ts'
import { useEffectsOf } from './useEffectsOf.ts'

/** Another framework for this map: from a file, a template or from nothing, with what becomes of what it has no kind for. */
export function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const map = useMapState((now) => now)
  const [framework, setFramework] = useState<Framework>()
  const [becomes, setBecomes] = useState<Readonly<Record<string, Becomes | undefined>>>({})
  const lost = framework ? lostKinds(map, framework) : []
  const isOpen = lost.some(({ kind }) => becomes[kind.id] === undefined)
  const decided = Object.fromEntries(
    Object.entries(becomes).flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])),
  )
  const intent = framework && !isOpen ? { framework, becomes: decided } : null
  const effects = useEffectsOf(
    replaceFramework,
    intent,
    `${framework?.id} ${JSON.stringify(decided)} ${isOpen}`,
  )
  const use = () => {
    if (!intent) return
    const done = workspace.edit(replaceFramework, intent)
    if (done.ok || done.error.code === 'unchanged') onClose()
  }
  const words = text.replacing
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={words.title}
      description={words.about}
      footer={
        <>
          <Button onClick={onClose}>{text.form.cancel}</Button>
          <Button variant="primary" aria-disabled={!intent} onClick={use}>
            {words.use}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SourceChoice
          onChoose={(chosen) => {
            setFramework(chosen)
            setBecomes({})
          }}
        />
        {framework && (
          <>
            <p>
              {words.chosen(
                framework.title,
                framework.kinds.length,
                framework.relations.length,
                framework.matrices.length,
              )}
            </p>
            <ul className={styles.problems}>
              {[...new Set(frameworkProblems(framework).map(explainProblem))].map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
            {lost.map(({ kind, count }) => (
              <Becoming
                key={kind.id}
                words={`${count} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}`}
                kinds={framework.kinds}
                value={becomes[kind.id]}
                onChange={(one) => setBecomes({ ...becomes, [kind.id]: one })}
              />
            ))}
            <Effects effects={effects} />
          </>
        )}
      </div>
    </Dialog>
  )
}

const lostKinds = (map: StrategyMap, framework: Framework) =>
  map.framework.kinds
    .filter(({ id }) => !framework.kinds.some((kind) => kind.id === id))
    .map((kind) => ({ kind, count: aliveElements(map, kind.id).length }))
    .filter(({ count }) => count > 0)
