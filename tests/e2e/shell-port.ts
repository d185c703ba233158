import type { Frame, Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { PageAnswer, PageRequests, PageVerb } from '../../extension/messaging/messages.ts';

declare const chrome: typeof browser;
declare global {
  var shell: {
    ask(verb: string, args: unknown): Promise<unknown>;
    heard: unknown[];
    words: string[];
  };
}

/** A port of the test's own, opened in the sidebar's frame beside the sidebar's: what the page is asked, and what comes of it, bare. */
export type Line = {
  ask<Verb extends PageVerb>(verb: Verb, args: PageRequests[Verb]): Promise<PageAnswer<Verb>>;
  /** Events of the page so far. */
  events(): Promise<{ event: string }[]>;
  /** What the background said of the port, and `lost` for each time it broke: it is made anew at once. */
  words(): Promise<string[]>;
};

export async function lineTo(frame: Frame): Promise<Line> {
  await frame.evaluate(
    () =>
      new Promise<void>((ready) => {
        const waiting = new Map<number, { request: unknown; done: (answer: unknown) => void }>();
        // Far from the sidebar's own ids: the page answers an id once.
        let last = 1_000_000;
        let port: ReturnType<typeof chrome.runtime.connect>;
        const connect = () => {
          port = chrome.runtime.connect({ name: 'sidebar' });
          port.onDisconnect.addListener(() => {
            shell.words.push('lost');
            connect();
          });
          port.onMessage.addListener(
            (said: {
              background?: string;
              event?: string;
              id?: number;
              answer?: unknown;
              failed?: string;
            }) => {
              if (said.background) shell.words.push(said.background);
              if (said.background === 'ready') {
                for (const { request } of waiting.values()) port.postMessage(request);
                ready();
              }
              if (said.event) shell.heard.push(said);
              if (said.id === undefined) return;
              waiting.get(said.id)?.done(said.failed ?? said.answer);
              waiting.delete(said.id);
            },
          );
          port.postMessage({ token: location.hash.slice(1) });
        };
        globalThis.shell = {
          heard: [],
          words: [],
          ask: (verb, args) =>
            new Promise((done) => {
              last += 1;
              const request = { id: last, verb, args };
              waiting.set(last, { request, done });
              port.postMessage(request);
            }),
        };
        connect();
      }),
  );
  return {
    ask: (verb, args) =>
      frame.evaluate(([name, value]) => shell.ask(name, value), [verb, args] as const) as Promise<
        PageAnswer<typeof verb>
      >,
    events: () => frame.evaluate(() => shell.heard as { event: string }[]),
    words: () => frame.evaluate(() => shell.words),
  };
}

/** Ends the extension's service worker, as the browser does after half a minute without work. */
export async function killBackground(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (!worker) throw new Error('The service worker is not running.');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

/** Frames of the sidebar on a page. */
export const sidebarsOn = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/sidebar.html'));

type Node = {
  nodeId: number;
  nodeName: string;
  nodeValue: string;
  children?: Node[];
  shadowRoots?: Node[];
};

const within = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(within),
];

/** Centre of the button with this text in a closed shadow root, where no selector reaches; null when there is none. */
export async function hiddenButton(
  page: Page,
  text: string,
): Promise<{ x: number; y: number } | null> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = within(root).find(
    ({ nodeName, children }) => nodeName === 'BUTTON' && children?.[0]?.nodeValue === text,
  );
  if (!found) return null;
  const { model } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await session.detach();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
