import type { Field, FieldId } from '../model/index.ts'

/** The names of what is no field. A field that is called so goes by its id. */
export const FIXED_NAMES = {
  id: 'Id',
  kind: 'Kind',
  code: 'Code',
  title: 'Title',
  relation: 'Relation',
  basis: 'Basis',
  strength: 'Strength',
  note: 'Note',
  placeholder: 'Placeholder',
  standsFor: 'Stands for',
  /** Of a group: "kind priority", or "set" where its members are those that it is joined to. */
  group: 'Group of',
} as const

const TAKEN: ReadonlySet<string> = new Set(Object.values(FIXED_NAMES).map((name) => name.toLowerCase()))
const EVIDENCE = /^(evidence|observed|assessed)\b/i

/** What each field is called outside: by its label where no other field, and nothing that we write, is called so. */
export function fieldNames(fields: readonly Field[]): ReadonlyMap<FieldId, string> {
  const count = new Map<string, number>()
  for (const { label } of fields) count.set(fold(label), (count.get(fold(label)) ?? 0) + 1)
  return new Map(
    fields.map(({ id, label }) => {
      const own = label.trim()
      const isFree =
        own !== '' && count.get(fold(label)) === 1 && !TAKEN.has(fold(label)) && !EVIDENCE.test(own)
      return [id, isFree ? own : `field ${id}`]
    }),
  )
}

const fold = (label: string): string => label.trim().toLowerCase()

/** One period of a series: "By year (2006/07)". */
export const periodName = (field: string, period: string): string => `${field} (${period})`

/** One part of one piece of evidence: "Evidence 2 quotation". */
export const evidenceName = (number: number, part: EvidencePart): string => `Evidence ${number} ${part}`

export const EVIDENCE_PARTS = ['source', 'paragraph', 'quotation', 'field'] as const
export type EvidencePart = (typeof EVIDENCE_PARTS)[number]

/** "Evidence 2 quotation" as its number and its part. */
export function evidencePart(
  name: string,
): { readonly number: number; readonly part: EvidencePart } | undefined {
  const [, number, word] = /^Evidence (\d{1,4}) (\w+)$/.exec(name) ?? []
  const part = EVIDENCE_PARTS.find((candidate) => candidate === word)
  return number && part ? { number: Number(number), part } : undefined
}
