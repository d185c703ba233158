import { build } from 'esbuild';
import { SITES } from '../../../extension/sites/registry.ts';
import { inRepository } from '../cli/paths.ts';
import { DEFAULT_LOCALE, textsOf } from '../locales.ts';

/** The UI's texts, where the page has no extension's API: what a reader says in English. */
function inEnglish(): string {
  const texts = JSON.stringify(textsOf(DEFAULT_LOCALE));
  return `globalThis.chrome = { ...globalThis.chrome, i18n: { getMessage: (name) => (${texts})[name] ?? '' } };`;
}

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
    banner: { js: inEnglish() },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    ...(globalName && { globalName }),
  });
  return outputFiles.map((file) => file.text).join('\n');
}
