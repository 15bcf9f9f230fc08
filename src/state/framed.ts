/** Does the page stand in another page's frame? */
export const isFramed = (): boolean => window.parent !== window
