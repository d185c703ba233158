import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { say } from '../cli/say.ts';

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
  for (const [program, ...args] of waysToInstall()) {
    say(`No Chromium found. Installing it: ${program} ${args.join(' ')} …`);
    spawnSync(program, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
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

type Command = [program: string, ...args: string[]];

function waysToInstall(): Command[] {
  const playwright: Command = ['playwright', 'install', '--no-shell', 'chromium'];
  if (!isDebian() || process.getuid?.() !== 0) return [playwright];
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ];
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
