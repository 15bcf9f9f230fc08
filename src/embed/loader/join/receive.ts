import { type FrameMessage, parseFrameMessage } from '../../messages.ts'

/**
 * The message that a frame has sent, or undefined where it is none, or comes from another window or origin.
 * A sandboxed frame's origin is opaque: its messages come from `null`, whatever its address.
 */
export const messageFrom = (
  { source, origin, data }: Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>,
  frame: Window | null | undefined,
): FrameMessage | undefined =>
  frame && source === frame && origin === 'null' ? parseFrameMessage(data) : undefined
