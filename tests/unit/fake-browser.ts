/* The extension's API in memory, which `wxt/browser` takes for the real one: setup.ts has put it there, with the UI's texts. */
export { fakeBrowser } from 'wxt/testing/fake-browser';
