import { escaped, STYLE } from '../../../exports/index.ts'
import { type Disclosed, inChunks, sectionsOf } from './disclosed.ts'
import type { DisclosedSection } from './sections.ts'

/** A page to be read and printed, complete in itself: a table for each part. */
export const disclosureHtml = (disclosed: Disclosed): AsyncGenerator<Uint8Array> => inChunks(page(disclosed))

async function* page(disclosed: Disclosed): AsyncGenerator<string> {
  const { map, from, to, made, tables, records } = disclosed
  const title = escaped(`${map.title}: disclosure`)
  yield `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
<p>What was written from ${escaped(from)} to ${escaped(to)}, and the map as it was then. Made on ${escaped(made.at)} by ${escaped(made.by)}; map ${escaped(map.id)}.</p>
<nav><ul>${[...tables, ...records].map(({ name, title: words }) => `<li><a href="#${name}">${escaped(words)}</a></li>`).join('')}</ul></nav>
`
  for await (const section of sectionsOf(disclosed)) yield* tableOf(section)
  yield '</main></body></html>\n'
}

async function* tableOf({ name, title, columns, rows }: DisclosedSection): AsyncGenerator<string> {
  yield `<section id="${name}"><h2>${escaped(title)}</h2>\n`
  let count = 0
  for await (const row of rows()) {
    if (count === 0)
      yield `<table><thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead><tbody>\n`
    yield `<tr>${row.map((value) => `<td>${escaped(String(value ?? ''))}</td>`).join('')}</tr>\n`
    count += 1
  }
  yield count === 0 ? '<p>None.</p>' : '</tbody></table>'
  yield '</section>\n'
}
