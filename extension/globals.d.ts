import 'wxt/browser';

declare global {
  /** Origin of the Worker the build talks to unless the user names another (wxt.config.ts). */
  const __WORKER__: string;
}

/** Files of the extension that are named by address; WXT leaves this method to be declared. */
declare module 'wxt/browser' {
  export interface WxtRuntime {
    getURL(
      path:
        | '/'
        | '/sidebar.html'
        | '/options.html'
        | '/popup.html'
        | '/welcome.html'
        | '/list.html'
        | '/sample.html',
    ): string;
  }
}
