import { boundsOf } from '@golden-thread/shared/drawing'
import { PLACINGS } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { commandWords } from '../../text/index.ts'
import { type Command, useCommands } from '../../workspace/index.ts'
import { type PointerMode, useCanvas, useScene, wholeOf } from '../context/index.ts'
import { text } from '../text/index.ts'
import type { Alignment } from './align.ts'
import { arrangeSelection, changePlacing, duplicateSelection } from './lazyActions.ts'

/** What the canvas adds to the palette and to the shortcuts while it is shown. */
export function useCanvasCommands(own: { setHand: (hand: PointerMode) => void; find: () => void }): void {
  const tools = useCanvas()
  const framework = useScene((scene) => scene.map.framework)

  const commands = useMemo((): Command[] => {
    const { workspace, board, camera, actions } = tools
    const group = text.commands.group
    const some = (): boolean => workspace.selection.get().elements.size > 0
    const reading: Command[] = [
      {
        id: 'canvas.fit',
        title: text.commands.fit,
        group,
        keys: 'Shift+1',
        run: () => camera.fit(wholeOf(board.get())),
      },
      {
        id: 'canvas.fit-selection',
        title: text.commands.fitSelection,
        group,
        keys: 'Shift+2',
        enabled: some,
        run: () => camera.fit(selectionBounds(tools)),
      },
      {
        id: 'canvas.zoom-100',
        title: text.commands.real,
        group,
        keys: 'Shift+0',
        run: () => camera.zoomTo(1),
      },
      { id: 'canvas.find', title: text.commands.find, group, keys: 'Mod+F', run: own.find },
      { id: 'canvas.hand', title: text.commands.hand, group, keys: 'H', run: () => own.setHand('pan') },
    ]
    if (!workspace.mayEdit) return reading
    return [
      ...reading,
      {
        id: 'canvas.select',
        title: text.commands.select,
        group,
        keys: 'V',
        run: () => own.setHand('select'),
      },
      ...framework.kinds.map(
        (kind): Command => ({
          id: `canvas.add.${kind.id}`,
          title: text.add(kind.label),
          // Where other screens have theirs: a card drawn here is named in its place.
          group: commandWords.groups.make,
          run: () => actions.startCard(kind.id),
        }),
      ),
      ...PLACINGS.map(
        (placing): Command => ({
          id: `canvas.placing.${placing}`,
          title: text.placing.label[placing],
          group,
          enabled: () => board.get().drawing.placing !== placing,
          run: () => void changePlacing(tools, placing),
        }),
      ),
      {
        id: 'canvas.duplicate',
        title: text.commands.duplicate,
        group,
        keys: 'Mod+D',
        enabled: some,
        run: () => void duplicateSelection(tools),
      },
      ...Object.entries(text.arrangements).map(
        ([how, title]): Command => ({
          id: `canvas.arrange.${how}`,
          title,
          group,
          enabled: () =>
            workspace.selection.get().elements.size > 1 && board.get().drawing.placing === 'free',
          run: () => void arrangeSelection(tools, how as Alignment),
        }),
      ),
    ]
  }, [tools, framework, own])

  useCommands(commands)
}

export function selectionBounds({
  workspace,
  board,
}: Pick<ReturnType<typeof useCanvas>, 'workspace' | 'board'>) {
  const { rects } = board.get()
  const chosen = [...workspace.selection.get().elements].flatMap((id) => {
    const at = rects.get(id)
    return at ? [at] : []
  })
  return boundsOf(chosen)
}
