import { type FieldId, type FieldValue, type KindId, kindOf, limits, relationOf } from '../../model/index.ts'
import type { ElementEntry, EndName, EvidenceWords } from '../entries/index.ts'
import { folded } from '../entries/index.ts'
import type { BlockItem, PaperBlock } from './block.ts'
import type { ElementsChoice } from './choice.ts'
import { oneLine } from './piece.ts'
import { takeTable } from './takeTable.ts'
import { type ChoiceFault, placeOf, type Taking, wordsOf } from './taking.ts'
import { paperText } from './text.ts'
import { itemTitle, leadTitle } from './words.ts'

/** Each item of a list, or each row of a table, as an element; with what it belongs to and what it names at its end. */
export function takeElements(
  taking: Taking,
  block: PaperBlock,
  choice: ElementsChoice,
): ChoiceFault | undefined {
  if (block.is === 'table') return takeTable(taking, block, choice)
  const { gathered } = taking
  const items: readonly BlockItem[] = block.items.length > 0 ? block.items : [block]
  if (block.head !== undefined) taking.notes.repair(placeOf(block), paperText.head(block.head))
  const under = underOf(taking, block, choice)
  for (const item of items) {
    const { title, ends } = choice.ends
      ? withoutEnd(taking, item, choice.ends.kind)
      : { title: itemTitle(item.text), ends: undefined }
    if (title === '') continue
    const words = (quotation: string) => wordsOf(taking, item.paragraph, quotation)
    const entry = gathered.element(
      placeOf(item),
      choice.kind,
      title.slice(0, limits.TITLE_CHARS_MAX),
      words(title.slice(0, limits.TEXT_CHARS_MAX)),
      choice.fields,
    )
    if (under && choice.under)
      link(
        taking,
        item,
        choice.under.relation,
        choice.kind,
        entry,
        under,
        words(oneLine(block.text) || title),
      )
    if (ends && choice.ends)
      link(taking, item, choice.ends.relation, choice.kind, entry, ends, words(oneLine(item.text)))
  }
  return undefined
}

function link(
  { framework, gathered }: Taking,
  item: BlockItem,
  relation: string,
  kind: KindId,
  entry: ElementEntry,
  other: EndName,
  evidence: EvidenceWords,
): void {
  const isForward = relationOf(framework, relation)?.from.includes(kind) ?? true
  const ends = isForward ? { from: { entry }, to: other } : { from: other, to: { entry } }
  gathered.link({ place: placeOf(item), relation, ...ends, basis: 'stated' }, evidence)
}

/** What the items belong to: an element that is named, or one that is made of what leads up to them. */
function underOf(taking: Taking, block: PaperBlock, { kind, under }: ElementsChoice): EndName | undefined {
  const { gathered } = taking
  if (!under) return undefined
  if (under.element !== undefined) {
    const held = gathered.find(under.element, joinedBy(taking, under.relation, kind))
    return held ? { entry: held } : { name: under.element }
  }
  if (under.kind === undefined) return undefined
  const title = under.title ?? nameIn(block.text)
  const evidence = wordsOf(taking, block.paragraph, leadTitle(block.text) || title)
  const held = gathered.titlesOf(under.kind).some((each) => folded(each) === folded(title))
    ? gathered.find(title, [under.kind])
    : undefined
  return { entry: held ?? gathered.element(placeOf(block), under.kind, title, evidence) }
}

/** The kinds that a relation joins to one kind. */
function joinedBy({ framework }: Taking, relation: string, kind: KindId): readonly KindId[] {
  const { from = [], to = [] } = relationOf(framework, relation) ?? {}
  return from.includes(kind) ? to : from
}

/** "Strategic Committee: Demand Management" names what stands behind the colon. */
const nameIn = (text: string): string => {
  const lead = leadTitle(text)
  return itemTitle(/^[^:]{1,40}:\s+(\S.*)$/.exec(lead)?.[1] ?? lead)
}

/** "Call handling Managing demand" as its title and the review that it ends in; said twice, it is read once. */
function withoutEnd(
  { gathered, map, notes }: Taking,
  item: BlockItem,
  kind: KindId,
): { readonly title: string; readonly ends: EndName | undefined } {
  const whole = itemTitle(item.text)
  const known = namesOf({ gathered, map }, kind)
  let title = whole
  let stood = ''
  let found: { readonly name: string; readonly to: string } | undefined
  for (;;) {
    const end = known.find(({ name }) => folded(title).endsWith(` ${folded(name)}`))
    if (!end || (found && (found.to !== end.to || !title.endsWith(` ${stood}`)))) break
    if (found) notes.repair(placeOf(item), paperText.doubled(end.name))
    found = end
    // Said twice is said to the letter: in "Management of training Training" the one is no other's repeat.
    stood = title.slice(title.length - end.name.length)
    title = title.slice(0, title.length - end.name.length).trim()
  }
  if (!found) return { title: whole, ends: undefined }
  const held = gathered.find(found.to, [kind])
  return { title, ends: held ? { entry: held } : { name: found.to, kinds: [kind] } }
}

/** What elements of a kind are called, the longest names first; a name without what stands in brackets is one too. */
function namesOf(
  { gathered, map }: Pick<Taking, 'gathered' | 'map'>,
  kind: KindId,
): readonly { readonly name: string; readonly to: string }[] {
  const titles = [
    ...gathered.titlesOf(kind),
    ...[...map.elements.values()].filter((each) => each.kind === kind).map((each) => each.title),
  ]
  const aliases = kindOf(map.framework, kind)?.fields.filter(({ role }) => role === 'alias') ?? []
  const other = (values: Readonly<Record<FieldId, FieldValue>> | undefined): string[] =>
    aliases
      .flatMap(({ id }) => String(values?.[id] ?? '').split(';'))
      .map((name) => name.trim())
      .filter(Boolean)
  return titles
    .flatMap((title) => {
      const bare = title.replace(/\s*\([^()]*\)\s*$/u, '')
      const entry = gathered.find(title, [kind])
      const own = [...map.elements.values()].find((each) => each.title === title)
      return [title, bare, ...other(entry?.fields ?? own?.fields)].map((name) => ({ name, to: title }))
    })
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length)
}
