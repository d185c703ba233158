import '../fake-browser.ts';
import { expect, onTestFinished, vi } from 'vitest';
import type { Client, Result, Writing } from '../../../extension/client/index.ts';
import { createStore } from '../../../extension/common/store.ts';
import { contacts } from '../../../extension/contacts/index.ts';
import type { EditorView, PageVerb } from '../../../extension/messaging/messages.ts';
import { createCommands } from '../../../extension/sidebar/commands/create.ts';
import type { CommandDeps } from '../../../extension/sidebar/commands/deps.ts';
import { sightingOf } from '../../../extension/sidebar/commands/sighting.ts';
import { reduce } from '../../../extension/sidebar/state/reducer.ts';
import { INITIAL, type PanelState } from '../../../extension/sidebar/state/state.ts';
import type { Reading } from '../../../extension/sites/reading.ts';
import { loadWork, putWork } from '../../../extension/storage/records.ts';
import { newWork, type Work } from '../../../extension/storage/work.ts';
import type { Brief } from '../../../shared/contract/brief.ts';
import type { Check, CheckResult } from '../../../shared/contract/check.ts';
import type { Replied, ReplyRequest } from '../../../shared/contract/reply.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { EMAILS, MARA } from '../../gallery/people.ts';
import { STATES } from '../../gallery/states.ts';
import { fakeBrowser } from '../fake-browser.ts';

export const REPLY: EditorView = {
  id: 'r',
  kind: 'reply',
  channel: 'email',
  label: 'Reply to Mara',
  hasText: false,
};
export const SESSION = { plan: 'pro', generationsUsed: 1, maxGenerations: 200, canGenerate: true };
/** Bounds what never comes; a busy machine takes its time. */
const PATIENT_MS = 20_000;

const STATUS = { ...SESSION, hour: { limit: 20, used: 1, resetsAt: null } };

type Answers = Partial<Record<PageVerb, (args: Record<string, unknown>) => unknown>>;
type Scene = {
  page?: Answers;
  saved?: Work;
  writings?: Writing[][];
  consented?: boolean;
  canCopy?: boolean;
  /** How long the Worker takes over a rewrite; it then writes email 2 anew. */
  rewrite?: () => Promise<void>;
  /** What the Worker writes as a reply. */
  reply?: Pick<Replied, 'email' | 'situation'>;
  /** What the Worker answers to a check; without it, that nothing is stated. */
  check?: (asked: Check) => Promise<Result<CheckResult>>;
  /** What the browser takes their mails' language for. */
  language?: string;
  /** The user has the caret in a field of the sidebar. */
  typing?: boolean;
};

export const whole: Writing[] = [
  { event: 'session', data: { sessionId: 'me', sequenceId: 's1', session: SESSION } },
  ...EMAILS.map((data): Writing => ({ event: 'email', data })),
  { event: 'done', data: { session: SESSION, complete: true } },
];

/** The verdict on plain talk. */
export const nothingStated = (text: string): CheckedSentence => ({
  text,
  verdict: 'none',
  about: 'none',
  sources: [],
});

/** Stores what an earlier sidebar kept of the person on this page. */
async function seed(reading: Reading, saved: Work): Promise<void> {
  const met = sightingOf(reading);
  const contact = await contacts.begin(met);
  await contacts.keep(contact, met);
  await contacts.saveWork(contact.id, { ...saved, key: `${contact.id}.1` });
}

