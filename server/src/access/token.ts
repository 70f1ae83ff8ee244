import { createHmac, hash, randomBytes } from 'node:crypto'
import { newElementId } from '@golden-thread/shared/model'

/** 32 random bytes as base64url: 43 characters that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. A copy of the database lets nobody in: a token has too many bits to search for. */
export const hashToken = (token: string): string => hash('sha256', token, 'base64url')

/** The same token from the same secret and name, at every start. */
export const tokenFromSecret = (secret: Uint8Array, name: string): string =>
  createHmac('sha256', secret).update(name).digest('base64url')

/** Ids need to be unlike each other, not secret; they look like the ids of elements. */
export const newId = (): string => newElementId(randomBytes(16))

/** Tokens have one shape; anything else need not be looked up. */
export const looksLikeToken = (text: string): boolean => /^[\w-]{22,128}$/.test(text)
