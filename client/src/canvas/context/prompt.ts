import { createStore, type WritableStore } from '../../workspace/index.ts'

/** A question with a few answers, asked at a point of the page. */
export interface Prompt {
  readonly title: string
  /** In CSS pixels of the window. */
  readonly x: number
  readonly y: number
  readonly options: readonly PromptOption[]
}

export interface PromptOption {
  readonly key: string
  readonly label: string
  readonly run: () => void
}

export const createPrompt = (): WritableStore<Prompt | null> => createStore<Prompt | null>(null)
