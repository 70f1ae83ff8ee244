// Each suite runs one runner to its end and answers how many of its tests passed, failed and were skipped.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { startPostgres } from './postgres.mjs'
import { bin, buildClient, ROOT, runNode } from './tools.mjs'

const step = (title, args) => async () => {
  const { code, output } = await runNode(args, { capture: true })
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title}`)
  if (code !== 0) console.log(output)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
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
      count: (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0),
        skipped: report.numPendingTests + report.numTodoTests,
      }),
    }
  })
}

/** End-to-end tests in a real browser, against the built client. */
export async function browserTests() {
  const chromium = await chromiumPath()
  await buildClient()
  return reported(async (file) => {
    const { code } = await runNode(
      [bin('@playwright/test', 'cli.js', 'tests'), 'test', '--reporter=list,json'],
      {
        cwd: join(ROOT, 'tests'),
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM_PATH: chromium },
      },
    )
    return {
      code,
      count: ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      }),
    }
  })
}

/** A runner that ends badly without a failed test of its own (a crash, no report) counts as one failure. */
async function reported(runner) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code, count } = await runner(file)
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
    const counts = count(JSON.parse(readFileSync(file, 'utf8')))
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
