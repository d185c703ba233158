import { inRepository } from '../cli/paths.ts';
import { pageCode } from './page-code.ts';

/** The readers as one script: after it `ColdCopyReader.readPage()` reads the open page (reader.ts). */
export const readerCode = (): Promise<string> =>
  pageCode(inRepository('scripts/lib/browser/reader.ts'), 'ColdCopyReader');
