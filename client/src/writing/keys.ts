import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { redo, undo } from 'y-prosemirror'
import { schema } from './schema.ts'

const { list_item, hard_break } = schema.nodes

const newLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView())
  return true
}

/** As every editor has them. Tab is not among them: it leaves the text, as it leaves any field. */
export const keys = (toToolbar: () => void): Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-b': toggleMark(schema.marks.strong),
    'Mod-i': toggleMark(schema.marks.em),
    Enter: splitListItem(list_item),
    'Shift-Enter': chainCommands(exitCode, newLine),
    'Mod-]': sinkListItem(list_item),
    'Mod-[': liftListItem(list_item),
    'Alt-F10': () => {
      toToolbar()
      return true
    },
  }),
  keymap(baseKeymap),
]
