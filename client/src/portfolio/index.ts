export { PortfolioDialog } from './PortfolioDialog.tsx'
