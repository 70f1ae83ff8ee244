export { createDeliverer, type Deliverer } from './deliverer.ts'
export { type AllowedNetworks, readNetworks } from './networks.ts'
export { addressFault, createSend, type Send } from './send.ts'
export { newSigningSecret } from './signature.ts'
