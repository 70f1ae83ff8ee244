export { AsAtBanner } from './AsAtBanner.tsx'
