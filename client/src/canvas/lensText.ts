import { BASES, type Basis, elementId, isElementId } from '@golden-thread/shared/model'
import type { Workspace } from '../workspace/index.ts'
import { type Lens, PLAIN_LENS, type Way } from './lens.ts'

/** More steps than this around a card are the whole of any map that people drew. */
const STEPS_MOST = 9

/**
 * A lens as it stands in an address and in a saved view: "around:S6:2:upstream;kinds:value,person;rest:hide". Parts
 * that are as in the plain lens are left out, so the plain lens is the empty text.
 */
export function textOfLens(lens: Lens): string {
  const { around, only } = lens
  const parts = [
    around && `around:${around.id}:${around.steps}:${around.way}`,
    lens.lead && `lead:${lens.lead}`,
    only && `only:${coded(only.field)}:${coded(only.value)}`,
    lens.findingsOnly && 'findings:only',
    lens.hiddenKinds.size > 0 && `kinds:${[...lens.hiddenKinds].map(coded).join(',')}`,
    lens.hiddenBases.size > 0 && `bases:${[...lens.hiddenBases].join(',')}`,
    lens.hideLinks && 'links:hide',
    lens.rest === 'hide' && 'rest:hide',
    lens.lines === 'strength' && 'lines:strength',
    lens.shade && `shade:${coded(lens.shade)}`,
  ]
  return parts.filter(Boolean).join(';')
}

/** The lens that a text describes. What makes no sense is passed over: addresses are cut off, and views grow old. */
export function lensOfText(text: string): Lens {
  const parts = new Map<string, readonly string[]>(
    text.split(';').map((part) => {
      const [name = '', ...values] = part.split(':')
      return [name, values]
    }),
  )
  const first = (name: string): string => parts.get(name)?.[0] ?? ''
  const listed = (name: string): string[] => first(name).split(',').filter(Boolean)
  const lead = first('lead')
  const shade = plainWord(first('shade'))
  return {
    around: aroundOf(parts.get('around')),
    lead: isElementId(lead) ? lead : null,
    only: onlyOf(parts.get('only')),
    findingsOnly: first('findings') === 'only',
    hiddenKinds: new Set(listed('kinds').map(plainWord).filter(Boolean)),
    hiddenBases: new Set(listed('bases').filter(isBasis)),
    hideLinks: first('links') === 'hide',
    rest: first('rest') === 'hide' ? 'hide' : 'dim',
    lines: first('lines') === 'strength' ? 'strength' : 'basis',
    shade: shade || null,
  }
}

/** Looks through a lens, and puts it into the address. */
export const setLens = ({ workspace }: { readonly workspace: Workspace }, lens: Lens): void =>
  workspace.go({ lens: textOfLens(lens) })

function aroundOf(values: readonly string[] | undefined): Lens['around'] {
  const [id = '', count = '', way = ''] = values ?? []
  const steps = Number(count)
  if (!isElementId(id) || !Number.isInteger(steps) || steps < 1) return PLAIN_LENS.around
  return { id: elementId(id), steps: Math.min(steps, STEPS_MOST), way: isWay(way) ? way : 'both' }
}

function onlyOf(values: readonly string[] | undefined): Lens['only'] {
  const [field, value] = (values ?? []).map(plainWord)
  return field && value ? { field, value } : null
}

const isBasis = (text: string): text is Basis => BASES.some((basis) => basis === text)

const isWay = (text: string): text is Way => text === 'both' || text === 'downstream' || text === 'upstream'

/** Words that people chose may hold the signs that part a lens. */
const coded = (word: string): string => encodeURIComponent(word)

function plainWord(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return ''
  }
}
