import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Ends a wait for what never comes; what comes late, on a machine that is full, is no fault.
    expect: { poll: { timeout: 60_000 } },
    // Two cores are the size we plan for; more workers than that only make the machine swap turns.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Files share the modules that a worker has loaded: loading them anew for each costs more than the tests.
          // A test must leave nothing behind in a module, which is what the code wants of itself as well.
          isolate: false,
          include: [
            '{shared,server}/src/**/*.test.ts',
            'tests/{architecture,convergence,faults,nodes}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          // What a page keeps for itself, its channels and its copies on the device, must not meet that of another test.
          name: 'client',
          include: ['client/src/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // What a test draws needs a page: these are the tests that end in .tsx.
          name: 'page',
          include: ['client/src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['client/src/workspace/testing/browser.ts'],
        },
      },
    ],
  },
})
