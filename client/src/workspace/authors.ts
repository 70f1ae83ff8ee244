import type { MapDoc } from '@golden-thread/shared/document'
import type { Atom } from './atoms.ts'

/** The Yjs client id of whoever last wrote where an atom writes, as far as this copy of the document knows. */
export function authorAt(document: MapDoc, atom: Atom): number | undefined {
  switch (atom.type) {
    case 'edit-element': {
      const [field] = Object.keys(atom.fields ?? {})
      const part = atom.title !== undefined ? 'title' : atom.code !== undefined ? 'code' : 'kind'
      return document.authorOf({ element: atom.id, part: field === undefined ? part : { field } })
    }
    case 'delete-element':
    case 'restore-element':
      return document.authorOf({ element: atom.id })
    case 'move-elements': {
      const [id] = atom.positions.keys()
      return id && document.authorOf({ element: id, part: 'position' })
    }
    case 'edit-link':
    case 'delete-link':
    case 'restore-link':
      return document.authorOf({ link: atom.id })
    case 'set-evidence':
    case 'remove-evidence':
      return document.authorOf({ link: atom.link })
    default:
      return undefined
  }
}
