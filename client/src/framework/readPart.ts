import { readFramework } from '@golden-thread/shared/document'
import {
  type Framework,
  type FrameworkPart,
  type ListedPart,
  type PartAt,
  partIn,
  partNames,
  type UnreadPart,
  withoutPart,
  withPart,
} from '@golden-thread/shared/model'
import { ok, type Result, refuse } from '@golden-thread/shared/result'
import { FORMS, type FormOf, isUnfinished, type PartJson } from './form/index.ts'
import { text } from './text.ts'

/** A part that somebody writes: a new one, one that is there, or one that was set aside. */
export interface PartWriting {
  readonly list: FormOf
  /** The kind or relation that a field is of. */
  readonly owner?: ListedPart
  /** The part as it stands; undefined for a new one. */
  readonly was?: ListedPart
  readonly mends?: UnreadPart
}

export interface ReadPart {
  readonly at: PartAt & ListedPart
  readonly part: FrameworkPart
  /** Where its name is another than before. */
  readonly was?: ListedPart
}

/** What is written as a part of the framework, or what is missing or wrong in a sentence. */
export function readPart(
  framework: Framework,
  writing: PartWriting,
  given: PartJson,
): Result<ReadPart, string> {
  const { list, owner, was } = writing
  // Codes may go without a letter.
  const json = list === 'kinds' ? { prefix: '', ...given } : given
  const asked = FORMS[list].filter(({ when }) => when?.(json) ?? true)
  const missing = asked.find(({ key, isNeeded }) => isNeeded && isEmpty(json[key]))
  if (missing) return refuse(`${missing.label}: ${EMPTY}`)
  const half = asked.find((spec) => isUnfinished(spec, json[spec.key]))
  if (half) return refuse(`${half.label}: ${UNFINISHED}`)
  const at = placeOf(list, owner, json)
  if (at === undefined) return refuse(text.form.idMissing)
  const isSame = was !== undefined && nameIn(was) === nameIn(at)
  const { unread: _, ...sound } = framework
  const base = was && !isSame ? withoutPart(sound, was) : sound
  if (!isSame && partIn(base, at) !== undefined) return refuse(text.form.idTaken)
  const whole = withPart(base, at, json as unknown as FrameworkPart)
  const read = readFramework(JSON.parse(JSON.stringify(whole)))
  if (!read.ok) return refuse(read.error)
  const [aside] = read.value.unread ?? []
  if (aside) return refuse(capital(aside.reason ?? text.form.unknown(aside.what)))
  const part = partIn(read.value, at)
  if (part === undefined) return refuse(text.form.idMissing)
  const lost = asked.find(({ key }) => !isEmpty(json[key]) && !(key in Object(part)))
  if (lost) return refuse(`${lost.label}: ${UNFINISHED}`)
  return ok({ at, part, ...(was && !isSame ? { was } : {}) })
}

const EMPTY = 'fill it in.'
const UNFINISHED = 'fill in all of it, or take out what is not needed.'

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const nameIn = ({ id, field }: ListedPart): string => field ?? id

function placeOf(list: FormOf, owner: ListedPart | undefined, json: PartJson): ListedPart | undefined {
  const [name] = partNames(list, [json])
  if (!name || name.startsWith('?')) return undefined
  if (list !== 'fields') return { list, id: name }
  return owner && { ...owner, field: name }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** An id from a name, that is not taken yet. */
export function idFrom(name: string, taken: readonly string[]): string {
  const base = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  if (!base || !taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
