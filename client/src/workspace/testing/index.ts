export { show } from './show.tsx'
export { spoken } from './spoken.ts'
export { openTestWorkspace, type TestWorkspace } from './testWorkspace.ts'
