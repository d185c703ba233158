import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { debianInstall, type InstallCommand, install } from './install.ts';

/** Something a person can mend; shown as one line. */
export class NoChromium extends Error {}

/*
 * Where Chromium itself is usually installed. Branded Chrome and Edge refuse to load an unpacked extension from the command
 * line, and a snap cannot read the folder the extension is built in.
 */
const USUAL = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const PLAYWRIGHTS: InstallCommand = ['playwright', 'install', '--no-shell', 'chromium'];

/** Path of a Chromium that takes extensions: `COLDCOPY_CHROMIUM`, an installed one, or Playwright's. */
export function chromiumPath(): string | undefined {
  const named = process.env.COLDCOPY_CHROMIUM;
  if (named && !existsSync(named))
    throw new NoChromium(`COLDCOPY_CHROMIUM names ${named}, which does not exist.`);
  return [named, ...USUAL, chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/**
 * Finds Chromium or installs it: with apt on Debian when run as root, otherwise the one Playwright brings.
 * @throws NoChromium with one sentence on what to do.
 */
export function ensureChromium(): string {
  const found = chromiumPath();
  if (found) return found;
  install('Chromium', debianInstall('chromium') ?? [PLAYWRIGHTS]);
  const installed = chromiumPath();
  if (installed) return installed;
  throw new NoChromium(
    'Chromium could not be installed. Install it (Debian: apt-get install chromium) or name one: COLDCOPY_CHROMIUM=/path/to/chromium',
  );
}

/** How Chromium is started where no extension is needed. @throws NoChromium */
export const plainChromium = (...more: string[]): LaunchOptions => ({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking', ...more],
});
