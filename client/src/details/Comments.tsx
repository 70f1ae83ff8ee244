import { can, type Subject } from '@golden-thread/shared/protocol'
import { lazily } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'

const CommentsPart = lazily(async () => (await import('../comments/index.ts')).CommentsPart)

const DecisionsPart = lazily(async () => (await import('../decisions/index.ts')).DecisionsPart)

/** What was put to meetings and decided about this part of the map. */
export function Decided({ on }: { on: Subject }) {
  const { standsAlone } = useWorkspace()
  return standsAlone ? null : <DecisionsPart on={on} />
}

/** What is said about this part of the map, for those who may read it. */
export function Comments({ on }: { on: Subject }) {
  const { role } = useWorkspace()
  return can(role, 'read the comments') ? <CommentsPart on={on} /> : null
}

const OriginPart = lazily(async () => (await import('../history/index.ts')).OriginPart)

/** Who made this part of the map, for those who may read its history. */
export function Origin({ what, id }: { what: 'element' | 'link'; id: string }) {
  const { role } = useWorkspace()
  return can(role, 'read the history') ? <OriginPart what={what} id={id} /> : null
}
