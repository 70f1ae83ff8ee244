import { templates } from '@golden-thread/shared/frameworks'
import { Hono } from 'hono'
import { RequestRefused } from './request/index.ts'
import type { AppEnv } from './services/index.ts'

/** The frameworks that the server brings along, by their own id or by that of a template that begins with them. */
export function frameworkRoutes() {
  return new Hono<AppEnv>().get('/:file{[^/]+\\.json}', (c) => {
    const id = c.req.param('file').slice(0, -'.json'.length)
    const found = templates.map((template) => ({ template, framework: template.build().framework }))
    const one =
      found.find(({ template }) => template.id === id) ?? found.find(({ framework }) => framework.id === id)
    if (!one) throw new RequestRefused({ code: 'framework-unknown', framework: id })
    return c.json(one.framework)
  })
}
