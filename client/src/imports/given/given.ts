/** What somebody brings: a file, or words that they pasted. */
export type Given = { readonly file: File } | { readonly words: string }
