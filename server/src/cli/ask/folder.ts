import type { AccessLinks } from '../../access/index.ts'
import { createApp, type Services } from '../../app/index.ts'
import { type Config, ConfigError } from '../../config.ts'
import { createLog } from '../../log.ts'
import { openServices } from '../../openServices.ts'
import { StorageError, type StoredPerson } from '../../storage/index.ts'
import { type Answerer, accepted, requestOf } from './asked.ts'
import { requireDatabase } from './database.ts'
import { CommandFailure } from './failure.ts'

/** Who has the data folder may do everything with what is in it; histories and the audit log call them this. */
const OPERATOR: StoredPerson = {
  id: 'command-line',
  name: 'Command line',
  colour: '#5b6472',
  createdAt: 0,
}

/**
 * The data folder itself, while no server uses it: the same routes as over HTTP, asked without a port. The lock of the
 * folder keeps servers out meanwhile; a PostgreSQL database is shared with them.
 */
export async function askFolder(config: Config): Promise<Answerer> {
  if (config.databaseUrl === undefined) requireDatabase(config)
  const opened = await openServices(config, createLog('warn')).catch((error: unknown) => {
    throw isInUse(error) ? new CommandFailure(inUse(config.dataDir)) : error
  })
  const { services } = opened
  const { access } = services.storage
  if (!(await access.person(OPERATOR.id))) await access.addPerson(OPERATOR)
  const app = createApp(asOperator(services))
  return {
    ask: async (path, body) => accepted(await app.request(`http://command.line${path}`, requestOf(body))),
    async close() {
      const { saved } = await opened.drain()
      await opened.close()
      if (!saved)
        throw new CommandFailure(
          'What was brought in could not be written to disk. Check the disk, and run it again.',
        )
    },
  }
}

function asOperator(services: Services): Services {
  const { identity, accessLinks, storage } = services
  const role = { role: 'owner', link: null } as const
  const everywhere: AccessLinks = {
    ...accessLinks,
    // A map that is made here belongs to whoever follows its owner link, which is printed.
    own: async () => {},
    effectiveRole: async () => role,
    effectiveRoles: async () => new Map((await storage.maps.ids()).map((id) => [id, role])),
  }
  return {
    ...services,
    identity: {
      ...identity,
      sessionOf: async () => ({ person: OPERATOR, hash: '', until: Number.POSITIVE_INFINITY }),
    },
    accessLinks: everywhere,
  }
}

const isInUse = (error: unknown): boolean =>
  error instanceof ConfigError && error.cause instanceof StorageError && error.cause.code === 'in-use'

const inUse = (folder: string): string =>
  `A server uses ${folder} now, and two programs may not. Ask that server instead, with --server and a key, or stop it first.`
