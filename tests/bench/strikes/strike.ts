import type { Random } from '@golden-thread/shared/testing'
import type { Nodes } from '../../nodes/nodes.ts'
import type { Invited } from '../../nodes/person.ts'
import { witnessed } from '../../nodes/strikes.ts'

export interface Struck {
  readonly kind: 'kill' | 'pause'
  /** Maps that were taken over. */
  readonly takeovers: number
}

/** Strikes one server after the other, of those that own maps. */
export interface Striker {
  /** Resolves when each of its maps was taken over by another, on which something was drawn and is on disk. */
  strike(): Promise<Struck>
  /** Resolves when all servers are there again. */
  whole(): Promise<void>
}

/** Whoever does not get in after a strike has found a fault (ms). */
const TAKEOVER_MS_MAX = 60_000
const AGAIN_MS = 50
/** The rest are pauses, which ask more of the others and nothing of the machine: a server that is killed starts anew. */
const KILLS = 0.4
/** So many must be there before one of them is struck. */
const ALIVE_MIN = 2

/** `witnesses` has somebody for each map, who comes by another server and is no part of the history. */
export function createStriker(nodes: Nodes, witnesses: readonly Invited[], random: Random): Striker {
  const coming = new Map<number, Promise<void>>()
  const alive = () => [...nodes.servers.keys()].filter((at) => !coming.has(at))

  /** Which of the maps each server owns now. */
  async function ownedBy(): Promise<ReadonlyMap<number, readonly Invited[]>> {
    const owned = new Map<number, Invited[]>()
    for (const witness of witnesses) {
      const at = await nodes.ownerOf(witness.map)
      if (at !== undefined && !coming.has(at)) owned.set(at, [...(owned.get(at) ?? []), witness])
    }
    return owned
  }

  async function nextVictim(): Promise<readonly [number, readonly Invited[]]> {
    for (;;) {
      while (alive().length < ALIVE_MIN) await Promise.race(coming.values())
      const owned = [...(await ownedBy())]
      if (owned.length > 0) return random.pick(owned)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }

  return {
    async strike() {
      const [at, owned] = await nextVictim()
      const server = nodes.servers[at]!
      const kind = random.chance(KILLS) ? 'kill' : 'pause'
      const { pid } = server
      if (kind === 'kill') await server.stop('SIGKILL')
      else process.kill(pid, 'SIGSTOP')
      try {
        const others = alive().filter((other) => other !== at)
        const taken = owned.map((witness) => witnessed(nodes, random.pick(others), witness))
        await within(Promise.all(taken), `after a ${kind} nobody could draw on a map that was owned by it`)
      } finally {
        if (kind === 'pause') process.kill(pid, 'SIGCONT')
        else
          coming.set(
            at,
            server.restart().finally(() => coming.delete(at)),
          )
      }
      return { kind, takeovers: owned.length }
    },
    async whole() {
      await Promise.all(coming.values())
    },
  }
}

async function within(work: Promise<unknown>, sentence: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${sentence} for ${TAKEOVER_MS_MAX / 1_000} s`)),
      TAKEOVER_MS_MAX,
    )
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
