import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchWhole, retry } from './retry.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what the network fails to give', () => {
  it('is asked for again, and no more once it has come', async () => {
    const attempt = vi.fn<(failures: number) => Promise<number>>(async (failures) => {
      if (failures < 1) throw new Error('down')
      return failures
    })
    const result = retry(attempt)
    await vi.runAllTimersAsync()
    expect(await result).toBe(1)
    expect(attempt).toHaveBeenCalledTimes(2)
  })

  it('fails with the last reason after the third try', async () => {
    const attempt = vi.fn<(failures: number) => Promise<never>>((failures) =>
      Promise.reject(new Error(`failure ${failures}`)),
    )
    await Promise.all([expect(retry(attempt)).rejects.toThrow('failure 2'), vi.runAllTimersAsync()])
    expect(attempt).toHaveBeenCalledTimes(3)
  })

  it('is waited for a while before the second try, and longer before the third', async () => {
    const attempt = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('down')))
    const result = retry(attempt).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(300)
    expect(attempt).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(400)
    expect(attempt).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(700)
    expect(attempt).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1300)
    expect(attempt).toHaveBeenCalledTimes(3)
    expect(await result).toEqual(new Error('down'))
  })
})

describe('a file', () => {
  const read = (response: Response) => response.json()

  it('is fetched past the browser’s cache once a try has failed', async () => {
    const answers = [new Response('{"cut', { status: 200 }), new Response('[1]', { status: 200 })]
    const fetched = vi.fn<typeof fetch>(async () => answers.shift() ?? Response.error())
    vi.stubGlobal('fetch', fetched)
    const result = fetchWhole('layer', read)
    await vi.runAllTimersAsync()
    expect(await result).toEqual([1])
    expect(fetched.mock.calls.map(([, options]) => options?.cache)).toEqual(['default', 'reload'])
  })

  it('that the server does not give is not read', async () => {
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }))
    await Promise.all([
      expect(fetchWhole('layer', read)).rejects.toThrow('layer: 404'),
      vi.runAllTimersAsync(),
    ])
  })
})
