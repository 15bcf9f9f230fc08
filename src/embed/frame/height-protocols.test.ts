import { expect, it } from 'vitest'
import { asksForHeight, childIdIn, heightMessages } from './height-protocols.ts'

it('tells a height as each protocol does', () => {
  expect(heightMessages(812, 'map-1')).toEqual([
    { channel: 'occupied-regions-map', version: 1, kind: 'height', height: 812 },
    { sentinel: 'amp', type: 'embed-size', height: 812 },
    '{"type":"set-height","value":812,"id":"iframeMessenger:map-1"}',
    { 'datawrapper-height': { 'map-1': 812 } },
    'pymxPYMxmap-1xPYMxheightxPYMx812',
  ])
})

it('speaks pym only to a host that has named the frame', () => {
  expect(heightMessages(812, null).filter((message) => String(message).startsWith('pym'))).toEqual([])
  expect(childIdIn('?initialWidth=640&childId=map-1&parentTitle=News')).toBe('map-1')
  expect(childIdIn('?region=kharkiv')).toBeNull()
})

it.each([
  [{ sentinel: 'amp', type: 'frames-init' }, null, true],
  ['pymxPYMxmap-1xPYMxwidthxPYMx640', 'map-1', true],
  ['pymxPYMxmap-1xPYMxviewport-iframe-positionxPYMx0 0', 'map-1', false],
  ['pymxPYMxmap-2xPYMxwidthxPYMx640', 'map-1', false],
  ['pymxPYMxnullxPYMxwidthxPYMx640', null, false],
  [{ sentinel: 'amp', type: 'embed-size' }, null, false],
  [null, null, false],
  [undefined, 'map-1', false],
])('knows a question for it: %j', (data, childId, isAsked) => {
  expect(asksForHeight(data, childId)).toBe(isAsked)
})
