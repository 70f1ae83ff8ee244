import type { Finding } from '../coverage/index.ts'
import type { Severity } from '../model/index.ts'

/** Every word that a card says of its element, on the screen, in pictures and in the details. */
export const cardText = {
  support: ({ stated, inferred }: { readonly stated: number; readonly inferred: number }): string =>
    inferred === 0 ? `${stated} stated` : `${stated} stated, ${inferred} inferred`,
  hangsOn: (code: string) => `Hangs on ${code}`,
  inferredOnly: 'Inferred only',
  only: (kind: string) => `${kind} only`,
  unsupported: 'No support',
  without: (noun: string) => `No ${noun}`,
  another: 'another',
  link: 'link',
  byCode: {
    'row-covers-nothing': 'Supports nothing',
    'too-many-links': 'Much on one',
    'field-empty': 'Not filled in',
    'link-end-gone': 'Link astray',
    'link-not-allowed': 'Link astray',
    'link-to-recheck': 'Re-check',
    'stated-without-evidence': 'No paragraph',
    'code-repeated': 'Code twice',
    'cell-contradicted': 'Contradiction',
    'check-fails': 'Check fails',
    'figure-differs': 'Figure differs',
    'figure-rounded': 'Rounded',
    'too-few-lines': 'Too few links',
    'too-many-lines': 'Too many links',
    'relation-cycle': 'In a circle',
    'observation-contradicted': 'Contradiction',
  } satisfies Record<
    Exclude<Finding['code'], 'column-single-support' | 'column-uncovered' | 'missing-link'>,
    string
  >,
} as const

/** The gravest first. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { gap: 0, risk: 1, note: 2 }
