import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'data/**/*.test.ts',
      'tools/**/*.test.{ts,tsx}',
      'e2e/bench/*.test.ts',
    ],
  },
})
