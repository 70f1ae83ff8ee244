import { type Browser, chromium } from '@playwright/test'

/** Settings of a server that one address asks more of than people would. */
export const UNLIMITED = {
  LIMITS: 'off',
  LINKS_PER_MINUTE: '100000',
  CHANGES_PER_MINUTE: '100000',
  EXPORTS_PER_MINUTE: '100000',
}

/** The Chromium that `pnpm bench` found, or the one Playwright installed itself. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}
