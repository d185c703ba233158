import 'wxt/browser';

declare global {
  /** Origin of the Worker the build talks to unless the user names another (wxt.config.ts). */
  const __WORKER__: string;
}

/** WXT leaves these to be declared: files of the extension that are named by address, and texts by their names (i18n/message-name.ts). */
declare module 'wxt/browser' {
  export interface WxtI18n {
    getMessage(name: string): string;
  }

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
