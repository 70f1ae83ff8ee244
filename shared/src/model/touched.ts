import { never } from '../result.ts'
import type { Change } from './change.ts'
import type { ElementId, LinkId } from './id.ts'
import type { Touched } from './strategyMap.ts'

/** What a change can alter. The document binding reports the same for what arrives from others. */
export function touchedBy(change: Change): Touched {
  const touched = {
    elements: new Set<ElementId>(),
    links: new Set<LinkId>(),
    assessments: new Set<string>(),
    views: new Set<string>(),
    about: false,
    framework: false,
  }
  const add = (part: Change): void => {
    switch (part.type) {
      case 'set-about':
        touched.about = true
        return
      case 'set-framework':
        touched.framework = true
        return
      case 'create-element':
        touched.elements.add(part.element.id)
        return
      case 'edit-element':
      case 'delete-element':
      case 'restore-element':
        touched.elements.add(part.id)
        return
      case 'move-elements':
        for (const id of part.positions.keys()) touched.elements.add(id)
        return
      case 'create-link':
        touched.links.add(part.link.id)
        return
      case 'edit-link':
      case 'delete-link':
      case 'restore-link':
        touched.links.add(part.id)
        return
      case 'set-evidence':
      case 'remove-evidence':
        touched.links.add(part.link)
        return
      case 'assess-cell':
        touched.assessments.add(part.cell)
        return
      case 'set-view':
        touched.views.add(part.view.id)
        return
      case 'delete-view':
        touched.views.add(part.id)
        return
      case 'batch':
        part.changes.forEach(add)
        return
      default:
        never(part)
    }
  }
  add(change)
  return touched
}
