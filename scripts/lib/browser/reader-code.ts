import { build } from 'esbuild';
import { inRepository } from '../cli/paths.ts';

/** The readers as one script: after it `ColdCopyReader.readPage()` reads the open page (reader.ts). */
export async function readerCode(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [inRepository('scripts/lib/browser/reader.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'ColdCopyReader',
    target: 'chrome120',
  });
  return outputFiles.map((file) => file.text).join('\n');
}
