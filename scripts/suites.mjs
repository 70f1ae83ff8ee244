// Each suite runs one runner to its end and answers how many of its tests passed, failed and were skipped,
// and which failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { startPostgres } from './postgres.mjs'
import { bin, buildClient, ROOT, runNode } from './tools.mjs'

const step = (title, args) => async () => {
  const { code, output } = await runNode(args, { capture: true })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title}`)
  if (code === 0) return { passed: 1, failed: 0, skipped: 0, failures: [] }
  console.log(output)
  return { passed: 0, failed: 1, skipped: 0, failures: [title] }
}

/** Format, lint and types: each counts as one test. */
export const checks = [
  step('format and lint (biome)', [bin('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.']),
  ...['shared', 'server', 'client', 'tests'].map((name) =>
    step(`types of ${name} (tsc)`, [bin('typescript', 'bin/tsc'), '-p', name]),
  ),
]

/** Unit, acceptance, convergence and fault tests, and the test of the architecture. */
export async function unitTests() {
  return reported(async (file) => {
    const postgres = await startPostgres()
    const args = [
      bin('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]
    const { code } = await runNode(args, { env: { TEST_DATABASE_URL: postgres.url } })
    await postgres.stop()
    return {
      code,
      count: (report) => {
        const failures = failedUnitTests(report)
        return {
          passed: report.numPassedTests,
          failed: failures.length,
          skipped: report.numPendingTests + report.numTodoTests,
          failures,
        }
      },
    }
  })
}

/** End-to-end tests in a real browser, against the built client. */
export async function browserTests() {
  const chromium = await chromiumPath()
  await buildClient()
  return reported(async (file) => {
    const postgres = await startPostgres()
    const { code } = await runNode(
      [bin('@playwright/test', 'cli.js', 'tests'), 'test', '--reporter=list,json'],
      {
        cwd: join(ROOT, 'tests'),
        env: {
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          CHROMIUM_PATH: chromium,
          TEST_DATABASE_URL: postgres.url,
        },
      },
    )
    await postgres.stop()
    return {
      code,
      count: (report) => ({
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky,
        skipped: report.stats.skipped,
        failures: failedBrowserTests(report),
      }),
    }
  })
}

/** Where each failed, and the first line of why. */
const failedUnitTests = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const path = relative(ROOT, name)
    return message && failed.length === 0
      ? [`${path}: ${firstLine(message)}`]
      : failed.map(({ fullName, failureMessages: [why] }) => `${path} > ${fullName}: ${firstLine(why)}`)
  })

const failedBrowserTests = ({ suites }) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `e2e/${file}:${line} > ${title}`),
    ...failedBrowserTests({ suites: inner }),
  ])

const firstLine = (text = '') => text.split('\n', 1)[0]

/** A runner that ends badly without a failed test of its own (a crash, no report) counts as one failure. */
async function reported(runner) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, count } = await runner(file)
    if (!existsSync(file))
      return { passed: 0, failed: 1, skipped: 0, failures: ['a runner that ended early'] }
    const counts = count(JSON.parse(readFileSync(file, 'utf8')))
    return code !== 0 && counts.failed === 0
      ? { ...counts, failed: 1, failures: ['a runner that ended badly without a failed test'] }
      : counts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
