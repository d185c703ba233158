/* What scripts/run.mjs goes by when it decides whether something has to be installed. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import semver from 'semver';
import { afterAll, describe, expect, test } from 'vitest';
import { ACCEPTED, accepts, missingIn } from '../../../scripts/lib/cli/install.mjs';
import { inRepository } from '../../../scripts/lib/cli/paths.ts';

type Entry = {
  version?: string;
  os?: string[];
  cpu?: string[];
  optional?: boolean;
  hasInstallScript?: boolean;
  engines?: { node?: string };
};

const packages = (lockfile: string): [folder: string, entry: Entry][] =>
  Object.entries<Entry>(JSON.parse(readFileSync(inRepository(lockfile), 'utf8')).packages).filter(
    ([folder]) => folder !== '',
  );

describe('the Node that is taken', () => {
  // For 32-bit Windows there is no workerd, whatever Node it has.
  const known = packages('package-lock.json').filter(([, { cpu }]) => !cpu?.includes('ia32'));
  const refusing = (version: string): string[] =>
    known
      .filter(([, { engines }]) => !semver.satisfies(version, engines?.node ?? '*'))
      .map(([folder]) => folder);

  test.each(ACCEPTED.map((version) => version.join('.')))(
    'every package accepts Node %s',
    (version) => {
      expect(refusing(version)).toEqual([]);
      expect(accepts(version)).toBe(true);
    },
  );

  test.each(['20.20.2', '22.22.1', '23.11.0', '24.14.9', '25.9.0'])(
    'not every package accepts Node %s',
    (version) => {
      expect(refusing(version)).not.toEqual([]);
      expect(accepts(version)).toBe(false);
    },
  );

  test.each(['22.22.2', '22.23.0', '24.15.1', '26.0.0', '27.1.0', '22.100.0'])(
    '%s is accepted',
    (version) => {
      expect(accepts(version)).toBe(true);
    },
  );

  test('the one that is fetched where that is needed is accepted, on every system', () => {
    const fetched = packages('scripts/node/package-lock.json').map(
      ([, { version = '' }]) => version,
    );
    expect(fetched.length).toBeGreaterThan(4);
    expect(new Set(fetched).size).toBe(1);
    expect(fetched.every(accepts)).toBe(true);
  });
});

test('no package has to run an install script: those that have one are named, and forbidden', () => {
  const { allowScripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  const having = [...packages('package-lock.json'), ...packages('scripts/node/package-lock.json')]
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  expect(Object.fromEntries(having.map((name) => [name, false]))).toEqual(allowScripts);
});

describe('what is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy-install-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const elsewhere = process.platform === 'win32' ? 'linux' : 'win32';
  const wanted: Record<
    string,
    Entry | { os: string; cpu: string; version: string; optional: true }
  > = {
    '': {},
    'node_modules/always': { version: '1.0.0' },
    'node_modules/here': {
      version: '1.0.0',
      optional: true,
      os: process.platform,
      cpu: process.arch,
    },
    'node_modules/not-elsewhere': { version: '1.0.0', optional: true, os: [`!${elsewhere}`] },
    'node_modules/elsewhere': { version: '1.0.0', optional: true, os: [elsewhere] },
    'node_modules/not-here': { version: '1.0.0', optional: true, os: [`!${process.platform}`] },
    'node_modules/of-those': { version: '1.0.0', optional: true },
  };
  const lockfile = (path: string, entries: object): void =>
    writeFileSync(join(folder, path), JSON.stringify({ packages: entries }));

  test('is everything for this machine while nothing is installed', () => {
    lockfile('package-lock.json', wanted);
    expect(missingIn(folder)).toEqual([
      'node_modules/always',
      'node_modules/here',
      'node_modules/not-elsewhere',
    ]);
  });

  test('is what npm left out, has in another version, or somebody deleted', () => {
    for (const path of ['node_modules/always', 'node_modules/here'])
      mkdirSync(join(folder, path), { recursive: true });
    lockfile('node_modules/.package-lock.json', {
      'node_modules/always': { version: '0.9.0' },
      'node_modules/not-elsewhere': { version: '1.0.0' },
    });
    expect(missingIn(folder)).toEqual([
      'node_modules/always',
      'node_modules/here',
      'node_modules/not-elsewhere',
    ]);
  });

  test('is nothing once npm has finished', () => {
    mkdirSync(join(folder, 'node_modules/not-elsewhere'));
    lockfile('node_modules/.package-lock.json', wanted);
    expect(missingIn(folder)).toEqual([]);
  });
});

describe('an install that does not come about', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coldcopy run & install-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const lib = readdirSync(inRepository('scripts/lib/cli')).filter((file) => file.endsWith('.mjs'));
  for (const file of ['run.mjs', ...lib.map((name) => `lib/cli/${name}`)])
    cpSync(inRepository(`scripts/${file}`), join(folder, 'scripts', file));
  const lockfile = {
    packages: {
      'node_modules/one': { version: '1.0.0' },
      'node_modules/two': { version: '1.0.0' },
    },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));

  /** Runs a command where `npm` is this program; without one there is no npm. */
  const run = (npm?: string) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    if (npm) {
      writeFileSync(join(bin, 'npm.cjs'), npm);
      // By way of a shell: the first line of a program takes no path with a blank in it.
      const start = `#!/bin/sh\nexec '${process.execPath}' '${join(bin, 'npm.cjs')}' "$@"\n`;
      writeFileSync(join(bin, 'npm'), start, { mode: 0o755 });
    }
    const { npm_execpath: _npm, ...environment } = process.env;
    const options = { encoding: 'utf8', env: { ...environment, PATH: bin } } as const;
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'scripts/run.mjs'), 'coach-docs'],
      options,
    );
    return { code: status, said: stderr.trim().split('\n').slice(1) };
  };

  test('says which packages npm left out', () => {
    expect(run('process.exit(0)')).toEqual({
      code: 1,
      said: [
        'npm ci left out node_modules/one and 1 more: see whether `npm config list` omits or forbids something.',
      ],
    });
  });

  test('ends with the exit code of npm', () => {
    const said = [
      'npm ci failed with exit code 7; its messages are above, and nothing was started.',
    ];
    expect(run('process.exit(7)')).toEqual({ code: 7, said });
  });

  test('says that there is no npm', () => {
    expect(run()).toEqual({ code: 1, said: ['npm could not be started: spawn npm ENOENT.'] });
  });

  test('asks npm for everything the lockfile names, and for no script', () => {
    const { said } = run('console.error(process.argv.slice(2).join(" ")); process.exit(1)');
    expect(said[0]).toMatch(/^ci --prefix .* --ignore-scripts --include=dev --include=optional /);
  });
});
