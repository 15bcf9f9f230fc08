declare module 'virtual:label-fonts' {
  export const faces: readonly {
    cut: 'regular' | 'italic' | 'semibold'
    url: string
    'unicode-range': readonly string[]
  }[]
}
