import { never } from '../result.ts'
import type { Refusal } from './refusal.ts'

/** One sentence for a refusal that says what is wrong and what to do next. */
export function explainRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'element-unknown':
      return 'That element is not in this map. It may have been removed for good; choose another.'
    case 'element-id-wrong':
      return `"${refusal.id.slice(0, 80)}" cannot be the id of an element: use up to 64 letters, digits, hyphens, dots and underscores.`
    case 'element-exists':
      return 'An element with this id is in the map already. Give the new one an id of its own.'
    case 'element-deleted':
      return `${refusal.label} was deleted. Restore it first, then make the change again.`
    case 'kind-unknown':
      return `This framework has no kind "${refusal.kind}". Choose one of the kinds of the framework.`
    case 'field-unknown':
      return `${refusal.kind} has no field "${refusal.field}". Choose one of its fields.`
    case 'field-value':
      return `${refusal.field} takes ${refusal.expected}. Correct the value and try again.`
    case 'text-too-long':
      return `${refusal.what} has ${refusal.length} characters; at most ${refusal.most} are kept. Shorten it and try again.`
    case 'number-not-finite':
      return `${refusal.what} is not a number. Enter a number and try again.`
    case 'link-unknown':
      return 'That link is not in this map. It may have been removed for good; make it again.'
    case 'link-exists':
      return `${refusal.label} is linked already. Open the link to change its basis or evidence.`
    case 'link-deleted':
      return 'That link was deleted. Restore it first, then make the change again.'
    case 'link-id-wrong':
      return `The id of a link follows from its relation and ends: it has to be "${refusal.expected}", not "${refusal.id}".`
    case 'link-to-itself':
      return `${refusal.label} cannot be linked to itself. Choose another element.`
    case 'relation-unknown':
      return `This framework has no relation "${refusal.relation}". Choose one of its relations.`
    case 'link-not-allowed':
      return `"${refusal.relation}" cannot join ${refusal.from} to ${refusal.to}: it joins ${refusal.joins}. Choose another element or another relation.`
    case 'link-too-many':
      return `${refusal.label} has ${refusal.most} ${refusal.relation} ${refusal.most === 1 ? 'link' : 'links'} already, which is the most it may have. Remove one first.`
    case 'observation-unknown':
      return 'That observation is not in this map. It may have been removed for good; make it again.'
    case 'observation-id-wrong':
      return `"${refusal.id.slice(0, 80)}" cannot be the id of an observation: use up to 64 letters, digits, hyphens, dots and underscores.`
    case 'observation-exists':
      return 'An observation with this id is in the map already. Give the new one an id of its own.'
    case 'observation-deleted':
      return 'That observation was deleted. Restore it first, then make the change again.'
    case 'field-not-observed':
      return `${refusal.field} is not observed over time: set its value itself, or let the framework say that it is observed.`
    case 'link-in-circle':
      return `${refusal.to} leads to ${refusal.from} already by "${refusal.relation}", so this link would go round in a circle. Choose another element, or delete a link between them first.`
    case 'end-gone':
      return `${refusal.label} was deleted, so nothing can be linked to it. Restore it first.`
    case 'evidence-unknown':
      return 'That piece of evidence is no longer there. Add it again.'
    case 'cell-unknown':
      return 'That cell is not in a matrix of this framework. Choose a cell of the matrix.'
    case 'report-key-unfit':
      return `"${refusal.key}" names no line of a front sheet. Use names of letters, digits, hyphens and underscores.`
    case 'map-full':
      return `A map holds at most ${refusal.most} ${refusal.what}. Split it into two maps, or remove what is not needed.`
    case 'framework-invalid':
      return `The framework cannot be used: ${refusal.reason}`
    case 'part-unknown':
      return `${refusal.part} is not in the framework any more. Add it again, or choose another.`
    case 'kind-in-use':
      return `There are ${refusal.kind.toLowerCase()} in the map. Say whether they become another kind or are deleted, and try again.`
    case 'view-unknown':
      return 'That view is not in this map any more. Save what you see as a new view.'
    case 'view-id-wrong':
      return `"${refusal.id.slice(0, 80)}" cannot be the id of a view: use up to 64 letters, digits, hyphens, dots and underscores.`
    case 'address-not-web':
      return 'That is not the address of a page on the web. Copy it from the browser; it begins with https://.'
    case 'reason-missing':
      return 'A finding is accepted with a reason and a name, so that others can judge it. Give both and try again.'
    case 'cells-refused':
      return cellsRefused(refusal.cells)
    case 'unchanged':
      return 'The map says so already, so nothing was changed. Choose something else if that is not what you meant.'
    case 'claim-without-kind':
      return 'At least one end has to be a whole kind or several elements. For two elements, use “Link to…”.'
    case 'what-if':
      return 'You are looking at a what-if, which never touches the map. Leave the what-if first, then make the change.'
    case 'as-at':
      return 'You are looking at the map as at a date, which never touches the map. Go back to now first, then make the change.'
    case 'past':
      return 'You look at the map as it was. Go back to now first, then change it.'
    case 'compared':
      return 'You look at the differences of two states. Go back to the map first, then change it.'
    case 'presenting':
      return 'You are presenting, so nothing is changed. Leave the presentation first, then make the change.'
    case 'not-taken':
      return 'The server does not take the changes of this page, so no more can be made here. Use what is offered at the top of the page first.'
    case 'document-newer':
      return 'This map was written by a later version, so it can only be read here. Reload the page to get that version.'
    case 'read-only':
      return 'You have a view-only link. Ask the owner for an editor link to make changes.'
    default:
      return never(refusal)
  }
}

/** Refused cells that are told one by one; a pasted column may have hundreds. */
const CELLS_TOLD_MAX = 3

function cellsRefused(cells: Extract<Refusal, { code: 'cells-refused' }>['cells']): string {
  const told = cells.slice(0, CELLS_TOLD_MAX).map(({ row, column, reason }) => `${row}, ${column}: ${reason}`)
  const more = cells.length > told.length ? `; and ${cells.length - told.length} more` : ''
  const one = cells.length === 1 ? 'one cell' : `${cells.length} cells`
  return `Nothing was changed, because ${one} cannot hold what was put there (${told.join('; ')}${more}). Correct ${cells.length === 1 ? 'it' : 'them'} and try again.`
}
