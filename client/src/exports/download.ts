/** Hands a file to the browser, to be kept where it keeps downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Revoked at once, some browsers find nothing to download.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
