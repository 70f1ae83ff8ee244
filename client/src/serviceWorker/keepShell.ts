/**
 * Has the browser keep the program on this device. Where it has no service workers, as on a plain http address that is
 * not this machine, everything works but opening a page without the server. Not while developing: there each file may be
 * new.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // The map comes first: what is fetched to be kept is fetched when nothing else is.
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_000))
  idle(() => {
    navigator.serviceWorker
      .register('/serviceWorker.js', { updateViaCache: 'none' })
      .catch((error: unknown) =>
        console.warn('Golden Thread cannot be kept on this device, so a reload needs the server.', error),
      )
  })
}

/** Forgets the program: after signing out, nothing here opens a map without the server. */
export async function forgetShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registered = await navigator.serviceWorker.getRegistrations()
  const names = await caches.keys()
  await Promise.allSettled([
    ...registered.map((registration) => registration.unregister()),
    ...names.map((name) => caches.delete(name)),
  ])
}
