import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server that `pnpm dev` starts beside this one. */
const server = `http://127.0.0.1:${process.env.PORT ?? 8787}`

export default defineConfig({
  plugins: [react()],
  // Two copies of yjs would make `instanceof` fail, and edits with it.
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  build: {
    // Browsers of the last two years; older ones lack light-dark() and iterator helpers.
    target: ['chrome125', 'firefox131', 'safari18.4'],
    sourcemap: true,
    // An inlined asset is a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: {
      '/api': server,
      '/l/': server,
      '/sync': { target: server, ws: true },
    },
  },
})
