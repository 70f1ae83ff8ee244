import type { BlockChoice, PaperBlock } from '@golden-thread/shared/imports'
import { type Framework, kindOf } from '@golden-thread/shared/model'
import { paperWords as words } from './paperText.ts'

/** One thing that a part may be: what stands in the list, and the choice that it means. */
export interface PartOption {
  readonly value: string
  readonly label: string
  readonly choice: BlockChoice
}

/** What there is to choose from for a part, by its form; the kinds of the framework in their order. */
export function optionsFor({ is }: PaperBlock, framework: Framework): readonly PartOption[] {
  const { kinds, relations } = framework
  const claim = kinds.find(({ role }) => role === 'claim')
  const leads = relations.find(({ role }) => role === 'leads')
  const lead = kinds.find(({ id }) => leads?.from.includes(id))
  return [
    { value: 'nothing', label: words.nothing, choice: { as: 'nothing' } },
    ...kinds.map(
      ({ id, label, plural }): PartOption =>
        is === 'paragraph'
          ? { value: `element:${id}`, label: words.one(label), choice: { as: 'element', kind: id } }
          : { value: `elements:${id}`, label: plural, choice: { as: 'elements', kind: id } },
    ),
    ...(is === 'list' && leads && lead
      ? kinds
          .filter(({ id }) => leads.to.includes(id))
          .map(
            ({ id, plural }): PartOption => ({
              value: `leads:${id}`,
              label: words.leads(plural),
              choice: { as: 'leads', kind: id, lead: lead.id, relation: leads.id },
            }),
          )
      : []),
    ...(is === 'paragraph' && claim
      ? [{ value: 'claims', label: words.claims, choice: { as: 'claims', kind: claim.id } } as const]
      : []),
  ]
}

/** What is proposed for a part, in words. */
export function proposalLabel(proposed: readonly BlockChoice[], framework: Framework): string {
  const [first, ...more] = proposed
  if (!first || more.length > 0) return words.proposed(words.several)
  const plural = 'kind' in first ? kindOf(framework, first.kind ?? '')?.plural : undefined
  if (first.as === 'claims') return words.proposed(words.claims)
  return words.proposed(first.as === 'leads' ? words.leads(plural ?? '') : (plural ?? words.several))
}
