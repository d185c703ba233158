import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRepository, ROOT } from '../cli/paths.ts';
import { capture } from '../cli/program.ts';
import { say } from '../cli/say.ts';

export type Browser = 'chrome' | 'firefox';

/** Something a person can mend; shown with what the bundler said. */
export class BuildFailure extends Error {}

/** Everything the built extension depends on. */
const SOURCES = [
  'extension/**',
  'shared/**',
  'scripts/lib/package/notices.ts',
  'wxt.config.ts',
  'tsconfig.base.json',
  'package-lock.json',
];

/** Folder of the built extension. */
export const extensionFolder = (browser: Browser): string => inRepository(`.output/${browser}-mv3`);

/**
 * Builds the extension unless what is there was built from the same sources. Returns its folder.
 * @throws BuildFailure with the bundler's own words.
 */
export async function buildExtension(browser: Browser): Promise<string> {
  const folder = extensionFolder(browser);
  const stamp = inRepository(`.output/${browser}-mv3.built-from`);
  const sources = fingerprint();
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources)
    return folder;
  say(`Building the extension for ${browser} …`);
  const { code, output, seconds } = await capture('wxt', ['build', '-b', browser, '--mv3']);
  if (code !== 0) throw new BuildFailure(`The extension does not build:\n${withoutStacks(output)}`);
  mkdirSync(inRepository('.output'), { recursive: true });
  writeFileSync(stamp, sources);
  say(`Built in ${seconds.toFixed(1)} s.`);
  return folder;
}

/** What went wrong is in the first lines; the bundler's own stacks say nothing about our sources. */
const withoutStacks = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !/^(\s+at |[⠀-⣿])/.test(line))
    .join('\n')
    .trim();

/** A hash of the names and contents of all sources, and of the Worker's address the build is made for. */
function fingerprint(): string {
  const hash = createHash('sha256').update(process.env.COLDCOPY_WORKER ?? '');
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const path = inRepository(file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
