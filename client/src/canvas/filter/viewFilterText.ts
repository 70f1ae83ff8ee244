import { BASES, type Basis, elementId, isElementId } from '@golden-thread/shared/model'
import type { Way } from '@golden-thread/shared/queries'
import type { Workspace } from '../../workspace/index.ts'
import { NO_FILTER, type ViewFilter } from './viewFilter.ts'

/** More steps than this around a card are the whole of any map that people drew. */
const STEPS_MOST = 9

/**
 * A view filter as it stands in an address and in a saved view: "around:S6:2:upstream;kinds:value,person;rest:hide". Parts
 * that are as in the plain view filter are left out, so the plain view filter is the empty text.
 */
export function textOfViewFilter(filter: ViewFilter): string {
  const { around, only } = filter
  const parts = [
    around && `around:${around.id}:${around.steps}:${around.way}`,
    filter.lead && `lead:${filter.lead}`,
    only && `only:${coded(only.field)}:${coded(only.value)}`,
    filter.findingsOnly && 'findings:only',
    filter.hiddenKinds.size > 0 && `kinds:${[...filter.hiddenKinds].map(coded).join(',')}`,
    filter.hiddenBases.size > 0 && `bases:${[...filter.hiddenBases].join(',')}`,
    filter.hideLinks && 'links:hide',
    filter.rest === 'hide' && 'rest:hide',
    filter.lines === 'strength' && 'lines:strength',
    filter.shade && `shade:${coded(filter.shade)}`,
  ]
  return parts.filter(Boolean).join(';')
}

/** The view filter that a text describes. What makes no sense is passed over: addresses are cut off, and views grow old. */
export function viewFilterOfText(text: string): ViewFilter {
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

/** Looks through a view filter, and puts it into the address. */
export const setViewFilter = ({ workspace }: { readonly workspace: Workspace }, filter: ViewFilter): void =>
  workspace.go({ filter: textOfViewFilter(filter) })

function aroundOf(values: readonly string[] | undefined): ViewFilter['around'] {
  const [id = '', count = '', way = ''] = values ?? []
  const steps = Number(count)
  if (!isElementId(id) || !Number.isInteger(steps) || steps < 1) return NO_FILTER.around
  return { id: elementId(id), steps: Math.min(steps, STEPS_MOST), way: isWay(way) ? way : 'both' }
}

function onlyOf(values: readonly string[] | undefined): ViewFilter['only'] {
  const [field, value] = (values ?? []).map(plainWord)
  return field && value ? { field, value } : null
}

const isBasis = (text: string): text is Basis => BASES.some((basis) => basis === text)

const isWay = (text: string): text is Way => text === 'both' || text === 'downstream' || text === 'upstream'

/** Words that people chose may hold the signs that part a view filter. */
const coded = (word: string): string => encodeURIComponent(word)

function plainWord(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return ''
  }
}
