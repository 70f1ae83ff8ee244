export { MoneyScreen } from './MoneyScreen.tsx'
