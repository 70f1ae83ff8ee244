import { confirmLink, restoreElement } from '@golden-thread/shared/commands'
import type { Finding } from '@golden-thread/shared/coverage'
import { endElements, isAlive, labelOf, type StrategyMap } from '@golden-thread/shared/model'
import { never } from '@golden-thread/shared/result'
import type { CellRef, Workspace } from '../workspace/index.ts'
import { text } from './text.ts'

/** The one thing to press that mends a finding, or that opens just what has to be filled in. */
export interface Mend {
  readonly label: string
  run(workspace: Workspace): void
}

/** Undefined where what it is about is gone. */
export function mendOf(map: StrategyMap, finding: Finding): Mend | undefined {
  const [element] = finding.elements
  const [link] = finding.links
  const name = (id = element): string => {
    const found = id && map.elements.get(id)
    return found ? found.code || labelOf(found) : ''
  }
  switch (finding.code) {
    case 'column-uncovered':
    case 'column-single-support':
    case 'row-covers-nothing':
    case 'missing-link': {
      const { relation } = finding
      return (
        element && {
          label: text.mend.link(name()),
          run: (workspace) =>
            workspace.openDialog({ type: 'link-to', from: element, ...(relation ? { relation } : {}) }),
        }
      )
    }
    case 'too-few-lines':
    case 'too-many-lines':
    case 'relation-cycle':
    case 'too-many-links':
      return element && opens(text.mend.links(name()), { element, part: 'links' })
    case 'check-fails':
    case 'figure-differs':
    case 'figure-rounded':
    case 'observation-contradicted':
      if (!finding.field) return element && opens(text.mend.links(name()), { element, part: 'links' })
      return element && opens(text.mend.fill(name()), { element, part: `field ${finding.field}` })
    case 'field-empty':
      return element && opens(text.mend.fill(name()), { element, part: `field ${finding.field ?? ''}` })
    case 'code-repeated': {
      const last = finding.elements.at(-1)
      return last && opens(text.mend.code(labelOf(map.elements.get(last)!)), { element: last, part: 'code' })
    }
    case 'stated-without-evidence':
      return link && opens(text.mend.evidence, { link, part: 'evidence' })
    case 'link-not-allowed':
      return link && opens(text.mend.openLink, { link, part: 'heading' })
    case 'link-to-recheck':
      return (
        link && { label: text.mend.confirm, run: (workspace) => workspace.edit(confirmLink, { id: link }) }
      )
    case 'link-end-gone':
      return goneEnd(map, finding)
    case 'cell-contradicted': {
      const cell = cellOf(finding)
      return (
        cell && {
          label: text.mend.openCell,
          run(workspace) {
            workspace.reveal({ cell })
            workspace.openDetails({ cell, part: 'heading' })
          },
        }
      )
    }
    default:
      return never(finding.code)
  }
}

const opens = (label: string, target: Parameters<Workspace['openDetails']>[0]): Mend => ({
  label,
  run: (workspace) => workspace.openDetails(target),
})

/** Brings the end back where it was deleted; deletes the link where there is nothing to bring back. */
function goneEnd(map: StrategyMap, { links: [id] }: Finding): Mend | undefined {
  const link = id && map.links.get(id)
  if (!link) return undefined
  for (const id of [link.from, link.to].flatMap(endElements)) {
    const gone = map.elements.get(id)
    if (gone && !isAlive(gone)) {
      return {
        label: text.mend.restore(gone.code || labelOf(gone)),
        run: (workspace) => workspace.edit(restoreElement, { id: gone.id }),
      }
    }
  }
  return { label: text.mend.deleteLink, run: (workspace) => workspace.deleteLink(link.id) }
}

function cellOf({ matrix, elements: [row, column] }: Finding): CellRef | undefined {
  return matrix && row && column ? { matrix, row, column } : undefined
}
