/** The element, as a host's page knows it: attributes, methods, and events that bubble. */
import { mapBox } from './map-box.ts'
import { type OptionName, optionNames, readOption } from './options.ts'

/** @param home the folder of `embed.js`, where the map is too */
export const mapElement = (home: string) =>
  class extends HTMLElement {
    static readonly observedAttributes = optionNames
    readonly #map = mapBox(this, home)
    #disconnect: (() => void) | undefined

    connectedCallback(): void {
      this.#disconnect = this.#map.connect()
    }

    disconnectedCallback(): void {
      this.#disconnect?.()
    }

    /** With this, a host that moves the element by `moveBefore` keeps the frame as it is. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: OptionName, old: string | null, value: string | null): void {
      if (old !== value) this.#map.set(name, readOption(name, value))
    }

    selectRegion(region: string): void {
      this.#map.set('region', region)
    }

    clearRegion(): void {
      this.#map.set('region', undefined)
    }

    showLayers(layers: readonly string[]): void {
      this.#map.set('layers', layers.join() || 'none')
    }

    showDate(date: string): void {
      this.#map.set('date', date)
    }

    /** Lights up regions; none lets go of them. */
    highlight(regions: readonly string[]): void {
      this.#map.highlight(regions)
    }
  }
