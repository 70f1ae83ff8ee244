import type { Refusal } from './refusal.ts'

export const textFault = (what: string, text: string, most: number): Refusal | undefined =>
  text.length > most ? { code: 'text-too-long', what, length: text.length, most } : undefined
