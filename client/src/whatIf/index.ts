export { WhatIfBanner } from './WhatIfBanner.tsx'
