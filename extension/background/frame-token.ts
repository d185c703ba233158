import { type Browser, browser } from 'wxt/browser';

/*
 * A pass lets one frame be the sidebar of one tab. It is issued on the user's call, travels in the address of the frame (inside a closed
 * shadow root, where the page cannot read it), and belongs to the first document that shows it. Kept in storage.session, so that it
 * outlives this worker but not the browser.
 */
type Pass = {
  token: string;
  /** Document of the page the user called on. */
  page: string | null;
  /** Document of the sidebar's frame, once it has come. */
  frame: string | null;
};

type Sender = Browser.runtime.MessageSender;

const keyOf = (tabId: number) => `pass:${tabId}`;
/** Name of the sender's document; by the frame's number where the browser does not name documents. */
const documentOf = (sender: Sender) => sender.documentId ?? `frame:${sender.frameId}`;

const read = async (tabId: number): Promise<Pass | undefined> => {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as Pass | undefined;
};
const write = (tabId: number, pass: Pass) => browser.storage.session.set({ [keyOf(tabId)]: pass });

/** A new pass for this tab; an older one ends. */
export const issue = async (tabId: number, page: string | null): Promise<string> => {
  const token = crypto.randomUUID();
  await write(tabId, { token, page, frame: null });
  return token;
};

/** A new token for the page script of the document that was called on; null for any other. */
export const renew = async (tabId: number, sender: Sender): Promise<string | null> => {
  const pass = await read(tabId);
  if (!pass || (pass.page !== null && pass.page !== documentOf(sender))) return null;
  return issue(tabId, pass.page);
};

/** Whether this frame is the tab's sidebar: the token is right, and no other document has shown it before. */
export const claim = async (tabId: number, token: string, sender: Sender): Promise<boolean> => {
  const pass = await read(tabId);
  const frame = documentOf(sender);
  if (!pass || pass.token !== token || (pass.frame !== null && pass.frame !== frame)) return false;
  if (pass.frame === null) await write(tabId, { ...pass, frame });
  return true;
};

export const forget = (tabId: number) => browser.storage.session.remove(keyOf(tabId));
