export { signInRoutes } from './signIn.ts'
