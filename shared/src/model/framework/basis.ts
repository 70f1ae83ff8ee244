/** Why anyone may believe a link: the paper says it, a reader infers it, or we assume it for now. */
export type Basis = 'stated' | 'inferred' | 'assumed'

export const BASES: readonly Basis[] = ['stated', 'inferred', 'assumed']
