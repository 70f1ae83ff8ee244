/** A browser as far as signing in needs one: it keeps cookies by address and follows where it is sent. */
export interface Browser {
  /** Goes to an address and on, until it is at a page; answers where it is and what is there. */
  go(address: string, init?: RequestInit): Promise<{ readonly at: URL; readonly response: Response }>
  /** One request, and not further. */
  ask(address: string, init?: RequestInit): Promise<Response>
  cookieFor(address: string): string
}

export function openBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (address: string) => {
    const { origin } = new URL(address)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const cookieFor = (address: string) =>
    Array.from(jarOf(address), ([name, value]) => `${name}=${value}`).join('; ')

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    const cookie = cookieFor(address)
    if (cookie !== '') headers.set('Cookie', cookie)
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(set)) jarOf(address).delete(name)
      else jarOf(address).set(name, value)
    }
    return response
  }

  return {
    ask,
    cookieFor,
    async go(address, init) {
      let at = new URL(address)
      let response = await ask(at.href, init)
      for (let hops = 0; hops < 10; hops++) {
        const next = response.headers.get('location')
        if (next === null) break
        at = new URL(next, at)
        response = await ask(at.href)
      }
      return { at, response }
    },
  }
}
