import { expect, vi } from 'vitest';
import type { Client, Result, Writing } from '../../../extension/client/index.ts';
import type { EditorView, PageVerb } from '../../../extension/messaging/messages.ts';
import { createCommands } from '../../../extension/sidebar/commands/create.ts';
import type { CommandDeps } from '../../../extension/sidebar/commands/deps.ts';
import { reduce } from '../../../extension/sidebar/state/reducer.ts';
import { INITIAL, type PanelState } from '../../../extension/sidebar/state/state.ts';
import { createStore } from '../../../extension/sidebar/state/store.ts';
import type { Work } from '../../../extension/storage/work.ts';
import type { Brief } from '../../../shared/contract/brief.ts';
import type { Check, CheckResult } from '../../../shared/contract/check.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import { EMAILS, MARA } from '../../gallery/people.ts';
import { STATES } from '../../gallery/states.ts';

export const REPLY: EditorView = {
  id: 'r',
  kind: 'reply',
  channel: 'email',
  label: 'Reply to Mara',
  hasText: false,
};
export const SESSION = { plan: 'pro', generationsUsed: 1, maxGenerations: 200, canGenerate: true };
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
  /** What the Worker answers to a check; without it, that nothing is stated. */
  check?: (asked: Check) => Promise<Result<CheckResult>>;
  /** What the browser takes their mails' language for. */
  language?: string;
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

/** A sidebar on a page, a Worker and a storage that say what the scene says. */
export const set = ({
  page = {},
  saved,
  writings = [whole],
  consented = true,
  canCopy = true,
  rewrite,
  check,
  language,
}: Scene = {}) => {
  const asked: { verb: string; args: Record<string, unknown> }[] = [];
  const presses: { idempotencyKey: string; brief: Brief }[] = [];
  const kept: Work[] = [];
  const watchers = new Map<string, (work: Work | null) => void>();
  const copied: string[] = [];
  const files: { name: string; text: string; type: string }[] = [];
  const events: ((event: { event: string; key?: string }) => void)[] = [];
  const checks: Check[] = [];
  const rewrites: Rewrite[] = [];
  const consent = vi.fn(async () => undefined);
  const answers: Answers = {
    read: () => MARA,
    editors: () => [REPLY],
    highlight: () => null,
    ...page,
  };
  const client = {
    status: async () => ({ ok: true, value: STATUS }),
    async *generate(press: { idempotencyKey: string; brief: Brief }) {
      presses.push(press);
      yield* writings[presses.length - 1] ?? [];
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
    works: {
      load: async (key) =>
        kept.findLast((work) => work.key === key) ?? (saved?.key === key ? saved : null),
      save: async (work) => void kept.push(work),
      watch: (key, changed) => {
        watchers.set(key, changed);
        return () => watchers.delete(key);
      },
      create: (key) => ({
        v: 1,
        key,
        updatedAt: 0,
        edits: { fields: {}, lines: {}, removed: [], added: [] },
        angle: '',
        steps: [],
      }),
    },
    settings: async () => ({ ...settings, consented }),
    consent,
    saveFile: (name, text, type) => void files.push({ name, text, type }),
    copy: async (text, html) => {
      copied.push(html ?? text);
      return canCopy;
    },
  };
  const store = createStore(reduce, INITIAL as PanelState);
  const commands = createCommands(store, deps, new AbortController().signal);
  const until = (holds: (state: PanelState) => boolean) =>
    vi.waitFor(() => expect(holds(store.get())).toBe(true));
  const tell = (event: { event: string; key?: string }) => {
    for (const heard of events) heard(event);
  };
  /** Another tab saved this, or deleted it. */
  const elsewhere = (key: string, work: Work | null) => watchers.get(key)?.(work);
  return {
    store,
    commands,
    asked,
    presses,
    checks,
    rewrites,
    kept,
    copied,
    files,
    consent,
    until,
    tell,
    elsewhere,
  };
};

export const written = async (scene: Scene = {}) => {
  const at = set(scene);
  await at.commands.start();
  at.commands.generate();
  await at.until(({ work }) => work?.steps.length === 7);
  return at;
};
