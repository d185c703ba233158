/* What the stores are handed: refused where a store would refuse it, and built again from its own sources to the byte. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';
import { DATA_PACKAGES } from '../../../scripts/lib/package/notices.ts';
import { type Built, problemsOf } from '../../../scripts/lib/package/problems.ts';
import { unzip } from './unzip.ts';

const WORKER = 'https://api.coldcopy.example';
const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'coldcopy-package-test-'));
  temporary.push(path);
  return path;
}

/** Runs the command in a checkout, or in sources that were unpacked. */
function packageIn(root: string, env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/run.mjs'), 'package', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { code: status, out: stdout, err: stderr };
}

test('a Worker without https is told as wrong usage, before anything is built', () => {
  const { code, out, err } = packageIn(inRepository('.'), {
    COLDCOPY_WORKER: 'http://a.example',
  });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim().split('\n')).toEqual([expect.stringContaining('over https alone')]);
});

describe('a package for Firefox', () => {
  const env = { COLDCOPY_WORKER: WORKER, COLDCOPY_HOMEPAGE: 'https://coldcopy.example/' };
  const names = ['firefox', 'sources'].map((name) => `coldcopy-${version}-${name}.zip`);
  let first: Buffer[] = [];
  let packed: Map<string, Buffer>;

  /** Both zips, as the command in this folder makes them. */
  function made(root: string): Buffer[] {
    const out = folder();
    const { code, err } = packageIn(root, env, 'firefox', '--out', out);
    expect({ code, err }).toMatchObject({ code: 0 });
    return names.map((name) => readFileSync(join(out, name)));
  }

  beforeAll(() => {
    first = made(inRepository('.'));
    packed = unzip(first[0] ?? Buffer.alloc(0));
  }, 120_000);

  const built = (change: (manifest: Record<string, unknown>) => void = () => undefined): Built => {
    const manifest = JSON.parse(packed.get('manifest.json')?.toString() ?? '');
    change(manifest);
    const files = new Map<string, Uint8Array>([
      ...packed,
      ['manifest.json', Buffer.from(JSON.stringify(manifest))],
    ]);
    return { files, version, worker: new URL(WORKER), browser: 'firefox' };
  };

  test('is built again from its sources to the byte, and so are the sources', () => {
    const root = folder();
    const sources = unzip(first[1] ?? Buffer.alloc(0));
    for (const [path, content] of sources) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    symlinkSync(inRepository('node_modules'), join(root, 'node_modules'));
    const again = made(root);
    expect(
      [...unzip(again[0] ?? Buffer.alloc(0))].map(([path, content]) => `${path} ${content.length}`),
    ).toEqual([...packed].map(([path, content]) => `${path} ${content.length}`));
    expect(again.map((zip, index) => zip.equals(first[index] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
    ]);
    expect(sources.get('BUILD.md')?.toString()).toContain(`COLDCOPY_WORKER=${WORKER} `);
  }, 120_000);

  test('has no secret, no test and no Worker among its sources', () => {
    const paths = [...unzip(first[1] ?? Buffer.alloc(0)).keys()];
    expect(paths).toContain('wxt.config.ts');
    expect(
      paths.filter((path) => /^(worker|tests|\.dev|\.env|node_modules|\.output)/.test(path)),
    ).toEqual([]);
  });

  test('names no Worker but the one, and nothing without encryption', () => {
    const manifest = JSON.parse(packed.get('manifest.json')?.toString() ?? '');
    expect(manifest).toMatchObject({ version, homepage_url: 'https://coldcopy.example/' });
    expect(manifest.host_permissions).toContain(`${WORKER}/*`);
    expect(JSON.stringify(manifest)).not.toMatch(/http:|localhost|127\.0\.0\.1/);
  });

  test('says of everything that is bundled whose it is, and on which terms', () => {
    const notices = packed.get('third-party-notices.txt')?.toString() ?? '';
    for (const name of ['react', 'react-dom', 'zod', 'eventsource-parser', ...DATA_PACKAGES])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(notices).not.toMatch(/^(vitest|vite|typescript|hono) \d/m);
  });

  test('has no problem', () => {
    expect(problemsOf(built())).toEqual([]);
  });

  test.each<[string, RegExp, (manifest: Record<string, unknown>) => void]>([
    [
      'another version',
      /^The version is 9\.9\.9 and not/,
      (manifest) => {
        manifest.version = '9.9.9';
      },
    ],
    [
      'a long name',
      /^The name has 76 of 75/,
      (manifest) => {
        manifest.name = 'x'.repeat(76);
      },
    ],
    [
      'a long description',
      /^The description has 133 of 132/,
      (manifest) => {
        manifest.description = 'x'.repeat(133);
      },
    ],
    [
      'a host on one’s own machine',
      /names http:\/\//,
      (manifest) => {
        manifest.optional_host_permissions = ['http://localhost/*'];
      },
    ],
    [
      'another Worker',
      /does not name the Worker/,
      (manifest) => {
        manifest.host_permissions = [];
      },
    ],
    [
      'scripts from elsewhere',
      /may run scripts/,
      (manifest) => {
        manifest.content_security_policy = {
          extension_pages: "script-src 'self' https://cdn.example",
        };
      },
    ],
    [
      'a file that is not there',
      /names nowhere\.js, which is not there/,
      (manifest) => {
        manifest.background = { scripts: ['nowhere.js'] };
      },
    ],
    [
      'no word on what is collected',
      /manifest\.json: /,
      (manifest) => {
        manifest.browser_specific_settings = { gecko: { id: 'a@b' } };
      },
    ],
    [
      'nothing for Firefox',
      /neither an id nor what/,
      (manifest) => {
        delete manifest.browser_specific_settings;
      },
    ],
    [
      'no icon',
      /no icon of 128/,
      (manifest) => {
        manifest.icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png' };
      },
    ],
  ])('with %s is not handed in', (_, sentence, change) => {
    expect(problemsOf(built(change))).toEqual([expect.stringMatching(sentence)]);
  });

  test('without notices, or with source maps, is not handed in', () => {
    const { files, ...rest } = built();
    const wrong = new Map([...files, ['page.js.map', Buffer.from('{}')] as const]);
    wrong.delete('third-party-notices.txt');
    expect(problemsOf({ files: wrong, ...rest })).toEqual([
      'Source maps are in it: page.js.map.',
      'The notices of what is bundled are missing.',
    ]);
  });
});
