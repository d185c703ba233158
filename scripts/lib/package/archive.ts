import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createZip } from '@aklinker1/zero-zip';

/** Files by their paths in an archive, with slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

const byPath = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** The files below a folder that these patterns match. */
export function filesIn(folder: string, patterns: readonly string[] = ['**']): Files {
  const files = globSync(patterns, { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))] as const)
      .sort(byPath),
  );
}

/** A zip of these files. The same files give the same bytes: sorted, without times. */
export async function zipOf(files: Files): Promise<Uint8Array> {
  const zip = createZip({ level: 9 });
  for (const [path, content] of [...files].sort(byPath)) zip.addFile(path, content);
  return zip.toBuffer();
}
