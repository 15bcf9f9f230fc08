import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    /** Some tests measure whole boundaries; on a busy machine that takes long. */
    testTimeout: 60_000,
    /** Vitest would leave one core of two unused. */
    maxWorkers: '100%',
    include: [
      'src/**/*.test.{ts,tsx}',
      'data/**/*.test.ts',
      'tools/**/*.test.{ts,tsx}',
      'e2e/bench/*.test.ts',
    ],
  },
})
