export { unzip } from './unzip.ts'
export { zipDirectory } from './zipDirectory.ts'
