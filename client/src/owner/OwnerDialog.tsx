import { can } from '@golden-thread/shared/protocol'
import { Dialog } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { AuditPart } from './AuditPart.tsx'
import { HoldsPart } from './HoldsPart.tsx'
import { KeysPart } from './KeysPart.tsx'
import { ownerWords as words } from './text.ts'
import { WebhooksPart } from './WebhooksPart.tsx'

/** What was done with the map, what keeps it, and the keys of whoever looks: the first two are for owners. */
export function OwnerDialog({ onClose }: { onClose: () => void }) {
  const { mapId, role } = useWorkspace()
  const isOwner = can(role, 'read the audit log')
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={isOwner ? words.title : words.keysTitle}
      description={isOwner ? words.description : words.keysDescription}
    >
      {isOwner && <AuditPart mapId={mapId} />}
      {can(role, 'hold the map') && <HoldsPart mapId={mapId} />}
      <KeysPart />
      {can(role, 'manage webhooks') && <WebhooksPart mapId={mapId} />}
    </Dialog>
  )
}
