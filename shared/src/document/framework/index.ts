export { frameworkProblems } from './frameworkProblems.ts'
export { PLAIN_FRAMEWORK, readFramework } from './readFramework.ts'
export { withUnread } from './unreadParts.ts'
