import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'

/**
 * What a section may be made of, for ever: a page that knows less of it takes away, for everybody, what it does not know,
 * by merely opening the text. What is new is a new `kind` of field or block, and nothing here; where that is not enough,
 * `TEXT_SCHEMA` has to rise, and older pages are kept out. The names are those that `shared/src/document` reads.
 */
const nodes = {
  doc: { content: 'part+' },
  paragraph: {
    group: 'part',
    content: 'inline*',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  heading: {
    group: 'part',
    content: 'inline*',
    marks: '',
    defining: true,
    parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
    // Under the heading of its section, which is a level 3 on the screen.
    toDOM: () => ['h4', 0],
  },
  bullet_list: {
    group: 'part',
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  ordered_list: {
    group: 'part',
    content: 'list_item+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  list_item: {
    content: 'paragraph part*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  block: {
    group: 'part',
    atom: true,
    attrs: { kind: { default: '' }, ref: { default: '' } },
    toDOM: ({ attrs }) => ['div', { 'data-kind': attrs.kind, 'data-ref': attrs.ref }],
    parseDOM: [{ tag: 'div[data-kind]', getAttrs: computed }],
  },
  text: { group: 'inline' },
  field: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { kind: { default: '' }, ref: { default: '' } },
    toDOM: ({ attrs }) => ['span', { 'data-kind': attrs.kind, 'data-ref': attrs.ref }],
    parseDOM: [{ tag: 'span[data-kind]', getAttrs: computed }],
  },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
} satisfies Record<string, MarkSpec>

export const schema = new Schema({ nodes, marks })

function computed(element: HTMLElement): { kind: string; ref: string } {
  return { kind: element.dataset.kind ?? '', ref: element.dataset.ref ?? '' }
}
