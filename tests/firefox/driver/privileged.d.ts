/* What Firefox's own window offers to code that runs in it, as far as these tests use it. */

type Interface<T> = { readonly implements?: T };
type Maker = { createInstance<T>(of: Interface<T>): T; getService<T>(of: Interface<T>): T };

declare const Cc: Record<
  | '@mozilla.org/text-input-processor;1'
  | '@mozilla.org/widget/transferable;1'
  | '@mozilla.org/widget/clipboardhelper;1',
  Maker
>;

type TextInput = {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
};
type TransferredData = { value?: { QueryInterface<T>(of: Interface<T>): T } };
type DataTransferrer = {
  init(context: null): void;
  addDataFlavor(type: string): void;
  getTransferData(type: string, into: TransferredData): void;
};

declare const Ci: {
  nsITextInputProcessor: Interface<TextInput>;
  nsITransferable: Interface<DataTransferrer>;
  nsISupportsString: Interface<{ data: string }>;
  nsIClipboardHelper: Interface<{ copyString(text: string): void }>;
};

declare const Services: {
  clipboard: {
    kGlobalClipboard: number;
    getData(into: DataTransferrer, which: number, context: object | null): void;
  };
};

type PopupBrowser = Element & {
  currentURI: { spec: string };
  messageManager: {
    addMessageListener(name: string, take: (message: { data: string }) => void): void;
    loadFrameScript(source: string, later: boolean): void;
  };
};

type RunningExtension = {
  terminateBackground(): Promise<void>;
};
type PermissionSet = { permissions: string[]; origins: string[]; data_collection: string[] };
type PermissionStore = Record<
  'add' | 'remove',
  (id: string, permissions: PermissionSet, extension: RunningExtension) => Promise<void>
>;

declare const ChromeUtils: {
  importESModule(name: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    ExtensionParent: { GlobalManager: { getExtension(id: string): RunningExtension } };
  };
  importESModule(name: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
    ExtensionPermissions: PermissionStore;
  };
};

declare const CustomizableUI: {
  getPlacementOfWidget(id: string): { area: string } | null;
};
