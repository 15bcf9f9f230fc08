/* The whole of what a desk with @newswire/frames writes. */
import { autoInitFrames } from './newswire-frames.js'

autoInitFrames()
