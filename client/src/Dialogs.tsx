import { lazy, Suspense } from 'react'
import { useStore, useWorkspace } from './workspace/index.ts'

const Palette = lazy(async () => ({ default: (await import('./palette/index.ts')).Palette }))
const LinkToDialog = lazy(async () => ({ default: (await import('./palette/index.ts')).LinkToDialog }))
const ClaimDialog = lazy(async () => ({ default: (await import('./palette/index.ts')).ClaimDialog }))
const ShareDialog = lazy(async () => ({ default: (await import('./share/index.ts')).ShareDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('./shell/ExportDialog.tsx')).ExportDialog }))
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shell/ShortcutsDialog.tsx')).ShortcutsDialog,
}))
const NameDialog = lazy(async () => ({ default: (await import('./shell/NameDialog.tsx')).NameDialog }))
const DeleteDialog = lazy(async () => ({ default: (await import('./shell/DeleteDialog.tsx')).DeleteDialog }))

const ViewsDialog = lazy(async () => ({ default: (await import('./views/index.ts')).ViewsDialog }))

/** The dialog that is open, if one is. Each is fetched when it is first asked for. */
export function Dialogs() {
  return (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
  )
}

function OpenDialog() {
  const workspace = useWorkspace()
  const dialog = useStore(workspace.dialog)
  const close = () => workspace.openDialog(null)
  switch (dialog?.type) {
    case undefined:
      return null
    case 'palette':
      return <Palette onClose={close} />
    case 'link-to':
      return <LinkToDialog from={dialog.from} relation={dialog.relation} onClose={close} />
    case 'collective-claim':
      return <ClaimDialog onClose={close} />
    case 'share':
      return <ShareDialog mapId={workspace.mapId} onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'views':
      return <ViewsDialog onClose={close} />
    case 'name':
      return <NameDialog name={workspace.me.name} onClose={close} />
    case 'delete':
      return <DeleteDialog ids={dialog.ids} onClose={close} />
  }
}