/** A sidebar on a page, a Worker and a storage that say what the scene says. */
export function set({
  page = {},
  saved,
  writings = [whole],
  consented = true,
  canCopy = true,
  rewrite,
  reply,
  check,
  language,
  typing = false,
}: Scene = {}) {
  const asked: { verb: string; args: Record<string, unknown> }[] = [];
  const presses: { idempotencyKey: string; brief: Brief }[] = [];
  const kept: Work[] = [];
  const watchers = new Map<string, (work: Work | null) => void>();
  const copied: string[] = [];
  const files: { name: string; text: string; type: string }[] = [];
  const events: ((event: { event: string; key?: string }) => void)[] = [];
  const checks: Check[] = [];
  const rewrites: Rewrite[] = [];
  const replies: ReplyRequest[] = [];
  const consent = vi.fn(async () => undefined);
  const answers: Answers = {
    read: () => MARA,
    editors: () => [REPLY],
    highlight: () => null,
    ...page,
  };
  const client = {
    status: async () => ({ ok: true, value: STATUS }),
    async *generate(generation: { idempotencyKey: string; brief: Brief }) {
      presses.push(generation);
      yield* writings[presses.length - 1] ?? [];
    },
    async *reply(_id: string, { body }: { body: ReplyRequest }): AsyncGenerator<Writing, void> {
      replies.push(body);
      if (!reply) return;
      if (reply.situation) yield { event: 'situation', data: reply.situation };
      yield { event: 'email', data: reply.email };
      yield { event: 'answered', rewritesLeft: 18 };
    },
    rewrite: async (_id: string, _step: number, wish: Rewrite) => {
      rewrites.push(wish);
      await rewrite?.();
      return { ok: true, value: { email: { ...EMAILS[1], body: 'Anew.' }, rewritesLeft: 19 } };
    },
    check: async (_id: string, asked: Check) => {
      checks.push(asked);
      return check
        ? check(asked)
        : {
            ok: true,
            value: {
              sentences: asked.sentences.map((text) => nothingStated(text)),
              checksLeft: 39,
            },
          };
    },
  };
  const settings = STATES.ready?.settings;
  if (!settings) throw new Error('no settings');
  const deps: CommandDeps = {
    port: {
      ask: (async (verb: PageVerb, args: Record<string, unknown>) => {
        asked.push({ verb, args });
        return answers[verb]?.(args);
      }) as CommandDeps['port']['ask'],
      onEvent: (heard) => {
        events.push(heard as (event: { event: string; key?: string }) => void);
        return () => undefined;
      },
      onState: () => () => undefined,
      state: () => 'open',
    },
    client: async () => client as unknown as Client,
    languageOf: async () => language,
    contacts: {
      ...contacts,
      saveWork: async (id, work, with_) => {
        kept.push(work);
        return contacts.saveWork(id, work, with_);
      },
    },
    works: {
      load: loadWork,
      watch: (key, changed) => {
        watchers.set(key, changed);
        return () => watchers.delete(key);
      },
      create: newWork,
      put: putWork,
    },
    isTyping: () => typing,
    settings: async () => ({ ...settings, consented }),
    consent,
    saveFile: (name, text, type) => void files.push({ name, text, type }),
    copy: async (text, html) => {
      copied.push(html ?? text);
      return canCopy;
    },
  };
  const store = createStore(reduce, INITIAL as PanelState);
  const ended = new AbortController();
  // What it still has to save would come up in the next test.
  onTestFinished(() => ended.abort());
  fakeBrowser.reset();
  const seeded = saved
    ? seed(answers.read?.({ candidate: saved.candidate }) as Reading, saved)
    : undefined;
  const created = createCommands(store, deps, ended.signal);
  const commands = {
    ...created,
    start: async () => {
      await seeded;
      await created.start();
    },
  };
  const until = (holds: (state: PanelState) => boolean) =>
    vi.waitFor(() => expect(holds(store.get())).toBe(true), { timeout: PATIENT_MS });
  const tell = (event: { event: string; key?: string }) => {
    for (const heard of events) heard(event);
  };
  /** Another tab saved this of the sequence that is shown, or deleted it. */
  const elsewhere = (work: Work | null) => watchers.get(store.get().work?.key ?? '')?.(work);
  return {
    store,
    commands,
    asked,
    presses,
    checks,
    rewrites,
    replies,
    kept,
    copied,
    files,
    consent,
    until,
    tell,
    elsewhere,
  };
}

export async function written(scene: Scene = {}) {
  const at = set(scene);
  await at.commands.start();
  at.commands.generate();
  await at.until(({ work }) => work?.steps.length === 7);
  return at;
}
