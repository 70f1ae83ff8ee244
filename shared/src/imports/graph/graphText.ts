import { withArticle } from '../../model/index.ts'

/** What a report says of a file of another program, one sentence each. */
export const graphText = {
  kindUnknown: (type: string, title: string) =>
    type === ''
      ? `"${title}" says nothing of what it is. Choose a kind for what has no type.`
      : `The framework has no kind for "${type}" ("${title}"). Choose the kind that it is, or leave it out.`,
  kindStray: (kind: string) => `The framework has no kind "${kind}". Choose one that it has.`,
  relationStray: (relation: string) => `The framework has no relation "${relation}". Choose one that it has.`,
  relationUnknown: (type: string, from: string, to: string) =>
    `No relation joins ${withArticle(from)} to ${withArticle(to)} as "${type}" does. Choose the relation that it is, or leave it out.`,
  endUnknown: (id: string) => `The file has no element "${id}". Export it again with both ends of this link.`,
  endRefused: (title: string) =>
    `"${title}" is not taken, so this link has an end too few. Choose its kind first.`,
  leftOut: (type: string, count: number) =>
    `"${type || 'Without a type'}" was left out, as chosen: ${count}.`,
  fieldUnknown: (name: string, kind: string, count: number) =>
    `"${kind}" has no field "${name}"; it was left out ${count === 1 ? 'once' : `${count} times`}.`,
  notText: (kind: string, count: number) =>
    `"${kind}" has no field for a description; ${count === 1 ? 'one was' : `${count} were`} left out.`,
} as const
