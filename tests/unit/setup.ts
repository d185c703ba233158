import { inject } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../../scripts/lib/get-message.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The UI's texts in English, by the names the browser knows them by. */
    texts: Record<string, string>;
  }
}

/* What the extension finds of a browser: its API in memory, and the UI's texts. One object for all files of a process, since `wxt/browser` takes hold of it once. */
const i18n = { getMessage: getMessage(inject('texts')) };
const known = globalThis as { chrome?: object };
known.chrome = Object.assign(known.chrome ?? {}, { ...fakeBrowser, i18n });
