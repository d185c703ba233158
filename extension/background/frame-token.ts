import { type Browser, browser } from 'wxt/browser';

/*
 * A token lets one frame be the sidebar of one tab. It is issued on the user's call, travels in the address of the frame (inside a closed
 * shadow root, where the page cannot read it), and belongs to the first document that shows it. Kept in storage.session, so that it
 * outlives this worker but not the browser.
 */
type FrameToken = {
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

async function read(tabId: number): Promise<FrameToken | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as FrameToken | undefined;
}
const write = (tabId: number, issued: FrameToken) =>
  browser.storage.session.set({ [keyOf(tabId)]: issued });

/** A new token for this tab; an older one ends. */
export async function issue(tabId: number, page: string | null): Promise<string> {
  const token = crypto.randomUUID();
  await write(tabId, { token, page, frame: null });
  return token;
}

/** A new token for the page script of the document that was called on; null for any other. */
export async function renew(tabId: number, sender: Sender): Promise<string | null> {
  const issued = await read(tabId);
  if (!issued || (issued.page !== null && issued.page !== documentOf(sender))) return null;
  return issue(tabId, issued.page);
}

/** Whether this frame is the tab's sidebar: the token is right, and no other document has shown it before. */
export async function claim(tabId: number, token: string, sender: Sender): Promise<boolean> {
  const issued = await read(tabId);
  const frame = documentOf(sender);
  if (!issued || issued.token !== token || (issued.frame !== null && issued.frame !== frame))
    return false;
  if (issued.frame === null) await write(tabId, { ...issued, frame });
  return true;
}

export const forget = (tabId: number) => browser.storage.session.remove(keyOf(tabId));
