import { type FieldId, type FieldValue, type KindId, kindOf, limits, relationOf } from '../../model/index.ts'
import type { EndName, EvidenceWords } from '../entries/index.ts'
import type { PaperBlock } from './block.ts'
import type { ClaimsChoice, ElementChoice, EvidenceChoice, SaidLinkChoice } from './choice.ts'
import { kindWords } from './kindWords.ts'
import { claimSentences } from './proposals.ts'
import { quotedIn, wholeOf } from './quoted.ts'
import { type ChoiceFault, fault, placeOf, type Taking, wordsOf } from './taking.ts'
import { paperText } from './text.ts'
import { itemTitle, sentencesOf } from './words.ts'

/** One element, in words of the block or about them. */
export function takeElement(
  taking: Taking,
  block: PaperBlock,
  choice: ElementChoice,
): ChoiceFault | undefined {
  const quotation = quotedIn(block, choice.quotation ?? choice.title)
  if (choice.quotation !== undefined && quotation === undefined)
    return fault('quotation-not-there', paperText.notQuoted(choice.quotation, block.paragraph))
  const title = choice.title ?? itemTitle(block.text)
  taking.gathered.element(
    placeOf(block),
    choice.kind,
    title.slice(0, limits.TITLE_CHARS_MAX),
    wordsOf(taking, block.paragraph, quotation ?? wholeOf(block)),
    choice.fields,
  )
  return undefined
}

/** Something more that the block says of an element. */
export function takeEvidence(
  taking: Taking,
  block: PaperBlock,
  choice: EvidenceChoice,
): ChoiceFault | undefined {
  const { gathered, map } = taking
  const quotation = choice.quotation === undefined ? wholeOf(block) : quotedIn(block, choice.quotation)
  if (quotation === undefined)
    return fault('quotation-not-there', paperText.notQuoted(choice.quotation ?? '', block.paragraph))
  const evidence: EvidenceWords = {
    ...wordsOf(taking, block.paragraph, quotation),
    ...(choice.field ? { field: choice.field } : {}),
  }
  const held = gathered.find(choice.of)
  if (held) {
    gathered.addTo(held, evidence, choice.fields)
    return undefined
  }
  const there = [...map.elements.values()].find(
    (element) => element.deletedAt === undefined && [element.code, element.title].includes(choice.of),
  )
  if (!there) return fault('element-unknown', paperText.elementUnknown(choice.of))
  gathered.element(placeOf(block), there.kind, there.title, evidence, choice.fields)
  return undefined
}

/** That two are related. */
export function takeLink(taking: Taking, block: PaperBlock, choice: SaidLinkChoice): ChoiceFault | undefined {
  const quotation = choice.quotation === undefined ? wholeOf(block) : quotedIn(block, choice.quotation)
  if (quotation === undefined)
    return fault('quotation-not-there', paperText.notQuoted(choice.quotation ?? '', block.paragraph))
  const { relation, basis = 'stated', note, strength, fields } = choice
  const kinds = relationOf(taking.framework, relation)
  taking.gathered.link(
    {
      place: placeOf(block),
      relation,
      from: endOf(taking, choice.from, kinds?.from),
      to: endOf(taking, choice.to, kinds?.to),
      basis,
      ...(note ? { note } : {}),
      ...(strength ? { strength } : {}),
      ...(fields ? { fields } : {}),
    },
    wordsOf(taking, block.paragraph, quotation),
  )
  return undefined
}

/** "S1", "S1, S2" and "*proposal"; a title is first that of a kind which the relation may join. */
function endOf({ gathered }: Taking, words: string, kinds: readonly KindId[] = []): EndName {
  if (words.startsWith('*')) return { kind: words.slice(1) }
  const one = gathered.find(words, kinds)
  if (one) return { entry: one }
  const names = words.split(',').map((name) => name.trim())
  return names.length > 1 && names.every((name) => name !== '')
    ? { names: names.map((name) => gathered.find(name, kinds)?.key ?? name) }
    : { name: words }
}

/** Sentences as claims, in their own words. */
export function takeClaims(taking: Taking, block: PaperBlock, choice: ClaimsChoice): ChoiceFault | undefined {
  const { framework, gathered, notes } = taking
  const kind = choice.kind ?? framework.kinds.find(({ role }) => role === 'claim')?.id
  if (kind === undefined) return fault('claims-unknown', paperText.noClaims)
  const sentences = sentencesOf(block.text)
  const field = kindOf(framework, kind)?.fields.find(({ role }) => role === 'quotation')
  for (const number of choice.sentences ?? claimSentences(block.text, kindWords(framework))) {
    const sentence = sentences[number - 1]
    if (sentence === undefined) {
      notes.refuse(placeOf(block), 'sentence-unknown', paperText.noSentence(number))
      continue
    }
    const fields: Readonly<Record<FieldId, FieldValue>> = field ? { [field.id]: sentence } : {}
    const evidence = wordsOf(taking, block.paragraph, sentence)
    gathered.element(placeOf(block), kind, sentence.slice(0, limits.TITLE_CHARS_MAX), evidence, fields)
  }
  return undefined
}
