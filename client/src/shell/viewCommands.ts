import { inViewOrder, type SavedView } from '@golden-thread/shared/model'
import { commandWords as words } from '../text/index.ts'
import {
  type Command,
  copyAddress,
  leaveOut,
  linkToCell,
  linkToElement,
  lookAsAtToday,
  presentViews,
  type Workspace,
} from '../workspace/index.ts'

/** Ways of looking at the map: what-if, as at a date, saved views, presenting them, and the addresses of it all. */
export function viewCommands(
  workspace: Workspace,
  views: ReadonlyMap<string, SavedView>,
  looking: { readonly whatIf: boolean; readonly asAt: boolean },
): Command[] {
  const group = words.groups.view
  return [
    {
      id: 'what-if',
      group,
      title: words.whatIf,
      run: () => leaveOut(workspace, workspace.selection.get().elements),
    },
    ...(looking.whatIf
      ? [{ id: 'leave-what-if', group, title: words.leaveWhatIf, run: () => workspace.go({ without: null }) }]
      : []),
    looking.asAt
      ? {
          id: 'leave-as-at',
          group,
          title: words.leaveAsAt,
          run: () => workspace.go({ asAt: null, since: null }),
        }
      : { id: 'as-at', group, title: words.asAt, run: () => lookAsAtToday(workspace) },
    {
      id: 'restore',
      group: words.groups.edit,
      title: words.restore,
      run: () => workspace.openDialog({ type: 'restore' }),
    },
    { id: 'sources', group, title: words.sources, run: () => workspace.openDialog({ type: 'sources' }) },
    { id: 'views', group, title: words.savedViews, run: () => workspace.openDialog({ type: 'views' }) },
    {
      id: 'present',
      group,
      title: words.present,
      enabled: () => views.size > 0,
      run: () => presentViews(workspace),
    },
    ...inViewOrder(views).map((view) => ({
      id: `view-${view.id}`,
      group,
      title: words.savedView(view.title),
      run: () => workspace.showView(view),
    })),
    { id: 'copy-view', group, title: words.copyView, run: () => void copyAddress(workspace) },
    {
      id: 'copy-address',
      group,
      title: words.copyLink,
      enabled: () => addressOfSelection(workspace) !== null,
      run: () => {
        const address = addressOfSelection(workspace)
        if (address) void copyAddress(workspace, address)
      },
    },
  ]
}

function addressOfSelection({ mapId, selection, view }: Workspace): string | null {
  const { cell } = selection.get()
  const { focus } = view.get()
  if (cell) return linkToCell(mapId, cell)
  return focus && linkToElement(mapId, focus)
}
