import { html } from 'hono/html'
import { page } from '../request/index.ts'
import { bodySchema, OPERATIONS } from './openApi.ts'
import type { Operation } from './operation.ts'

/** What a program can ask for, to be read: complete without a script, and printed as it is. */
export const apiPage = () =>
  page(
    'For programs',
    html`
<p>Everything here is also at <a href="/api/openapi.json">/api/openapi.json</a>, as OpenAPI. Ask with the cookie that
following a link sets, or with a key: <code>Authorization: Bearer gtk_…</code>.</p>
<p>A request that is refused is answered with <code>{ error: { code, message } }</code>; the message says what to do next.
Fields that are not known are refused. Whatever is answered as text has an <code>ETag</code>: sent back in
<code>If-None-Match</code>, it is answered with 304 while nothing has changed.</p>
${OPERATIONS.map(entry)}`,
  )

const entry = ({ method, path, summary, query, body, status, answer }: Operation) => html`
<section>
  <h2><code>${method} ${path}</code></h2>
  <p>${summary}. Answers ${status}${answer === '' ? '' : html`, <code>${answer}</code>`}.</p>
  ${listOf(
    'In the address',
    Object.entries(query).map(([name, words]) => html`<code>?${name}=</code> ${words}`),
  )}
  ${
    body
      ? listOf(
          'In the body',
          fieldsOf(bodySchema(body)).map((field) => html`<code>${field}</code>`),
        )
      : ''
  }
</section>`

const listOf = (title: string, items: readonly ReturnType<typeof html>[]) =>
  items.length === 0 ? '' : html`<p>${title}:</p><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

interface Schema {
  readonly properties?: Readonly<
    Record<string, { readonly type?: string; readonly enum?: readonly string[] }>
  >
  readonly required?: readonly string[]
}

/** "role: owner | editor", "label?: string". */
function fieldsOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return Object.entries(properties).map(
    ([name, { type, enum: choices }]) =>
      `${name}${required.includes(name) ? '' : '?'}: ${choices?.join(' | ') ?? type ?? 'an object'}`,
  )
}
