export { ClaimsScreen } from './ClaimsScreen.tsx'
