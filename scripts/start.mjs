// npm start: install, build, serve.
import { buildClient, install, serve } from './tools.mjs'

await install()
await buildClient()
serve(['server/src/main.ts']).on('close', (code) => process.exit(code ?? 0))
