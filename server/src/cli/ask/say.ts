/** A line of the answer, for people and programs to read; what went wrong goes to standard error instead. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const sayJson = (answer: unknown): void => say(JSON.stringify(answer, null, 2))
