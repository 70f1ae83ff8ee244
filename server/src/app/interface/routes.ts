import { Hono } from 'hono'
import { publicUrl } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { apiPage } from './apiPage.ts'
import { openApi } from './openApi.ts'

/** What a program can ask for: as a page, and as OpenAPI. Both say the same to everyone. */
export const interfaceRoutes = ({ config }: Pick<Services, 'config'>) =>
  new Hono<AppEnv>()
    .get('/', (c) => {
      c.header('Cache-Control', 'no-cache')
      return c.html(apiPage())
    })
    .get('/openapi.json', (c) => {
      c.header('Cache-Control', 'no-cache')
      return c.json(openApi(publicUrl(c, config)))
    })
