import type { Subject } from '@golden-thread/shared/protocol'
import { Panel, Tag } from '../ui/index.ts'
import { useOpenThreads } from '../workspace/index.ts'
import { Threads } from './Threads.tsx'
import { commentWords as words } from './text.ts'

/** The comments on what is selected, among its details; for those who may read them. */
export function CommentsPart({ on, level = 3 }: { on: Subject; level?: 3 | 4 }) {
  const count = useOpenThreads(on)
  return (
    <div data-part="comments">
      <Panel
        title={words.title}
        level={level}
        actions={count > 0 && <Tag tone="plain">{words.open(count)}</Tag>}
      >
        <Threads on={on} />
      </Panel>
    </div>
  )
}
