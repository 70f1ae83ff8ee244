import type { MapDoc } from '@golden-thread/shared/document'
import { lift, setBlockType, toggleMark } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, redo, undo, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import { computedViews, type Draw } from './computedView.ts'
import { keys } from './keys.ts'
import { schema } from './schema.ts'

/** The words of one section as the map keeps them; only this folder looks inside. */
export type SharedText = ReturnType<MapDoc['textOf']>

export type TextCommand = 'strong' | 'em' | 'heading' | 'bullets' | 'numbers' | 'undo' | 'redo'

export interface TextOptions {
  /** What it hangs in; empty. */
  readonly at: HTMLElement
  readonly text: SharedText
  /** Ids of what names it and of what explains its keys. */
  readonly labelledBy: string
  readonly describedBy: string
  readonly draw: Draw
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** What holds at the cursor may be another now. */
  readonly onState: () => void
  readonly toToolbar: () => void
}

/** An editor over a text that others may write in at the same moment. */
export interface OpenText {
  run(command: TextCommand): void
  /** What holds where the cursor is. */
  holds(command: TextCommand): boolean
  insert(what: 'field' | 'block', kind: string, ref: string): void
  focus(): void
  /** The map is another: what is computed is shown anew. */
  redraw(): void
  close(): void
}

export function openText({ at, text, draw, ...options }: TextOptions): OpenText {
  const { doc, mapping } = initProseMirrorDoc(text, schema)
  const computed = computedViews(draw)
  const view = new EditorView(at, {
    state: EditorState.create({
      doc,
      plugins: [ySyncPlugin(text, { mapping }), yUndoPlugin(), ...keys(options.toToolbar)],
    }),
    nodeViews: computed.nodeViews,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': options.labelledBy,
      'aria-describedby': options.describedBy,
    },
    handleDOMEvents: {
      focus: () => void options.onFocus(),
      blur: () => void options.onBlur(),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      options.onState()
    },
  })

  return {
    run(command) {
      COMMANDS[command](view.state, view.dispatch, view)
      view.focus()
    },
    holds: (command) => holds(view.state, command),
    insert(what, kind, ref) {
      const node = schema.nodes[what].create({ kind, ref })
      view.dispatch(
        (what === 'field' ? withField(view.state, node) : withBlock(view.state, node)).scrollIntoView(),
      )
      view.focus()
    },
    focus: () => view.focus(),
    redraw: () => computed.redraw(view),
    close: () => view.destroy(),
  }
}

const { nodes, marks } = schema

/** In place of what is selected in the text; after what is selected as a whole. */
function withField({ tr, selection }: EditorState, node: Node): Transaction {
  const from = selection instanceof TextSelection ? selection.from : selection.to
  return tr.replaceRangeWith(from, selection.to, node)
}

/**
 * After the paragraph or list with the cursor: to cut that in two would set what others write in it at the moment apart
 * from it. A line to go on in follows where it is the last.
 */
function withBlock({ tr, selection, doc }: EditorState, node: Node): Transaction {
  const { $to } = selection
  const at = $to.depth > 0 ? $to.after(1) : $to.pos
  tr.insert(at, at >= doc.content.size ? [node, nodes.paragraph.create()] : node)
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at + node.nodeSize, tr.doc.content.size))))
}

const list =
  (kind: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch, view) =>
    isIn(state, kind)
      ? liftListItem(nodes.list_item)(state, dispatch, view) || lift(state, dispatch)
      : wrapInList(nodes[kind])(state, dispatch, view)

const COMMANDS: Readonly<Record<TextCommand, Command>> = {
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  heading: (state, dispatch, view) =>
    setBlockType(isIn(state, 'heading') ? nodes.paragraph : nodes.heading)(state, dispatch, view),
  bullets: list('bullet_list'),
  numbers: list('ordered_list'),
  undo,
  redo,
}

function holds(state: EditorState, command: TextCommand): boolean {
  if (command === 'heading') return isIn(state, 'heading')
  if (command === 'bullets') return isIn(state, 'bullet_list')
  if (command === 'numbers') return isIn(state, 'ordered_list')
  if (command !== 'strong' && command !== 'em') return false
  const { from, to, empty, $from } = state.selection
  return empty
    ? marks[command].isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, marks[command])
}

function isIn({ selection: { $from } }: EditorState, name: keyof typeof nodes): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === nodes[name]) return true
  return false
}
