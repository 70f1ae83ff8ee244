import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What `/metrics` tells, in Prometheus form. Times are in seconds, as is the custom there. */
export interface Metrics {
  readonly registry: Registry
  /** From an edit's arrival to its write to the sockets of the others. */
  readonly editToDelivered: Histogram
  /** From an edit's arrival to its being on disk. */
  readonly editToDurable: Histogram
  readonly edits: Counter
  readonly deliveries: Counter
  /** Updates that wait to be written to the store. */
  readonly saveQueue: Gauge
  readonly saveFailures: Counter
  readonly rooms: Gauge
  readonly sockets: Gauge
  /** Sockets that the server closed and updates that it did not take, by close code or reason. */
  readonly refusals: Counter<'code'>
  readonly resyncs: Counter
  /** Times that what a socket lacked was cut out of a document. */
  readonly differences: Counter
  /** Of several servers on one database: sockets held for rooms of others, and lines of others into rooms of this one. */
  readonly edgeSockets: Gauge
  readonly edgeLines: Gauge
  /** Maps that this server opened after it had waited for an owner that was gone. */
  readonly takeovers: Counter
  /** Times that this server was not heard of for so long that others might take over. */
  readonly lapses: Counter
  readonly missedNotices: Counter
}

const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

/** A registry of its own for every server, so that two in one process (tests) do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // How late the loop is, is looked at so often (ms): by itself it would wake an idle process a hundred times a second.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name: `golden_thread_${name}`, help, registers, labelNames })
  const gauge = (name: string, help: string) => new Gauge({ name: `golden_thread_${name}`, help, registers })
  const histogram = (name: string, help: string) =>
    new Histogram({ name: `golden_thread_${name}`, help, registers, buckets: SECONDS })
  return {
    registry,
    editToDelivered: histogram(
      'edit_to_delivered_seconds',
      'From arrival of an edit to its write to the others.',
    ),
    editToDurable: histogram('edit_to_durable_seconds', 'From arrival of an edit to its being on disk.'),
    edits: counter('edits_total', 'Edits written to the store.'),
    deliveries: counter('deliveries_total', 'Edits written to sockets: one edit to ten people counts ten.'),
    saveQueue: gauge('save_queue_updates', 'Updates waiting for the store.'),
    saveFailures: counter('save_failures_total', 'Writes that the store refused; each is tried again.'),
    rooms: gauge('rooms', 'Maps that are open.'),
    sockets: gauge('sockets', 'Sockets that are open.'),
    refusals: counter('refusals_total', 'Sockets closed and updates not taken, by close code or reason.', [
      'code',
    ]),
    differences: counter('differences_total', 'Times that what a socket lacked was cut out of a document.'),
    edgeSockets: gauge('edge_sockets', 'Sockets held for maps that another server owns.'),
    edgeLines: gauge('edge_lines', 'Lines of other servers to maps that this one owns.'),
    takeovers: counter('takeovers_total', 'Maps opened here after their owner was gone.'),
    lapses: counter('lapses_total', 'Times that this server was not heard of in time.'),
    missedNotices: counter('missed_notices_total', 'Times that notices of others may have been missed.'),
    resyncs: counter('resyncs_total', 'Slow sockets brought up to date by state vector.'),
  }
}
