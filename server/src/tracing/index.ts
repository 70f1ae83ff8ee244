export { openTracing, type TracingOptions } from './openTracing.ts'
export { type FarTrace, isEdit, type RoomEdit, type SocketEdit, type Tracing } from './tracing.ts'
