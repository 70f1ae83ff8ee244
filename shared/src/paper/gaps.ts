import { type Finding, findings } from '../coverage/index.ts'
import type { ElementId, Severity } from '../model/index.ts'
import { isParty } from '../queries/index.ts'
import type { ListItem } from './block.ts'
import { cleanLine } from './cleanText.ts'
import { text } from './inline.ts'
import type { PaperContext } from './paperContext.ts'

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { gap: 'Gap', risk: 'Risk', note: 'Note' }

/**
 * What this matrix leaves open, a sentence each, the worst first. What the findings say about a person's load stays
 * out: it reads as a judgement of performance and is for the team alone.
 */
export function gapsOf(context: PaperContext): ListItem[] {
  const isAsked = context.map.framework.checks.some(
    (check) => 'matrix' in check && check.matrix === context.definition.id,
  )
  const open = openFindings(context)
  return isAsked
    ? open
    : [
        ...open,
        {
          label: 'Note',
          content: [text('No check of the framework asks about the coverage in this table.')],
        },
      ]
}

function openFindings(context: PaperContext): ListItem[] {
  const inMatrix = new Set<ElementId>([...context.matrix.rows, ...context.matrix.columns])
  const links = new Set(context.matrix.cells.flat().flatMap((cell) => cell.links))
  const concerns = (finding: Finding): boolean => {
    if (aboutPerson(context, finding)) return false
    if (finding.matrix !== undefined) return finding.matrix === context.definition.id
    if (finding.links.length > 0) return finding.links.some((id) => links.has(id))
    return finding.elements.some((id) => inMatrix.has(id))
  }
  const order: readonly Severity[] = ['gap', 'risk', 'note']
  return findings(context.map)
    .filter(concerns)
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ severity, sentence }) => ({
      label: SEVERITY_WORDS[severity],
      content: [text(cleanLine(sentence))],
    }))
}

const aboutPerson = ({ map }: PaperContext, finding: Finding): boolean =>
  finding.code === 'too-many-links' &&
  finding.elements.some((id) => {
    const element = map.elements.get(id)
    return element !== undefined && isParty(map, element)
  })
