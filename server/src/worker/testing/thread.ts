/** A job that does what a test asks of it, the worst included. */
export type TestJobs = {
  readonly urgent: { request: TestRequest; answer: number }
  /** As `bulk`, with little time. */
  readonly brief: { request: TestRequest; answer: number }
  readonly bulk: { request: TestRequest; answer: number }
}

export interface TestRequest {
  readonly answer: number
  readonly how?: 'hold' | 'loop' | 'grow' | 'exit' | 'throw'
  /** Raised by one when the job begins; a job that holds ends when `gate[1]` is raised. */
  readonly gate?: Int32Array
}

export default function handle({ request }: { readonly job: string; readonly request: TestRequest }): number {
  const { answer, how, gate } = request
  if (gate) {
    Atomics.add(gate, 0, 1)
    Atomics.notify(gate, 0)
  }
  if (how === 'hold' && gate) Atomics.wait(gate, 1, 0)
  if (how === 'loop') for (;;);
  if (how === 'grow') for (const kept: string[][] = []; ; ) kept.push(Array.from('abcdefgh'.repeat(1_000)))
  if (how === 'exit') process.exit(3)
  if (how === 'throw') throw new RangeError('as the test asked')
  return answer
}
