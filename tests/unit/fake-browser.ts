import { fakeBrowser } from 'wxt/testing/fake-browser';

/* Import this before anything that touches `wxt/browser`: the extension's API in memory. */
// It has no texts: those that are there already stay.
const { i18n } = (globalThis as { chrome?: { i18n?: object } }).chrome ?? {};
Object.assign(globalThis, { chrome: Object.assign(fakeBrowser, i18n && { i18n }) });

export { fakeBrowser };
