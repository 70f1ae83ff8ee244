import type { ElementId, LinkId } from './id.ts'

/** Something in a document that could not be read as it stands. The map is usable all the same. */
export type Problem =
  | { readonly code: 'document-unreadable'; readonly reason: string }
  | { readonly code: 'framework-unreadable'; readonly reason: string }
  | { readonly code: 'framework-newer'; readonly parts: readonly string[] }
  | { readonly code: 'framework-language'; readonly language: number; readonly known: number }
  | {
      /** It contradicts the rest of the framework, as `reason` says in a sentence. */
      readonly code: 'framework-part-set-aside'
      readonly part: string
      readonly reason: string
    }
  | { readonly code: 'document-newer'; readonly version: number; readonly known: number }
  | { readonly code: 'element-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'link-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'evidence-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'assessment-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'acceptance-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'observation-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'view-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'source-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'report-unreadable'; readonly id: string; readonly reason: string }
  | { readonly code: 'kind-unknown'; readonly id: ElementId; readonly label: string; readonly kind: string }
  | {
      /** `id` is that of an element, a link or an observation. */
      readonly code: 'value-unread'
      readonly id: string
      readonly label: string
      readonly field: string
      readonly words: string
      readonly expected: string
    }
  | {
      readonly code: 'reference-unfit'
      readonly id: string
      readonly label: string
      readonly field: string
      /** What it names, in words. */
      readonly names: string
    }
  | { readonly code: 'link-not-allowed'; readonly id: LinkId; readonly label: string }
  | { readonly code: 'code-repeated'; readonly ids: readonly ElementId[]; readonly repeated: string }
  | { readonly code: 'too-much'; readonly what: string; readonly count: number; readonly most: number }

/** One sentence for a problem that says what to do about it. */
export function explainProblem(problem: Problem): string {
  switch (problem.code) {
    case 'document-unreadable':
      return `This document could not be read to its end (${problem.reason}). What could be read is shown; restore it from a copy.`
    case 'framework-unreadable':
      return `The framework of this map could not be read (${problem.reason}). A plain framework is shown instead; nothing was removed.`
    case 'framework-newer':
      return `The framework has parts of a later version (${problem.parts.slice(0, 5).join(', ')}${problem.parts.length > 5 ? ' and more' : ''}). They are kept and not used; bring this program up to date to use them.`
    case 'framework-language':
      return `The framework is written in a later version of the language (${problem.language}; this one knows ${problem.known}). What is not known of it is kept and not used; bring this program up to date to use it.`
    case 'framework-part-set-aside':
      return `The framework contradicts itself: ${problem.reason} ${capital(problem.part)} is set aside until that is mended; the rest works, and nothing was removed.`
    case 'document-newer':
      return `This map was written by a later version (${problem.version}; this one knows ${problem.known}). It can be read and not changed: reload the page, or bring this program up to date.`
    case 'kind-unknown':
      return `${problem.label} has the kind "${problem.kind}", which the framework does not have. Give it another kind.`
    case 'value-unread':
      return `${problem.label}: ${problem.field} says "${problem.words}", which is not ${problem.expected}. It is kept as it is written; correct it where it is to be compared or added up.`
    case 'reference-unfit':
      return `${problem.label}: ${problem.field} names ${problem.names}, which is not there or is of another kind. It is kept; choose another.`
    case 'link-not-allowed':
      return `${problem.label}: the framework does not allow this link any more. It is not counted; delete it or change a kind back.`
    case 'code-repeated':
      return `${problem.ids.length} elements have the code ${problem.repeated}. Give each its own code.`
    case 'too-much':
      return `The document holds ${problem.count} ${problem.what}; only the first ${problem.most} are shown.`
    default:
      return `Something in the document could not be read (${problem.id}: ${problem.reason}). It is left out; nothing was removed.`
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
