export { LaneBands } from './LaneBands.tsx'
export { LaneNode } from './LaneNode.tsx'
export { LaneStrip } from './LaneStrip.tsx'
