import { type Inline, inlineText } from '@golden-thread/shared/paper'
import { never } from '@golden-thread/shared/result'

export const runs = (content: readonly Inline[]): string => content.map(run).join('')

function run(inline: Inline): string {
  const words = escaped(inlineText(inline))
  switch (inline.type) {
    case 'strong':
      return `<strong>${words}</strong>`
    case 'emphasis':
      return `<em>${words}</em>`
    case 'break':
      return '<br>'
    case 'note':
      return `<a class="mark" href="#note-${inline.note}">${words}</a>`
    case 'source':
      return `<a class="mark" href="#source-${inline.source}">${words}</a>`
    case 'element':
    case 'text':
      // A title may be in any direction; it must not turn its neighbours around.
      return `<bdi>${words}</bdi>`
    default:
      return never(inline)
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '')
