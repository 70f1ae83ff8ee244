export { graphOfFile } from './graphOfFile.ts'
