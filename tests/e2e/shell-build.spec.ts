/* What the built extension asks for, and what it weighs on a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionFolder } from '../../scripts/lib/browser/extension.ts';
import { expect, test } from './fixtures.ts';

test.describe('the build', () => {
  const file = (name: string) => readFileSync(join(extensionFolder('chrome'), name), 'utf8');

  test('asks for nothing more than it needs', () => {
    const manifest = JSON.parse(file('manifest.json'));
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions).toEqual([
      'https://mail.google.com/*',
      'https://www.linkedin.com/*',
      'http://127.0.0.1/*',
    ]);
    expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([
      ['https://mail.google.com/*'],
    ]);
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['sidebar.html'],
        matches: ['https://mail.google.com/*', 'https://www.linkedin.com/*'],
        use_dynamic_url: true,
      },
    ]);
  });

  test('adds at most 5 KB to Gmail before any call, and no framework to a page', () => {
    expect(gzipSync(file('launcher.js')).length).toBeLessThan(5 * 1024);
    for (const script of ['page.js', 'gmail.js', 'linkedin.js', 'background.js', 'launcher.js'])
      expect(file(script)).not.toMatch(/ZodError|react\.element|\bfetch\(/);
  });
});
