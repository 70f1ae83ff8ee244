import { createElement } from '@golden-thread/shared/commands'
import {
  type Element,
  type Kind,
  labelOf,
  type MatrixDefinition,
  type Register,
} from '@golden-thread/shared/model'
import { can, type FormatSummary } from '@golden-thread/shared/protocol'
import { leadership } from '@golden-thread/shared/queries'
import { useMemo } from 'react'
import { fileAddress, pictureCommands, useFormats } from '../exports/index.ts'
import { commandWords as words } from '../text/index.ts'
import {
  type Command,
  sameItems,
  theme,
  useCommands,
  useMapState,
  useStore,
  type Workspace,
} from '../workspace/index.ts'
import { goCommands } from './goCommands.ts'
import { screensFor } from './topBar/index.ts'
import { viewCommands } from './viewCommands.ts'

/** The commands of the frame, in the order in which the palette lists them; screens add their own after these. */
export function useShellCommands(workspace: Workspace): void {
  const kinds = useMapState((map) => map.framework.kinds)
  const screens = useMapState(({ framework }) => screensFor(framework), sameItems)
  const matrices = useMapState((map) => map.framework.matrices)
  const registers = useMapState((map) => map.framework.registers ?? NO_REGISTERS)
  const views = useMapState((map) => map.views)
  const leads = useMapState((map) => leadership(map).leads, sameItems)
  const formats = useFormats('paper')
  // The canvas has its own, which ask for a name first.
  const makes = useStore(workspace.view, (view) => view.screen !== 'canvas')
  const whatIf = useStore(workspace.view, (view) => view.without !== null)
  const asAt = useStore(workspace.view, (view) => view.asAt !== null)
  const commands = useMemo(
    () => [
      ...(!workspace.isViewer ? editCommands(workspace, makes ? kinds : []) : []),
      ...goCommands(workspace, screens, matrices, registers),
      ...viewCommands(workspace, views, { whatIf, asAt }),
      ...leads.map((lead) => portfolioCommand(workspace, lead)),
      ...mapCommands(workspace, matrices, formats),
      ...ownCommands(workspace),
    ],
    [workspace, kinds, screens, makes, matrices, registers, views, leads, whatIf, asAt, formats],
  )
  useCommands(commands)
}

const NO_REGISTERS: readonly Register[] = []

function editCommands(workspace: Workspace, kinds: readonly Kind[]): Command[] {
  const { groups } = words
  const selected = () => workspace.selection.get()
  const only = () => (selected().elements.size === 1 ? ([...selected().elements][0] ?? null) : null)
  return [
    {
      id: 'link-to',
      group: groups.link,
      title: words.linkTo,
      keys: 'L',
      run: () => workspace.openLinkTo(only()),
    },
    {
      id: 'collective-claim',
      group: groups.link,
      title: words.collective,
      run: () => workspace.openDialog({ type: 'collective-claim' }),
    },
    ...kinds.map((kind) => ({
      id: `new-${kind.id}`,
      group: groups.make,
      title: words.create(kind.label),
      run: () => addElement(workspace, kind),
    })),
    {
      id: 'undo',
      group: groups.edit,
      title: words.undo,
      keys: 'Mod+Z',
      run: () => workspace.undo(),
    },
    { id: 'redo', group: groups.edit, title: words.redo, keys: 'Mod+Shift+Z', run: () => workspace.redo() },
    {
      id: 'delete',
      group: groups.edit,
      title: words.deleteSelection,
      keys: 'Delete',
      enabled: () => selected().elements.size > 0 || selected().link !== null,
      run() {
        const { elements, link } = selected()
        if (elements.size > 0) workspace.confirmDelete(elements)
        else if (link) workspace.deleteLink(link)
      },
    },
  ]
}

/** Makes an element and shows it; its card has no title yet, so the details ask for one. */
function addElement(workspace: Workspace, kind: Kind) {
  const done = workspace.edit(createElement, { kind: kind.id, title: '' })
  if (done.ok) workspace.reveal({ element: done.value.element.id })
}

const portfolioCommand = (workspace: Workspace, lead: Element): Command => ({
  id: `portfolio-${lead.id}`,
  group: words.groups.view,
  title: words.portfolio(labelOf(lead)),
  run: () => workspace.openDialog({ type: 'portfolio', lead: lead.id }),
})

function mapCommands(
  workspace: Workspace,
  matrices: readonly MatrixDefinition[],
  formats: readonly FormatSummary[],
): Command[] {
  const group = words.groups.map
  const share: Command = {
    id: 'share',
    group,
    title: words.share,
    run: () => workspace.openDialog({ type: 'share' }),
  }
  return [
    ...(can(workspace.role, 'manage links') ? [share] : []),
    ...(can(workspace.role, 'change the map')
      ? [{ id: 'import', group, title: words.import, run: () => workspace.openDialog({ type: 'import' }) }]
      : []),
    { id: 'export', group, title: words.export, run: () => workspace.openDialog({ type: 'export' }) },
    ...pictureCommands(workspace, group),
    ...matrices.flatMap((matrix) =>
      formats.map((format) => ({
        id: `export-${matrix.id}-${format.id}`,
        group,
        title: words.exportAs(matrix.title, format.label),
        run: () => location.assign(fileAddress(workspace.mapId, format, matrix.id)),
      })),
    ),
  ]
}

function ownCommands(workspace: Workspace): Command[] {
  const group = words.groups.you
  return [
    { id: 'palette', group, title: words.palette, keys: 'Mod+K', run: () => workspace.openPalette() },
    {
      id: 'shortcuts',
      group,
      title: words.shortcuts,
      keys: '?',
      run: () => workspace.openDialog({ type: 'shortcuts' }),
    },
    {
      id: 'accessibility',
      group,
      title: words.accessibility,
      run: () => location.assign('/accessibility'),
    },
    { id: 'name', group, title: words.name, run: () => workspace.openDialog({ type: 'name' }) },
    ...(['auto', 'light', 'dark'] as const).map((value) => ({
      id: `theme-${value}`,
      group,
      title: words.theme[value],
      run: () => theme.set(value),
    })),
  ]
}
