/** Gives JSON away as a file of that name. */
export function downloadJson(name: string, json: unknown): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }))
  link.download = `${name}.json`
  link.click()
  // Revoked at once, some browsers find nothing to download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
