import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The server that `pnpm dev` starts beside this one. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8787}`

/**
 * Calls that may be left out when nobody uses their answer. React Flow makes each of its components with one of
 * these, also those that are not used here, and a bundler cannot know that the calls do nothing else.
 */
const PURE_CALLS = [
  'memo',
  'forwardRef',
  'fixedForwardRef',
  'createContext',
  'createBezierEdge',
  'createSimpleBezierEdge',
  'createSmoothStepEdge',
  'createStepEdge',
  'createStraightEdge',
]

export default defineConfig({
  plugins: [react(), compressed()],
  // Two copies of yjs would make `instanceof` fail, and edits with it.
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  build: {
    // Browsers of the last two years; older ones lack light-dark() and iterator helpers.
    target: ['chrome125', 'firefox131', 'safari18.4'],
    sourcemap: true,
    // An inlined asset is a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { manualPureFunctions: PURE_CALLS } },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': server,
      '/l/': server,
      '/accessibility': server,
      '/page.css': server,
      '/sync': { target: server, ws: true },
    },
  },
})

/** Writes each text file a second and a third time, compressed as far as it goes: the server hands these out as they are. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const files = await readdir(dir, { recursive: true })
      for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
        const path = join(dir, file)
        const bytes = await readFile(path)
        await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: QUALITY }))
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))
      }
    },
  }
}

const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
