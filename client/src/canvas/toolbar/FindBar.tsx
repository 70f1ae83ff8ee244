import { lazily } from '../../ui/index.ts'

/** Find words in codes, titles and fields, and jump from one card to the next. */
export const FindBar = lazily<{ onClose: () => void }>(
  async () => (await import('./FindFields.tsx')).FindFields,
)
