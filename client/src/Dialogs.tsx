import { useCallback } from 'react'
import { sidePanelOpen } from './shell/index.ts'
import { FileDrop, lazily } from './ui/index.ts'
import { useStore, useWorkspace } from './workspace/index.ts'

const Palette = lazily(async () => (await import('./palette/index.ts')).Palette)
const LinkToDialog = lazily(async () => (await import('./palette/index.ts')).LinkToDialog)
const RestoreDialog = lazily(async () => (await import('./palette/index.ts')).RestoreDialog)
const ClaimDialog = lazily(async () => (await import('./palette/index.ts')).ClaimDialog)
const ShareDialog = lazily(async () => (await import('./share/index.ts')).ShareDialog)
const ViewsDialog = lazily(async () => (await import('./views/index.ts')).ViewsDialog)
const SourcesDialog = lazily(async () => (await import('./sources/index.ts')).SourcesDialog)
const PortfolioDialog = lazily(async () => (await import('./portfolio/index.ts')).PortfolioDialog)
const BaselinesDialog = lazily(async () => (await import('./baselines/index.ts')).BaselinesDialog)
const DecisionsDialog = lazily(async () => (await import('./decisions/index.ts')).DecisionsDialog)
const OwnerDialog = lazily(async () => (await import('./owner/index.ts')).OwnerDialog)
const RecheckDialog = lazily(async () => (await import('./recheck/index.ts')).RecheckDialog)
const HistoryDialog = lazily(async () => (await import('./history/index.ts')).HistoryDialog)
const CommentsDialog = lazily(async () => (await import('./comments/index.ts')).CommentsDialog)
const ExportDialog = lazily(async () => (await import('./exports/ExportDialog.tsx')).ExportDialog)
const MadeFiles = lazily(async () => (await import('./exports/MadeFiles.tsx')).MadeFiles)
const ImportDialog = lazily(async () => (await import('./imports/index.ts')).ImportDialog)
const ShortcutsDialog = lazily(async () => (await import('./shell/ShortcutsDialog.tsx')).ShortcutsDialog)
const NameDialog = lazily(async () => (await import('./me/NameDialog.tsx')).NameDialog)
const DeleteDialog = lazily(async () => (await import('./shell/DeleteDialog.tsx')).DeleteDialog)

/** The dialog that is open, if one is; and what opens one by itself, a file that is dropped on the page. */
export function Dialogs() {
  const workspace = useWorkspace()
  const onFile = useCallback(
    (file: File) => workspace.openDialog({ type: 'import', given: { file } }),
    [workspace],
  )
  return (
    <>
      {workspace.mayEdit && <FileDrop onFile={onFile} />}
      <OpenDialog />
      <MadeFiles />
    </>
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
    case 'restore':
      return <RestoreDialog onClose={close} />
    case 'collective-claim':
      return <ClaimDialog onClose={close} />
    case 'share':
      return <ShareDialog mapId={workspace.mapId} onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'import':
      return <ImportDialog given={dialog.given} onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'views':
      return <ViewsDialog onClose={close} />
    case 'portfolio':
      return <PortfolioDialog lead={dialog.lead} onClose={close} />
    case 'sources':
      return (
        <SourcesDialog
          query={dialog.query ?? ''}
          quotation={dialog.quotation}
          onClose={close}
          onChoose={(link) => {
            close()
            sidePanelOpen.set(true)
            workspace.reveal({ link })
          }}
        />
      )
    case 'baselines':
      return <BaselinesDialog onClose={close} />
    case 'decisions':
      return <DecisionsDialog on={dialog.on} show={dialog.show} onClose={close} />
    case 'owner':
      return <OwnerDialog onClose={close} />
    case 'recheck':
      return <RecheckDialog onClose={close} />
    case 'history':
      return <HistoryDialog onClose={close} />
    case 'comments':
      return <CommentsDialog on={dialog.on} onClose={close} />
    case 'name':
      return <NameDialog name={workspace.me.name} onClose={close} />
    case 'delete':
      return <DeleteDialog ids={dialog.ids} onClose={close} />
  }
}
