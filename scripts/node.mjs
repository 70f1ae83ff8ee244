// The Node that everything runs on. The pinned release needs libatomic, which small machines lack and only root could
// install; there the last release of long support that does without takes its place.
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** Fetched only where it is needed. */
const OTHER = '24.22.3'

/** Whether the Node at a path starts, if need be as another release that is put there; `run` is that of `tools.mjs`. */
export async function startsSomehow(node, run) {
  const starts = async () => (await run(node, ['--version'], { quiet: true })).code === 0
  if (await starts()) return true
  if (process.platform !== 'linux') return false
  console.error(`The pinned Node does not start on this machine; fetching Node ${OTHER} …`)
  const name = `node-linux-${process.arch}`
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-node-'))
  try {
    const quietly = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts']
    const asked = ['install', '--prefix', folder, ...quietly, `${name}@${OTHER}`]
    // npm begins with the first Node that it finds, which inside `npm start` is the one that does not start.
    const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
    const { output } = await run('npm', asked, { quiet: true, env: { PATH } })
    const other = join(folder, 'node_modules', name, 'bin', 'node')
    if (!existsSync(other)) {
      console.error(output)
      return false
    }
    // Not written over: the store of the package manager has the same file under another name.
    rmSync(node)
    copyFileSync(other, node)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return starts()
}
