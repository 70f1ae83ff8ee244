import { type Framework, type KindId, kindOf } from '../../model/index.ts'
import { folded } from '../entries/index.ts'
import { useOfHead } from '../tables/index.ts'
import type { PaperBlock } from './block.ts'

/** The columns of a table that say what is led and who leads it, from 0; -1 for leads where no head says so. */
export function leadColumns(
  { rows }: PaperBlock,
  framework: Framework,
  kind: KindId,
  lead: KindId,
): { readonly title: number; readonly lead: number } {
  const heads = rows[0]?.cells ?? []
  const at = heads.findIndex(
    (head) => useOfHead(head, ['lead']) !== undefined || isCalled(framework, lead, head),
  )
  const named = heads.findIndex((head, column) => column !== at && isCalled(framework, kind, head))
  return { lead: at, title: named >= 0 ? named : at === 0 ? 1 : 0 }
}

/** Whether a head is what a kind is called, one or many. */
export const isCalled = (framework: Framework, kind: KindId, head: string): boolean => {
  const { label, plural } = kindOf(framework, kind) ?? {}
  return [label, plural].some((word) => word !== undefined && folded(word) === folded(head))
}
