import { ROLES_LINKED_AT_ONCE, type Role } from '@golden-thread/shared/protocol'
import { hashToken, tokenFromSecret } from '../access/index.ts'
import type { AccessStorage } from '../storage/index.ts'
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
  const { storage, workers, catalogue, accessLinks, clock } = services
  if (!(await storage.maps.get(SAMPLE_MAP))) {
    if (await access.hasPeople()) return []
    const begun = await workers.run('newMap', {
      body: JSON.stringify({ template: SAMPLE_TEMPLATE }),
      mapBytesMax: services.config.importBytesMax,
      by: '',
      at: clock(),
    })
    if (!begun.ok) throw new Error(`The sample map could not be made: ${begun.error.code}.`)
    // Another server that was started at the same moment may have been faster.
    await catalogue.add(SAMPLE_MAP, begun.value).catch(async (error: unknown) => {
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
