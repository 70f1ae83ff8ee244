import { kindOf, relationOf } from '../../model/index.ts'
import type { PaperBlock } from './block.ts'
import type { BlockChoice } from './choice.ts'
import { takeElements } from './takeElements.ts'
import { takeLeads } from './takeLeads.ts'
import { takeClaims, takeElement, takeEvidence, takeLink } from './takeSaid.ts'
import { type ChoiceFault, fault, placeOf, type Taking } from './taking.ts'
import { paperText } from './text.ts'

/** Makes of a block what somebody says that it is, or says why that cannot be. */
export function takeChoice(taking: Taking, block: PaperBlock, choice: BlockChoice): void {
  const found = wordFault(taking, choice) ?? taken(taking, block, choice)
  if (found) taking.notes.refuse(placeOf(block), found.code, found.sentence)
}

function taken(taking: Taking, block: PaperBlock, choice: BlockChoice): ChoiceFault | undefined {
  switch (choice.as) {
    case 'elements':
      return takeElements(taking, block, choice)
    case 'leads':
      return takeLeads(taking, block, choice)
    case 'element':
      return takeElement(taking, block, choice)
    case 'evidence':
      return takeEvidence(taking, block, choice)
    case 'link':
      return takeLink(taking, block, choice)
    case 'claims':
      return takeClaims(taking, block, choice)
    case 'nothing':
      return undefined
  }
}

/** A kind or a relation that the framework does not have. */
function wordFault({ framework }: Taking, choice: BlockChoice): ChoiceFault | undefined {
  const kind = kindsIn(choice).find((each) => !kindOf(framework, each))
  if (kind !== undefined) return fault('kind-unknown', paperText.kindUnknown(kind))
  const relation = relationsIn(choice).find((each) => !relationOf(framework, each))
  return relation === undefined ? undefined : fault('relation-unknown', paperText.relationUnknown(relation))
}

const given = (...words: readonly (string | undefined)[]): readonly string[] =>
  words.filter((word) => word !== undefined)

function kindsIn(choice: BlockChoice): readonly string[] {
  if (choice.as === 'elements') return given(choice.kind, choice.under?.kind, choice.ends?.kind)
  if (choice.as === 'leads') return given(choice.kind, choice.lead)
  return choice.as === 'element' || choice.as === 'claims' ? given(choice.kind) : []
}

function relationsIn(choice: BlockChoice): readonly string[] {
  if (choice.as === 'elements') return given(choice.under?.relation, choice.ends?.relation)
  return choice.as === 'link' || choice.as === 'leads' ? given(choice.relation) : []
}
