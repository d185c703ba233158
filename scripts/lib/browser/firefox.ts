import { existsSync } from 'node:fs';
import { debianInstall, install } from './install.ts';

/** Something a person can mend; shown as one line. */
export class NoFirefox extends Error {}

/*
 * Where Firefox is usually installed. A snap cannot read the profile made for it; the extended release comes first, since its
 * version is the oldest that the manifest has to hold in.
 */
const USUAL = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

function firefoxPath(): string | undefined {
  const named = process.env.COLDCOPY_FIREFOX;
  if (named && !existsSync(named))
    throw new NoFirefox(`COLDCOPY_FIREFOX names ${named}, which does not exist.`);
  return [named, ...USUAL].find((path) => path !== undefined && path !== '' && existsSync(path));
}

/**
 * Finds Firefox, `COLDCOPY_FIREFOX` or an installed one, or installs it with apt on Debian when run as root.
 * @throws NoFirefox with one sentence on what to do.
 */
export function ensureFirefox(): string {
  const found = firefoxPath();
  if (found) return found;
  install('Firefox', debianInstall('firefox-esr') ?? []);
  const installed = firefoxPath();
  if (installed) return installed;
  throw new NoFirefox(
    'There is no Firefox. Install it (Debian: apt-get install firefox-esr) or name one: COLDCOPY_FIREFOX=/path/to/firefox',
  );
}
