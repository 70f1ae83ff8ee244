import type { Computed, StrategyMap } from '@golden-thread/shared/model'
import type { Prepared } from '@golden-thread/shared/paper'
import {
  BLOCK_KINDS,
  blockChoices,
  factOf,
  fieldChoices,
  fieldWords,
  HOUSE,
  HOUSE_TEMPLATES,
  type HouseTemplate,
  houseTemplateOf,
  type Reported,
  reportOf,
  reportsOf,
} from '@golden-thread/shared/report'
import { useMemo } from 'react'
import { useStore, useWorkspace, type Workspace } from '../workspace/index.ts'
import type { Drawn } from '../writing/index.ts'
import { text } from './text.ts'

export interface ReportLook {
  readonly map: StrategyMap
  readonly report: { readonly id: string; readonly title: string }
  readonly house: HouseTemplate
  /** What stands in place of something computed, as the map is now. */
  draw(what: 'field' | 'block', kind: string, ref: string): Drawn
}

const [FIRST] = HOUSE_TEMPLATES

/** The report that is looked at, in the order of its house, with what its fields come to. */
export function useReported(asked: string | null): ReportLook {
  const workspace = useWorkspace()
  const { map } = useStore(workspace.state)
  const reports = reportsOf(map.framework)
  const report = reportOf(map.framework, asked ?? '') ?? reports[0]
  const house = houseTemplateOf(factOf(map, report?.id ?? '', HOUSE)) ?? FIRST
  if (!report || !house) throw new RangeError('There is no order for reports.')
  return useMemo(() => {
    const of: Reported = { known: knownOf(workspace, map), whole: map, report: report.id }
    const labels = new Map(
      [...fieldChoices(map, house), ...blockChoices(map)].map((choice) => [keyOf(choice), choice.label]),
    )
    return {
      map,
      report,
      house,
      draw: (what, kind, ref) =>
        what === 'field' ? drawnField(of, { kind, ref }) : drawnBlock(labels, { kind, ref }),
    }
  }, [workspace, map, report, house])
}

const keyOf = ({ kind, ref }: Computed): string => `${kind} ${ref}`

/** The map that is shown here is not cleaned or cut: those who write see all of it. */
const knownOf = ({ coverage }: Workspace, map: StrategyMap): Prepared => ({
  map,
  coverage,
  today: '',
  hidesLead: () => false,
  claimsUnsaid: 0,
})

function drawnField(of: Reported, field: Computed): Drawn {
  const found = fieldWords(of, field)
  if (found.type === 'words') return { words: found.words || text.notWritten, isKnown: true }
  if (found.type === 'unpublished') return { words: text.hidden, isKnown: false }
  return {
    words: found.type === 'gone' ? text.gone(field.kind) : text.unknown(field.kind),
    isKnown: false,
  }
}

function drawnBlock(labels: ReadonlyMap<string, string>, block: Computed): Drawn {
  const label = labels.get(keyOf(block))
  if (label !== undefined) return { words: text.blockChip(label), isKnown: true }
  const isKind = BLOCK_KINDS.includes(block.kind)
  return { words: isKind ? text.gone(block.kind) : text.unknown(block.kind), isKnown: false }
}
