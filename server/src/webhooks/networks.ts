import { BlockList, isIP } from 'node:net'

/** Of version 4, what no message leaves for: this machine, private and shared networks, and what is set aside. */
const CLOSED_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of version 6, all that is public lies here, so that ways around (mapped, translated, local) need no list. */
const OPEN_6 = ['2000::/3']
/** But for what carries an address of version 4 inside, and what is for examples. */
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const closed = listOf([...CLOSED_4, ...CLOSED_6])
const open6 = listOf(OPEN_6)

/** Whether an address, as a resolver answers it, is one that everybody can reach. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  // One with a zone is local to a network.
  if (family !== 6 || address.includes('%')) return false
  return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Networks that an administrator allows though they are private. */
export interface AllowedNetworks {
  has(address: string): boolean
  readonly isEmpty: boolean
}

/** "10.1.0.0/16, ::1" as networks, or what is wrong with it. */
export function readNetworks(text: string): AllowedNetworks | { readonly fault: string } {
  const words = text.split(/[\s,]+/).filter(Boolean)
  const wrong = words.find((word) => partsOf(word) === undefined)
  if (wrong !== undefined) return { fault: `"${wrong}" is no address or network, such as 10.1.0.0/16` }
  const list = listOf(words)
  return {
    has: (address) => {
      const family = isIP(address)
      return family !== 0 && list.check(address.replace(/%.*$/, ''), family === 4 ? 'ipv4' : 'ipv6')
    },
    isEmpty: words.length === 0,
  }
}

function listOf(words: readonly string[]): BlockList {
  const list = new BlockList()
  for (const word of words) {
    const parts = partsOf(word)
    if (parts) list.addSubnet(...parts)
  }
  return list
}

function partsOf(word: string): [string, number, 'ipv4' | 'ipv6'] | undefined {
  const [address = '', length, ...more] = word.split('/')
  const family = isIP(address)
  const most = family === 4 ? 32 : 128
  const prefix = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (family === 0 || more.length > 0 || prefix < 0 || prefix > most) return undefined
  return [address, prefix, family === 4 ? 'ipv4' : 'ipv6']
}
