import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@golden-thread/server/config'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')
const deploy = (name: string): string => read(`docs/deploy/${name}`)

interface Service {
  readonly image?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly depends_on?: object
}
const services = (
  parse(deploy('compose.yaml'), { merge: true }) as { services: Readonly<Record<string, Service>> }
).services

/** What Prometheus adds to the names of a histogram, and what it says of each target by itself. */
const familyOf = (name: string): string => name.replace(/_(bucket|sum|count)$/, '')
const OF_PROMETHEUS = ['up']

it('[OPS1] alerts and dashboard ask only for figures that /metrics gives', async () => {
  const token = 'a token of the monitoring'
  // The route alone, without the threads and the store of a whole server.
  const { metricsRoutes } = await import('../server/src/app/metrics.ts')
  const { createMetrics } = await import('../server/src/metrics.ts')
  const config = { ...readConfig({}), metricsToken: token }
  const app = metricsRoutes({ config, metrics: createMetrics() })
  const answer = await app.request('/metrics', { headers: { Authorization: `Bearer ${token}` } })
  const families = Array.from((await answer.text()).matchAll(/^# TYPE (\S+) (\S+)/gm))
  const given = new Set([...OF_PROMETHEUS, ...families.map(([, name = '']) => name)])

  const rules = parse(deploy('prometheus-rules.yaml')) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary: string; action: string } }[] }[]
  }
  const dashboard = JSON.parse(deploy('grafana-dashboard.json')) as {
    panels: { title: string; targets: { expr: string }[] }[]
  }
  const alerts = rules.groups.flatMap((group) => group.rules)
  const asked = [
    ...alerts.map(({ alert, expr }) => ({ where: alert, expr })),
    ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
  ].flatMap(({ where, expr }) => figuresIn(expr).map((name) => ({ where, name })))
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter(({ name }) => !given.has(familyOf(name)))).toEqual([])
  // A quantile is of a histogram.
  const histograms = families.filter(([, , type]) => type === 'histogram').map(([, name]) => name)
  const buckets = asked.filter(({ name }) => name.endsWith('_bucket'))
  expect(buckets.filter(({ name }) => !histograms.includes(familyOf(name)))).toEqual([])
  // What we count of our own is somewhere on the dashboard.
  const shown = new Set(asked.map(({ name }) => familyOf(name)))
  const ours = families.map(([, name = '']) => name).filter((name) => name.startsWith('golden_thread_'))
  expect(ours.filter((name) => !shown.has(name))).toEqual([])
  // Whoever is woken is sent to a heading that is there.
  const headings = Array.from(read('docs/operations.md').matchAll(/^#+ (.+)$/gm), ([, heading]) => heading)
  const led = alerts.flatMap(
    ({ annotations }) => annotations.action.match(/“(.+?)” in docs\/operations\.md/)?.[1] ?? [],
  )
  expect(led.filter((heading) => !headings.includes(heading))).toEqual([])
})

/** The names of figures in an expression: neither functions, nor labels, nor words of the language. */
function figuresIn(expr: string): string[] {
  const bare = expr.replace(/\{[^}]*\}|\[[^\]]*\]|\bby \([^)]*\)|"[^"]*"/g, ' ')
  return Array.from(bare.matchAll(/\b([a-z_][a-z0-9_]*)\b(?!\s*\()/g), ([, name = '']) => name).filter(
    (name) => !['by', 'and', 'or', 'unless', 'e9'].includes(name),
  )
}

it('[OPS2] image, compose file and unit set only what the server reads', () => {
  const config = read('server/src/config.ts')
  const otherwise = ['NODE_ENV', 'MALLOC_ARENA_MAX']
  const isRead = (name: string) => otherwise.includes(name) || new RegExp(`^  ${name}: `, 'm').test(config)
  const nodes = [services['maps-1'], services['maps-2']]
  const [one, two] = nodes.map((node) => node?.environment ?? {})
  const env = Array.from(deploy('env.example').matchAll(/^([A-Z_]+)=/gm), ([, name = '']) => name)
  const units =
    deploy('golden-thread.service')
      .match(/^Environment=.+$/gm)
      ?.join(' ') ?? ''
  const unit = Array.from(units.matchAll(/\b([A-Z_]{3,})=/g), ([, name = '']) => name)
  const image = Array.from(
    deploy('Dockerfile').matchAll(/^(?:ENV| {3}) ([A-Z_]+)=/gm),
    ([, name = '']) => name,
  )
  const ofCompose = ['SITE', 'POSTGRES_PASSWORD']
  expect(
    [...Object.keys(one ?? {}), ...unit, ...image].filter((name) => name !== 'CI' && !isRead(name)),
  ).toEqual([])
  expect(env.filter((name) => !ofCompose.includes(name) && !isRead(name))).toEqual([])
  // What the compose file takes from outside is explained, and two servers differ in their address alone.
  const taken = Array.from(deploy('compose.yaml').matchAll(/\$\{([A-Z_]+)/g), ([, name = '']) => name)
  expect(taken.filter((name) => !env.includes(name))).toEqual([])
  expect({ ...one, NODE_URL: two?.['NODE_URL'] }).toEqual(two)
  expect(one?.['NODE_URL']).not.toBe(two?.['NODE_URL'])
})

it('[OPS2] every setting is explained to whoever runs it', () => {
  const settings = Array.from(
    read('server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm),
    ([, name = '']) => name,
  )
  const explained = read('README.md') + read('docs/operations.md')
  expect(settings.length).toBeGreaterThan(20)
  expect(
    settings.filter((name) => !explained.includes(`\`${name}\``) && !explained.includes(`${name}=`)),
  ).toEqual([])
})

it('[OPS2] the image is of the pinned Node, made of files that are there, and serves as nobody in particular', () => {
  const dockerfile = deploy('Dockerfile')
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { node: string } }
  const bases = Array.from(dockerfile.matchAll(/^FROM (\S+)/gm), ([, base]) => base)
  expect(new Set(bases)).toEqual(new Set([`node:${devDependencies.node}-slim`]))
  const pnpm = read('scripts/tools.mjs').match(/'(pnpm@[\d.]+)'/)?.[1]
  expect(new Set(dockerfile.match(/pnpm@[\d.]+/g))).toEqual(new Set([pnpm]))
  const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, from = '']) =>
    from.split(' '),
  ).flat()
  expect(copied.filter((path) => !existsSync(`${root}/${path}`))).toEqual([])
  const letIn = Array.from(deploy('Dockerfile.dockerignore').matchAll(/^!(.+)$/gm), ([, path = '']) => path)
  expect(
    copied.filter((path) => !letIn.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))),
  ).toEqual([])
  const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '))
  expect(last).toMatch(/^USER node$/m)
  expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/healthz/m)
  const started = last.match(/^CMD (\[.+\])$/m)?.[1]
  expect(existsSync(`${root}/${(JSON.parse(started ?? '[]') as string[])[1]}`)).toBe(true)
  for (const name of ['maps-1', 'maps-2', 'balancer'])
    expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  // Nothing that is kept lies in a container.
  expect(services['database']?.volumes).toContain('database:/var/lib/postgresql/data')
  // The balancer knows every server, and what only servers say to each other stops there.
  const caddy = deploy('Caddyfile')
  expect(caddy).toMatch(/reverse_proxy maps-1:8787 maps-2:8787/)
  expect(caddy).toMatch(/path \/cluster \/metrics/)
})
