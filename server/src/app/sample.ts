import { ROLES_LINKED_AT_ONCE, type Role } from '@golden-thread/shared/protocol'
import { hashToken, tokenFromSecret } from '../access/index.ts'
import { ConfigError } from '../config.ts'
import type { AccessStorage } from '../storage/index.ts'
import { JobFailed, type MadeMap } from '../worker/index.ts'
import { linkUrl } from './request/index.ts'
import type { Services } from './services/index.ts'

/** The id of the sample map, in every installation. */
export const SAMPLE_MAP = 'sample'
const SAMPLE_TEMPLATE = 'corporate-strategy-2006'

export interface PrintedLink {
  readonly role: Role
  readonly url: string
}

/**
 * The sample map's links, the same at each start; at the first start the map is made as well. A link that its owner
 * revoked is not given again, and a sample that was deleted for good does not come back.
 */
export async function sampleLinks(
  services: Services,
  { access, secret, base }: { access: AccessStorage; secret: Uint8Array; base: string },
): Promise<readonly PrintedLink[]> {
  const { storage, catalogue, accessLinks } = services
  if (!(await storage.maps.get(SAMPLE_MAP))) {
    if (await access.hasPeople()) return []
    const begun = await begunSample(services)
    // Another server that was started at the same moment may have been faster.
    await catalogue.add(SAMPLE_MAP, begun).catch(async (error: unknown) => {
      if (!(await storage.maps.get(SAMPLE_MAP))) throw error
    })
  }
  const printed: PrintedLink[] = []
  for (const role of ROLES_LINKED_AT_ONCE) {
    const token = tokenFromSecret(secret, `${SAMPLE_MAP} ${role}`)
    const known = await access.linkOfToken(hashToken(token))
    if (!known)
      await accessLinks
        .makeLink({ map: SAMPLE_MAP, role, label: 'Printed when the server starts', token })
        .catch(async (error: unknown) => {
          if (!(await access.linkOfToken(hashToken(token)))) throw error
        })
    // An owner may have changed what a link allows; it is printed as what it is now.
    if (known?.revokedAt === undefined) printed.push({ role: known?.role ?? role, url: linkUrl(base, token) })
  }
  return printed
}

/** A machine that is short of everything makes it with the second or third try: the files are in its memory by then. */
const TRIES = 3

async function begunSample({ workers, config, clock, log }: Services): Promise<MadeMap> {
  for (let tried = 1; ; tried++) {
    try {
      const begun = await workers.run('newMap', {
        body: JSON.stringify({ template: SAMPLE_TEMPLATE }),
        mapBytesMax: config.importBytesMax,
        by: '',
        at: clock(),
      })
      if (begun.ok) return begun.value
      throw new Error(`The sample map could not be made: ${begun.error.code}.`)
    } catch (error) {
      if (!(error instanceof JobFailed)) throw error
      if (tried === TRIES)
        throw new ConfigError(
          `The sample map of the first start could not be made, in ${TRIES} tries (${error.message}). The machine has too little time or memory to spare: end what else runs on it, or give it more, and start again.`,
          { cause: error },
        )
      log.warn({ err: error }, 'the sample map was not made yet; it is tried again')
    }
  }
}
