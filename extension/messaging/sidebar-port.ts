import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n/text.ts';
import { sidebarPlace } from '../storage/items.ts';
import { placeOf } from '../storage/placement.ts';
import {
  type FromBackground,
  type FromPage,
  fromBackgroundSchema,
  fromPageSchema,
  type Hello,
  PAGE_ANSWERS,
  type PageAnswer,
  type PageRequest,
  type PageRequests,
  type PageVerb,
} from './messages.ts';

/**
 * How the sidebar stands to its page. `refused`: this frame was not mounted by ColdCopy, show nothing. `orphaned`: the extension was
 * updated or the page script is gone, say "refresh this page".
 */
export type PageState = 'connecting' | 'open' | 'refused' | 'orphaned';

export type PageEvent = Exclude<Extract<FromPage, { event: string }>, { event: 'placed' }>;

/** The sidebar's side of the port to its own page. */
export type PagePort = {
  /** Asks the page; survives a service worker that died in between, and nothing is done twice. Rejects with `PageFailure`. */
  ask<Verb extends PageVerb>(verb: Verb, args: PageRequests[Verb]): Promise<PageAnswer<Verb>>;
  onEvent(listener: (event: PageEvent) => void): () => void;
  state(): PageState;
  onState(changed: (state: PageState) => void): () => void;
  close(): void;
};

/** Why the page did not do what was asked; `message` is a sentence for a person. */
export class PageFailure extends Error {
  override name = 'PageFailure';
}

/** Fetched while the extension is there: once it is gone, so are its texts. */
const orphanedWords = (): string => t('page.orphaned');
/** Longest the page may take, milliseconds: opening Gmail's compose is the slowest thing asked. */
const PATIENCE = 15_000;
/** How long after connecting to look whether the extension is still there, milliseconds. */
const LOOK = 1_000;
/** Tries to reach the page again before it counts as lost. */
const TRIES = 3;

type Waiting = { request: PageRequest; end(answer: unknown): void };

/** Listeners of one kind. */
function listeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    tell: (value: T) => {
      for (const each of [...all]) each(value);
    },
    add: (each: (value: T) => void) => {
      all.add(each);
      return () => {
        all.delete(each);
      };
    },
  };
}

/** The frame's own page must be in view: a tab in the background needs no port, and would keep the service worker awake. */
function whenVisible(act: () => void): void {
  if (document.visibilityState === 'visible') act();
  else document.addEventListener('visibilitychange', () => whenVisible(act), { once: true });
}

class PageConnection implements PagePort {
  readonly #token: string;
  readonly #orphaned = orphanedWords();
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = listeners<PageEvent>();
  readonly #states = listeners<PageState>();
  #state: PageState;
  #port: Browser.runtime.Port | null = null;
  #lastId = 0;
  #failures = 0;
  #closed = false;

  constructor(token: string) {
    this.#token = token;
    this.#state = token ? 'connecting' : 'refused';
    if (token) this.#connect();
    else this.#closed = true;
    // A site that is not observed says nothing of its composes: who comes back to the sidebar looks anew, before the first press.
    const back = () => this.#events.tell({ event: 'editors' });
    window.addEventListener('focus', back);
    document.documentElement.addEventListener('pointerenter', back);
  }

  ask<Verb extends PageVerb>(verb: Verb, args: PageRequests[Verb]): Promise<PageAnswer<Verb>> {
    if (this.#closed) return Promise.reject(new PageFailure(this.#orphaned));
    this.#lastId += 1;
    const request = { id: this.#lastId, verb, args } as PageRequest;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle(request.id, new PageFailure(t('page.silent'))),
        PATIENCE,
      );
      const end = (answer: unknown) => {
        clearTimeout(timer);
        if (answer instanceof PageFailure) return reject(answer);
        const parsed = PAGE_ANSWERS[verb].safeParse(answer);
        return parsed.success
          ? resolve(parsed.data as PageAnswer<Verb>)
          : reject(new PageFailure(t('page.odd')));
      };
      this.#waiting.set(request.id, { request, end });
      this.#send(request);
    });
  }

  onEvent(listener: (event: PageEvent) => void) {
    return this.#events.add(listener);
  }

  onState(changed: (state: PageState) => void) {
    return this.#states.add(changed);
  }

  state() {
    return this.#state;
  }

  close() {
    this.#closed = true;
    this.#port?.disconnect();
  }

  #send(request: PageRequest) {
    if (this.#state !== 'open') return;
    try {
      this.#port?.postMessage(request);
    } catch {
      this.#look(); // The port has just ended: when it is made anew, what waits is asked again.
    }
  }

  #become(state: PageState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#states.tell(state);
  }

  #settle(id: number, answer: unknown) {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    asked?.end(answer);
  }

  #giveUp(state: 'refused' | 'orphaned') {
    this.#closed = true;
    this.#port = null;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, new PageFailure(this.#orphaned));
    this.#become(state);
  }

  #connect() {
    if (this.#closed) return;
    try {
      this.#port = browser.runtime.connect({ name: 'sidebar' });
    } catch {
      this.#giveUp('orphaned'); // The extension was updated: its API throws in what is left of the old one.
      return;
    }
    this.#port.onMessage.addListener((message) => this.#onMessage(message));
    this.#port.onDisconnect.addListener(() => this.#lost());
    this.#port.postMessage({ token: this.#token } satisfies Hello);
    setTimeout(() => this.#look(), LOOK);
  }

  /** A port made while the extension is taken away neither answers nor ends. */
  #look() {
    if (!this.#closed && !browser.runtime?.id) this.#giveUp('orphaned');
  }

  #lost() {
    this.#port = null;
    if (this.#closed) return;
    this.#failures += 1;
    if (!browser.runtime?.id || this.#failures > TRIES) {
      this.#giveUp('orphaned');
      return;
    }
    this.#become('connecting');
    whenVisible(() => this.#connect());
  }

  #onMessage(message: unknown) {
    const own = fromBackgroundSchema.safeParse(message);
    if (own.success) return this.#onBackground(own.data.background);
    const said = fromPageSchema.safeParse(message);
    if (said.success) this.#onPage(said.data);
  }

  #onBackground(word: FromBackground['background']) {
    if (word === 'refused') this.#giveUp('refused');
    if (word !== 'ready') return;
    this.#failures = 0;
    this.#become('open');
    // Asked before or while the port was broken; the page carries nothing out twice.
    for (const { request } of [...this.#waiting.values()]) this.#send(request);
  }

  #onPage(said: FromPage) {
    if ('failed' in said) this.#settle(said.id, new PageFailure(said.failed));
    else if ('answer' in said) this.#settle(said.id, said.answer);
    else if (said.event === 'placed') void sidebarPlace.set(placeOf(said));
    else this.#events.tell(said);
  }
}

/** Connects the sidebar to the page it sits on, by the token in the frame's address. Call once. */
export const connectToPage = (): PagePort => new PageConnection(location.hash.slice(1));
