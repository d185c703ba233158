import { build } from 'esbuild';
import { SITES } from '../../../extension/sites/registry.ts';
import { inRepository } from '../cli/paths.ts';

/** Brings in every reader of the registry, for `siteHere` (site-here.ts), and then the file itself. */
const withReaders = (path: string): string =>
  [
    ...SITES.map(({ name }, at) => {
      const reader = inRepository(`extension/sites/${name}/reader.ts`);
      return `import { site as site${at} } from ${JSON.stringify(reader)};`;
    }),
    `globalThis.coldcopySites = [${SITES.map((_, at) => `site${at}`).join(', ')}];`,
    `export * from ${JSON.stringify(path)};`,
  ].join('\n');

/** A file that runs in a page, as one script with all readers; its exports are at `globalName`. */
export async function pageCode(path: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: withReaders(path), resolveDir: inRepository('.') },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    ...(globalName && { globalName }),
  });
  return outputFiles.map((file) => file.text).join('\n');
}
