import { useCallback, useEffect, useState } from 'react'
import { explainError } from '../api/index.ts'
import { toast } from '../ui/index.ts'

/** What the server answers, asked when it is first shown; `act` changes something, says what was refused, and asks again. */
export interface ServerAnswer<T> {
  readonly data: T | undefined
  readonly error: string | undefined
  readonly act: (doing: () => Promise<unknown>, done?: string) => Promise<boolean>
}

/** `ask` must stay the same function for as long as the same is asked. */
export function useAsked<T>(ask: () => Promise<T>): ServerAnswer<T> {
  const [data, setData] = useState<T>()
  const [error, setError] = useState<string>()
  const load = useCallback(async () => {
    try {
      setData(await ask())
      setError(undefined)
    } catch (failure) {
      setError(explainError(failure))
    }
  }, [ask])
  useEffect(() => void load(), [load])
  const act = async (doing: () => Promise<unknown>, done?: string): Promise<boolean> => {
    let isDone = true
    try {
      await doing()
      if (done !== undefined) toast({ text: done })
    } catch (failure) {
      toast({ text: explainError(failure), tone: 'problem' })
      isDone = false
    }
    await load()
    return isDone
  }
  return { data, error, act }
}
