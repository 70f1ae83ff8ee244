export type { DirectoryGroups, DirectoryPerson } from './claims.ts'
export { createDirectory, type PeopleDirectory } from './directory.ts'
export type { Arrived, DirectoryTokens } from './tokens.ts'
