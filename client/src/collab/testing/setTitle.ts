import * as Y from 'yjs'

/** Gives the map another title, as one transaction. */
export function setTitle(doc: Y.Doc, title: string): void {
  doc.transact(() => {
    const about = doc.getMap('about')
    const held = about.get('title')
    if (held instanceof Y.Text) {
      held.delete(0, held.length)
      held.insert(0, title)
    } else about.set('title', new Y.Text(title))
  })
}
