// Installs and builds, and starts nothing: for a service, which then starts without npm. See docs/operations.md.
import { prepare } from './tools.mjs'

await prepare()
