export { type Cluster, joinCluster } from './cluster.ts'
export { createLineServer } from './lineServer.ts'
export type { ClusterNotice } from './notices.ts'
