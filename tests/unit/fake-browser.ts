import { fakeBrowser } from 'wxt/testing/fake-browser';

/* Import this before anything that touches `wxt/browser`: the extension's API in memory. */
Object.assign(globalThis, { chrome: fakeBrowser });

export { fakeBrowser };
