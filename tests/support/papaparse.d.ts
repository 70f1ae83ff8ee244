/** The one function that the tests use; papaparse has no types of its own. */
declare module 'papaparse' {
  const Papa: { parse<Row>(text: string): { data: Row[]; errors: unknown[] } }
  export default Papa
}
