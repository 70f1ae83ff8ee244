// npm run mutate [--quick] [name or rule …]: breaks one rule after the other in a copy of the code, and sees whether a
// test of that rule notices. Quick takes it for granted that the tests pass while nothing is broken.
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startPostgres } from './postgres.mjs'
import { bin, fail, install, NODE, ROOT, run, runNode } from './tools.mjs'

await install()
// Finding files by pattern needs more than Node 20: ours takes over.
if (process.execPath !== realpathSync(NODE)) process.exit((await runNode(process.argv.slice(1))).code)

/** A mutation that makes a test wait for ever is noticed too, after this many milliseconds. */
const NOTICED_AFTER_MS = 180_000

const PACKAGES = ['shared', 'server', 'client', 'tests']

const table = (await Promise.all(fs.globSync('tests/mutations/*.mjs', { cwd: ROOT }).sort().map(load))).flat()
const isQuick = process.argv.includes('--quick')
const wanted = process.argv.slice(2).filter((word) => word !== '--quick')
const chosen = table.filter(
  ({ name, rule }) => wanted.length === 0 || wanted.some((word) => name === word || rule.startsWith(word)),
)
if (chosen.length === 0) fail(`No mutation is called ${wanted.join(' or ')}. tests/mutations holds them.`)

const misfits = chosen.flatMap((mutation) => misfit(mutation) ?? [])
if (misfits.length > 0) fail(misfits.join('\n'))

const copy = copyOfTheTree()
const postgres = await startPostgres()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const before = isQuick
  ? { failed: [] }
  : await testsOf([...new Set(chosen.map(({ rule }) => rule))], { bail: 0, timeout: 0 })
if (before.failed.length > 0) console.log(`These fail without any mutation:\n  ${before.failed.join('\n  ')}`)

let survivors = 0
for (const mutation of chosen) {
  const said = await outcome(mutation)
  if (said.startsWith('SURVIVED') || said.startsWith('DOES NOT')) survivors += 1
  console.log(`${said.padEnd(10)} ${mutation.rule.padEnd(7)} ${mutation.name}`)
}
await postgres.stop()
console.log(`\n${chosen.length - survivors} noticed or explained, ${survivors} not`)
process.exit(survivors > 0 ? 1 : 0)

async function load(path) {
  return (await import(pathToFileURL(join(ROOT, path)).href)).default
}

/** What is wrong with a mutation before it is tried: the code it changes must be there, and once. */
function misfit({ name, file, find }) {
  if (!existsSync(join(ROOT, file))) return `${name}: this mutation no longer applies; ${file} is gone.`
  const times = readFileSync(join(ROOT, file), 'utf8').split(find).length - 1
  if (times === 0) return `${name}: this mutation no longer applies; ${file} has no such text.`
  if (times > 1) return `${name}: ${file} has this text ${times} times; say which is meant.`
  return undefined
}

/** Noticed by a test of its own rule, or explained, or survived. */
async function outcome({ rule, file, find, replace, explained }) {
  if (before.failed.some((name) => name.includes(`[${rule}]`))) return 'DOES NOT PASS BEFORE'
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  try {
    const { failed, passed, broken } = await testsOf([rule])
    if (failed.length > 0) return 'noticed'
    if (broken) return 'DOES NOT RUN'
    if (passed === 0) return 'DOES NOT HAVE A TEST'
    return explained ? `explained (${explained})` : 'SURVIVED'
  } finally {
    writeFileSync(path, text)
  }
}

/** Runs every test that carries one of these rules in its name, in the copy. */
async function testsOf(rules, { bail = 1, timeout = NOTICED_AFTER_MS } = {}) {
  const files = fs
    .globSync(
      [
        '{shared,server,client}/src/**/{*.test.{ts,tsx},*cceptance.ts}',
        'tests/{convergence,faults,nodes}/**/*.test.ts',
        'tests/*.test.ts',
      ],
      { cwd: copy },
    )
    .filter((path) => {
      const text = readFileSync(join(copy, path), 'utf8')
      return rules.some((rule) => text.includes(`[${rule}]`))
    })
  // A suite of an interface is run by the tests that import it, or the suite beside it that has it in.
  const isTest = (path) => /\.test\.tsx?$/.test(path)
  const folders = new Set(files.filter((path) => !isTest(path)).map((path) => basename(dirname(path))))
  const isRunner = (path) => {
    const text = readFileSync(join(copy, path), 'utf8')
    return [...folders].some(
      (folder) => text.includes(`/${folder}/acceptance.ts'`) || text.includes("'./acceptance.ts'"),
    )
  }
  const runners =
    folders.size > 0 ? fs.globSync('server/src/**/*.test.ts', { cwd: copy }).filter(isRunner) : []
  const tests = [...files.filter(isTest), ...runners]
  if (tests.length === 0) return { failed: [], passed: 0, broken: false }
  const report = join(copy, 'mutation-report.json')
  rmSync(report, { force: true })
  const pattern = `\\[(${rules.join('|')})\\]`
  const args = [
    'run',
    '--reporter=json',
    `--outputFile.json=${report}`,
    `--bail=${bail}`,
    '-t',
    pattern,
    ...new Set(tests),
  ]
  const { code } = await run(NODE, [bin('vitest', 'vitest.mjs'), ...args], {
    cwd: copy,
    quiet: true,
    timeout,
    env: { TEST_DATABASE_URL: postgres.url },
  })
  if (!existsSync(report)) return { failed: ['no answer in time'], passed: 0, broken: false }
  const { testResults, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
  return { failed, passed: numPassedTests, broken: code !== 0 && failed.length === 0 }
}

/**
 * The tree as it is now, with packages linked to those that are installed here, but for our own: those lead into the
 * copy, or a test of one package would run the code of another without its mutation.
 */
function copyOfTheTree() {
  // The papers that some tests read lie beside the tree, and so they do beside the copy.
  const outer = mkdtempSync(join(tmpdir(), 'golden-thread-mutate-'))
  process.on('exit', () => rmSync(outer, { recursive: true, force: true }))
  const folder = join(outer, 'tree')
  const papers = join(ROOT, '..', 'shared')
  if (existsSync(papers)) symlinkSync(papers, join(outer, 'shared'), 'junction')
  const isCode = (path) =>
    !/[\\/](node_modules|dist|\.git|data|test-results)([\\/]|$)/.test(path.slice(ROOT.length))
  cpSync(ROOT, folder, { recursive: true, filter: isCode })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const name of PACKAGES) {
    const from = join(ROOT, name, 'node_modules')
    const to = join(folder, name, 'node_modules')
    for (const entry of readdirSync(from).filter((entry) => entry !== '@golden-thread')) {
      mkdirSync(to, { recursive: true })
      symlinkSync(join(from, entry), join(to, entry), 'junction')
    }
    for (const ours of PACKAGES.filter((other) => existsSync(join(from, '@golden-thread', other)))) {
      mkdirSync(join(to, '@golden-thread'), { recursive: true })
      symlinkSync(join(folder, ours), join(to, '@golden-thread', ours), 'junction')
    }
  }
  return folder
}
