export function startsSomehow(node: string, run: typeof import('./tools.mjs').run): Promise<boolean>
