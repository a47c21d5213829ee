import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { patience } from '../patience.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts a headless Chromium: the one named by `CHROMIUM`, or where systems put it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium found: install it (apt-get install chromium), or name one in the variable CHROMIUM');
  return chromium.launch({
    executablePath,
    timeout: patience,
    // As root it only starts without its sandbox; the rest keeps it from looking for the outside world.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
