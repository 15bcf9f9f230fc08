import { describe, expect, test } from 'vitest'
import { lastLine, tallyPlaywright, tallyVitest } from './tally.ts'

function vitestReport(...files: { status: string; tests: string[] }[]) {
  return {
    testResults: files.map((file) => ({
      status: file.status,
      assertionResults: file.tests.map((status) => ({ status })),
    })),
  }
}

const playwrightConfig = { projects: [{ name: 'story' }, { name: 'other-story' }] }

function spec(...tests: [projectName: string, status: string][]) {
  return { tests: tests.map(([projectName, status]) => ({ projectName, status })) }
}

describe('counting unit tests', () => {
  test('each test counts once', () => {
    const report = vitestReport(
      { status: 'passed', tests: ['passed', 'skipped', 'todo'] },
      { status: 'failed', tests: ['passed', 'failed'] },
    )
    expect(tallyVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  test('a file that does not load counts as a failure', () => {
    const report = vitestReport({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] })
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('a runner that fails although every test passed counts as a failure', () => {
    expect(tallyVitest(vitestReport({ status: 'passed', tests: ['passed'] }), 1).failed).toBe(1)
  })

  test('no tests, or no report, counts as a failure', () => {
    expect(tallyVitest(vitestReport(), 0).failed).toBe(1)
    expect(tallyVitest(undefined, 0).failed).toBe(1)
  })
})

describe('counting end-to-end tests', () => {
  test('tests in nested suites count for each project that runs them', () => {
    const report = {
      config: playwrightConfig,
      suites: [
        {
          specs: [spec(['story', 'expected'], ['other-story', 'unexpected'])],
          suites: [{ specs: [spec(['story', 'skipped']), spec(['story', 'expected'])] }],
        },
      ],
    }
    expect(tallyPlaywright(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
  })

  test('a project that runs no test counts as a failure', () => {
    const report = { config: playwrightConfig, suites: [{ specs: [spec(['story', 'expected'])] }] }
    expect(tallyPlaywright(report, 0)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('a run that ends before its report counts as a failure', () => {
    expect(tallyPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

test('the last line names skipped tests only when there are some', () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lastLine({ passed: 12, failed: 3, skipped: 1 })).toBe('12 passed, 3 failed, 1 skipped')
})
