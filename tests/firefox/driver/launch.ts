import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureFirefox } from '../../../scripts/lib/browser/firefox.ts';
import { type Connection, connect } from './connection.ts';

export type RunningFirefox = {
  connection: Connection;
  close(): Promise<void>;
};

/** Milliseconds Firefox may take until it listens; a cold start on a busy machine takes ten seconds. */
const PATIENCE = 60_000;

/*
 * Nothing leaves the machine: names of other hosts go to a proxy that does not exist. Pages of sites are answered by the
 * tests before a connection is made (sites.ts).
 */
const PREFERENCES: Record<string, string | number | boolean> = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  // The question whether a permission is granted is answered by the tests, which ask the browser's own window.
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
};

/** Starts Firefox without a window on screen, in a new profile, 1280 × 900. */
export async function launchFirefox(): Promise<RunningFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'coldcopy-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    ensureFirefox(),
    [
      ...['--headless', '--no-remote', '--profile', profile, '--width=1280', '--height=900'],
      // Its window is driven as well as its pages: the toolbar, keys, permissions.
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  try {
    const connection = await connect(await addressOf(child));
    return {
      connection,
      async close() {
        await connection.send('browser.close', {});
        await ended;
        connection.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Firefox does not start.')), PATIENCE);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended at its start (code ${code}).`)));
    if (!child.stderr) return;
    createInterface(child.stderr).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
