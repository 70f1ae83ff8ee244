import { render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Home } from './Home.tsx'

afterEach(() => vi.unstubAllGlobals())

it.each([
  [{ directory: 'signed out' }, '/oidc/sign-in'],
  [{}, null],
])(
  '[OID20] leads whoever is nobody yet to the directory, where there is one: %j',
  async (account, address) => {
    vi.stubGlobal('fetch', async () => Response.json({ person: null, mayCreate: false, ...account }))
    render(<Home />)
    await screen.findByRole('heading', { level: 1 })
    const link = screen.queryByRole('link', { name: 'Sign in with your organisation' })
    expect(link?.getAttribute('href') ?? null).toBe(address)
    expect(screen.queryByText(/There are no accounts/) === null).toBe(address !== null)
  },
)
