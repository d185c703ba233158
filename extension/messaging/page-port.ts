import type { Browser } from 'wxt/browser';
import { t } from '../i18n/text.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import type { FromPage, PageHere, PageRequest } from './messages.ts';

type Port = Browser.runtime.Port;
export type PageEvent = Extract<FromPage, { event: string }>;
type Answer = Extract<FromPage, { id: number }>;

/** Carries out one request. Throws an Error whose message is a sentence for a person. */
export type Execute = (request: PageRequest) => Promise<unknown>;

/** The page's side of the port. It outlives single ports: the service worker between both may die at any moment. */
export type SidebarConnection = {
  /** A port from `background`, for as long as it lives. */
  connected(port: Port): void;
  tell(event: PageEvent): void;
  /** A new frame counts its requests from one again. */
  forget(): void;
};

/** Answers kept, so that a request asked again after a broken port is not carried out again. */
const KEPT = 50;

const whyOf = (error: unknown) =>
  (error instanceof Error ? error.message : t('page.failed')).slice(0, MESSAGE_LIMITS.failure);

async function answerTo(request: PageRequest, execute: Execute): Promise<Answer> {
  try {
    return { id: request.id, answer: (await execute(request)) ?? null };
  } catch (error) {
    return { id: request.id, failed: whyOf(error) };
  }
}

/** `lost` is told of each port that ends: the service worker slept, or the extension is gone. */
export function newSidebarConnection(execute: Execute, lost: () => void): SidebarConnection {
  const ports = new Set<Port>();
  let queued: PageEvent[] = [];
  const answers = new Map<number, Promise<Answer>>();

  const answer = (request: PageRequest): Promise<Answer> => {
    const known = answers.get(request.id);
    if (known) return known;
    const made = answerTo(request, execute);
    answers.set(request.id, made);
    for (const old of [...answers.keys()].slice(0, -KEPT)) answers.delete(old);
    return made;
  };

  return {
    connected(port) {
      ports.add(port);
      port.onMessage.addListener(async (request: PageRequest) => {
        const said = await answer(request);
        if (ports.has(port)) port.postMessage(said);
      });
      port.onDisconnect.addListener(() => {
        ports.delete(port);
        lost();
      });
      port.postMessage({ here: true } satisfies PageHere);
      for (const event of queued) port.postMessage(event);
      queued = [];
    },
    tell(event) {
      for (const port of ports) port.postMessage(event);
      if (ports.size === 0)
        queued = [...queued.filter((each) => each.event !== event.event), event];
    },
    forget: () => answers.clear(),
  };
}
