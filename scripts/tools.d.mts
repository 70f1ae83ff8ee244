export function run(
  command: string,
  args: readonly string[],
  options?: {
    readonly cwd?: string
    readonly env?: Readonly<Record<string, string>>
    readonly quiet?: boolean
    readonly capture?: boolean
    readonly timeout?: number
  },
): Promise<{ readonly code: number; readonly output: string }>
