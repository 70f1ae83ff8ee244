import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView } from 'prosemirror-view'

/** What stands on the screen in place of something computed. Nothing of it is ever in the text. */
export interface Drawn {
  readonly words: string
  /** Nobody here knows it, or it is not there. */
  readonly isKnown: boolean
}

export type Draw = (what: 'field' | 'block', kind: string, ref: string) => Drawn

/** Chips for what is computed, which are drawn again when the map is another. */
export function computedViews(draw: Draw) {
  const shown = new Set<() => void>()

  const view =
    (what: 'field' | 'block') =>
    (node: Node): NodeView => {
      const dom = document.createElement(what === 'field' ? 'span' : 'div')
      dom.contentEditable = 'false'
      dom.dataset.computed = what
      let current = node
      const show = () => {
        const { words, isKnown } = draw(what, current.attrs.kind, current.attrs.ref)
        if (dom.textContent !== words) dom.textContent = words
        dom.dataset.known = String(isKnown)
      }
      show()
      shown.add(show)
      return {
        dom,
        update(next) {
          if (next.type !== current.type) return false
          current = next
          show()
          return true
        },
        destroy: () => void shown.delete(show),
        ignoreMutation: () => true,
      }
    }

  return {
    nodeViews: { field: view('field'), block: view('block') },
    redraw(_view: EditorView) {
      for (const show of shown) show()
    },
  }
}
