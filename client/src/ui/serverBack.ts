/** How long to wait before each look whether the server is back, in ms. */
const LOOK_AGAIN_MS = 1_000

/** Settles when the server answers, and at the latest one look after `isWanted` says that nobody waits any more. */
export async function serverBack(isWanted: () => boolean = () => true): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  while (isWanted() && !(await serverAnswers()))
}

/** A proxy before a server that is away answers in its place. */
const serverAnswers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ status }) => ![502, 504].includes(status),
    () => false,
  )
