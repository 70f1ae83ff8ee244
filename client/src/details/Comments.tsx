import { can, type Subject } from '@golden-thread/shared/protocol'
import { lazily } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'

const CommentsPart = lazily(async () => (await import('../comments/index.ts')).CommentsPart)

/** What is said about this part of the map, for those who may read it. */
export function Comments({ on }: { on: Subject }) {
  const { role } = useWorkspace()
  return can(role, 'read the comments') ? <CommentsPart on={on} /> : null
}
