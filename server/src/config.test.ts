import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

it('serves on port 8787 of this machine alone, with its data at the root of the repository, unless told otherwise', () => {
  const config = readConfig({ PORT: '', PATH: '/bin' })
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, origins: [], trustProxy: false })
  expect(config.dataDir).toMatch(/[/\\]data$/)
})

it('takes what is set', () => {
  const config = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/var/lib/golden-thread',
    PUBLIC_URL: 'https://maps.example/',
    ALLOWED_ORIGINS: 'https://intranet.example/, http://127.0.0.1:5173',
  })
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/var/lib/golden-thread',
    publicUrl: 'https://maps.example',
    origins: ['https://intranet.example', 'http://127.0.0.1:5173'],
  })
})

it.each([
  [{ PORT: 'http' }, /^PORT must be a whole number/],
  [{ PORT: '70000' }, /^PORT must be between 0 and 65535/],
  [{ PUBLIC_URL: 'maps.example' }, /^PUBLIC_URL must be a web address/],
  [{ DATABASE_URL: 'mysql://127.0.0.1/maps' }, /^DATABASE_URL must be the address of a PostgreSQL database/],
  [{ NODE_URL: 'http://10.0.0.1:8787' }, /^Several servers need DATABASE_URL, NODE_URL/],
  [{ CLUSTER_SECRET: 'short' }, /^CLUSTER_SECRET must have at least 32 characters/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be fatal/],
])('says what is wrong with %j', (env, message) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(message)
})

it('[CLU2] lets a server be taken over from that was not heard of for three seconds, unless told otherwise', () => {
  const several = {
    DATABASE_URL: 'postgres://maps@db/maps',
    NODE_URL: 'http://10.0.0.1:8787',
    CLUSTER_SECRET: 'what only the servers of this test know',
  }
  expect(readConfig(several).cluster?.leaseMs).toBe(3_000)
  expect(readConfig({ ...several, NODE_LEASE_MS: '500' }).cluster?.leaseMs).toBe(500)
})
