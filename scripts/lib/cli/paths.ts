import { join, resolve } from 'node:path';

/** Folder of the repository, with a slash at the end. By the file's own folder: in a test's document `URL` is another one than Node's. */
export const ROOT = join(import.meta.dirname, '../../../');

/** Path of something in the repository. */
export const inRepository = (path: string): string => resolve(ROOT, path);
