import { fileURLToPath } from 'node:url';

/** Folder of the repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Path of something in the repository. */
export const inRepository = (path: string): string => fileURLToPath(new URL(path, new URL('../..', import.meta.url)));
