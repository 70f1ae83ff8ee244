import { type Context, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { FarTrace, RoomEdit, SocketEdit, Tracing } from './tracing.ts'

export interface OpenTelemetryOptions {
  readonly endpoint: string
  readonly share?: number
  readonly node: string
}

/**
 * Traces by OpenTelemetry; the only file that knows it. A collector that does not answer costs nothing but the traces:
 * what waits for it is bounded by the library, and no edit waits.
 */
export function createTracing({ endpoint, share = 1, node }: OpenTelemetryOptions): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': 'golden-thread', 'service.instance.id': node }),
    ),
    // Whoever saw the edit first decides for all who see it.
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const tracer = provider.getTracer('golden-thread')
  const start = (name: string, within: Context, facts: Record<string, string | number> = {}) => {
    const span = tracer.startSpan(name, { attributes: facts }, within)
    return { span, within: trace.setSpan(within, span) }
  }

  return {
    ofSocket(map, bytes): SocketEdit {
      const edit = start('edit', ROOT_CONTEXT, { 'map.id': map, bytes })
      const line = start('line', edit.within)
      const end = () => {
        line.span.end()
        edit.span.end()
      }
      return {
        carried: carriedBy(line.span),
        acknowledged: end,
        cut() {
          edit.span.setStatus({ code: SpanStatusCode.ERROR, message: 'The line ended.' })
          end()
        },
      }
    },

    ofRoom(map, bytes, from?: FarTrace): RoomEdit {
      const room = start('room', from ? contextOf(from.carried) : ROOT_CONTEXT, { 'map.id': map, bytes })
      let commit: Span | undefined
      let acknowledging: Span | undefined
      return {
        waits() {
          commit = start('group commit', room.within).span
        },
        committed(position, together) {
          commit?.setAttributes({ position, together }).end()
          acknowledging = start('acknowledgement', room.within).span
        },
        refused(reason) {
          room.span.setStatus({ code: SpanStatusCode.ERROR, message: reason })
          room.span.end()
        },
        acknowledged() {
          acknowledging?.end()
          room.span.end()
          from?.acknowledged()
        },
      }
    },

    close: () => provider.shutdown(),
  }
}

function carriedBy(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext()
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`
}

function contextOf(carried: string): Context {
  const [, traceId = '', spanId = '', flags = ''] = carried.split('-')
  const traceFlags = Number.parseInt(flags, 16)
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true })
}
