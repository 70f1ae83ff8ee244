/** The words of the controls of a part. */
export const formText = {
  noChoice: 'None',
  json: 'That is not JSON. Check brackets, commas and quotation marks.',
  notThere: (id: string) => `${id} (not in the framework)`,
} as const
