import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{shared,server,client}/src/**/*.test.{ts,tsx}',
      'tests/{architecture,convergence,faults}/**/*.test.ts',
      'tests/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are the size we plan for; more workers than that only make the machine swap turns.
    maxWorkers: 2,
  },
})
