/*
 * `npm run package [-- chrome|edge|firefox] [-- --lint]`: what the stores are handed, in .output/packages: a checked zip for each, and for
 * Firefox the sources that the same bytes can be built from. Sends nothing to anybody.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { COMMANDS } from './lib/cli/commands.mjs';
import { given } from './lib/cli/given.ts';
import { inRepository } from './lib/cli/paths.ts';
import { capture } from './lib/cli/program.ts';
import { fail, say } from './lib/cli/say.ts';
import { type Addresses, packagedAddresses } from './lib/package/addresses.ts';
import { type Files, filesIn, zipOf } from './lib/package/archive.ts';
import { lint } from './lib/package/lint.ts';
import { problemsOf } from './lib/package/problems.ts';
import { sourceFiles } from './lib/package/sources.ts';

/** A package that is not to be handed in; what is wrong with it, in words. */
class Unfit extends Error {}

const STORES = ['chrome', 'edge', 'firefox'] as const;

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));

async function build(browser: 'chrome' | 'firefox', { worker }: Addresses): Promise<Files> {
  const packaged = mkdtempSync(join(tmpdir(), 'coldcopy-package-'));
  try {
    say(`Building for ${browser} …`);
    const { code, output } = await capture('wxt', ['build', '-b', browser, '--mv3'], {
      COLDCOPY_PACKAGED: packaged,
      COLDCOPY_WORKER: worker.origin,
      // Whatever the caller's own says: React has another build for each.
      NODE_ENV: 'production',
    });
    if (code !== 0) throw new Unfit(`The extension does not build:\n${output.trim()}`);
    const files = filesIn(join(packaged, `${browser}-mv3`));
    const problems = problemsOf({ files, version, worker, browser });
    if (problems.length > 0)
      throw new Unfit(`The package for ${browser} is not fit for a store:\n${problems.join('\n')}`);
    return files;
  } finally {
    rmSync(packaged, { recursive: true, force: true });
  }
}

async function write(folder: string, name: string, files: Files): Promise<string> {
  const zip = await zipOf(files);
  const path = join(folder, `coldcopy-${version}-${name}.zip`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, zip);
  console.log(`${path} ${Math.ceil(zip.byteLength / 1024)} KB`);
  return path;
}

try {
  const { positionals, values } = given(COMMANDS.package);
  const addresses = packagedAddresses(process.env);
  const isAsked = (store: (typeof STORES)[number]) =>
    positionals.length === 0 || positionals.includes(store);
  const folder = values.out ? resolve(values.out) : inRepository('.output/packages');
  const chromium = STORES.slice(0, 2).filter(isAsked);
  if (chromium.length > 0) {
    // Edge takes what Chrome takes, to the byte.
    const files = await build('chrome', addresses);
    for (const store of chromium) await write(folder, store, files);
  }
  if (isAsked('firefox')) {
    const path = await write(folder, 'firefox', await build('firefox', addresses));
    await write(folder, 'sources', sourceFiles(addresses, version));
    if (values.lint) await lint(path);
  }
} catch (error) {
  fail(error);
}
