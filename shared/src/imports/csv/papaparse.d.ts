/** The one function that we use; papaparse has no types of its own. */
declare module 'papaparse' {
  interface Parsed<Row> {
    readonly data: Row[]
    readonly errors: readonly { readonly code: string; readonly row?: number }[]
  }
  interface Settings {
    readonly delimiter?: string
    readonly delimitersToGuess?: readonly string[]
    readonly preview?: number
    readonly quoteChar?: string
  }
  const Papa: { parse<Row = string[]>(text: string, settings?: Settings): Parsed<Row> }
  export default Papa
}
