// Where Chromium is; installs it when there is none: Debian's package for root, else the browser of Playwright. The one
// without a window comes first: it takes a quarter less of the processor for the same tests.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, fail, ROOT, run, runNode } from './tools.mjs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const found = () => PLACES.find((place) => place && existsSync(place))

/** The path of a Chromium to test with; '' lets Playwright use the one it has installed itself. */
export async function chromiumPath() {
  const present = found()
  if (present) return present
  console.log('Installing Chromium for the browser tests …')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { quiet: true, env })
    // Older systems have the one with a window alone.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const { output } = await run('apt-get', ['install', '-y', '--no-install-recommends', name], {
        quiet: true,
        env,
      })
      const installed = found()
      if (installed) return installed
      console.error(output)
    }
  }
  const { code, output } = await runNode(
    [bin('@playwright/test', 'cli.js', 'tests'), 'install', 'chromium'],
    {
      cwd: join(ROOT, 'tests'),
      quiet: true,
    },
  )
  if (code === 0) return ''
  console.error(output)
  return fail(
    'No Chromium could be installed. Install one and name it in CHROMIUM_PATH, then run npm test again.',
  )
}
