import type { Context } from 'hono'
import type { Config } from '../../config.ts'
import type { AppEnv } from '../services/index.ts'

/** Where this visitor reaches the server, without a closing slash: as configured, or as the request came. */
export const publicUrl = (c: Context<AppEnv>, config: Config): string =>
  config.publicUrl ?? new URL(c.req.url).origin

/** The address of an access link; whoever has it may enter. */
export const linkUrl = (base: string, token: string): string => `${base}/l/${token}`
