import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The server that `pnpm dev` starts beside this one. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8787}`

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

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

const DRAWING = /node_modules.(?:@xyflow|d3-|zustand|use-sync|classcat)|canvas.(?:context|filter|scene|text)./

export default defineConfig({
  plugins: [react(), serviceWorker(), compressed()],
  resolve: {
    // Two copies of yjs would make `instanceof` fail, and edits with it.
    dedupe: ['yjs', 'react', 'react-dom'],
    // Yjs logs with it, when asked to; the variant for browsers brings a library of types along for its colours.
    alias: { 'lib0/logging': here('./node_modules/lib0/logging.node.js') },
  },
  build: {
    // Browsers of the last two years; older ones lack light-dark() and iterator helpers.
    target: ['chrome125', 'firefox131', 'safari18.4'],
    sourcemap: true,
    // An inlined asset is a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: { manualPureFunctions: PURE_CALLS },
      // What is wanted before anything is drawn stays in one piece, and so does what the canvas shares with its own later
      // parts: cut up along what later screens share with them, they compress a tenth worse.
      output: {
        codeSplitting: {
          groups: [
            { name: 'drawing', test: DRAWING, priority: 2 },
            { name: 'start', test: /client.src.main\.tsx$/, priority: 1 },
          ],
        },
      },
    },
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

/** Builds the service worker, and puts in front of it the list of all that was built, for it to keep. */
function serviceWorker(): Plugin {
  const fileName = 'serviceWorker.js'
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: here('./src/serviceWorker/worker.ts'), fileName })
    },
    writeBundle: {
      sequential: true,
      async handler({ dir = 'dist' }) {
        const names = (await readdir(dir, { recursive: true }))
          .map((name) => name.replaceAll('\\', '/'))
          .sort()
        const built = names.filter((name) => /\.(js|css|html|svg|woff2)$/.test(name) && name !== fileName)
        const hash = createHash('sha256')
        for (const name of built) hash.update(name).update(await readFile(join(dir, name)))
        const files = built.filter((name) => !name.endsWith('.html')).map((name) => `/${name}`)
        const shell = JSON.stringify({ version: hash.digest('hex').slice(0, 16), files })
        const code = await readFile(join(dir, fileName), 'utf8')
        await writeFile(join(dir, fileName), `const SHELL = ${shell}\n${code}`)
      },
    },
  }
}

/** Writes each text file a second and a third time, compressed as far as it goes: the server hands these out as they are. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: {
      sequential: true,
      async handler({ dir = 'dist' }) {
        const files = await readdir(dir, { recursive: true })
        for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
          const path = join(dir, file)
          const bytes = await readFile(path)
          await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params: QUALITY }))
          await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))
        }
      },
    },
  }
}

const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
