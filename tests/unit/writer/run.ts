import type { Brief } from '../../../shared/contract/brief.ts';
import type { SentEmail } from '../../../shared/contract/reply.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import {
  type CreateVerify,
  createWriter,
  type WriterSettings,
} from '../../../worker/writer/index.ts';
import { type Usage, WriterFailure, type Written } from '../../../worker/writer/writer.ts';
import type { Claude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';

export const ALL = [1, 2, 3, 4, 5, 6, 7] as const;

export type Outcome = {
  events: Written[];
  emails: Email[];
  usage: Usage | undefined;
  failure: WriterFailure | undefined;
};

export type Options = {
  settings?: Partial<WriterSettings>;
  steps?: readonly number[];
  already?: readonly Email[];
  sent?: readonly SentEmail[];
  signal?: AbortSignal;
  model?: string;
  verify?: CreateVerify;
  onEvent?: (event: Written) => void;
};

/** Writes a sequence against the stand-in and collects everything that came out, the failure included. One draft, unless `settings` say otherwise. */
export async function write(claude: Claude, brief: Brief, options: Options = {}): Promise<Outcome> {
  const {
    settings,
    steps = ALL,
    already = [],
    sent = [],
    signal = new AbortController().signal,
    onEvent,
    model,
    verify,
  } = options;
  const own = {
    apiKey: 'test',
    baseURL: claude.url,
    model: 'claude-haiku-5-5',
    retries: 0,
    drafts: 1,
  };
  const writer = createWriter({ ...own, ...settings }, verify);
  const out: Outcome = { events: [], emails: [], usage: undefined, failure: undefined };
  const run = writer({ brief, steps, already, sent, signal, ...(model && { model }) });
  try {
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) {
        out.usage = next.value;
        return out;
      }
      out.events.push(next.value);
      if (next.value.event === 'email') out.emails.push(next.value.data);
      onEvent?.(next.value);
    }
  } catch (error) {
    if (!(error instanceof WriterFailure)) throw error;
    return { ...out, failure: error };
  }
}

/** Milliseconds: long enough for any machine, where nothing is to be waited for. */
export const PATIENT = 20_000;
/** Milliseconds: as long as what hangs is waited for. */
export const BRIEF = 2_000;

/** The same with several drafts, of which one is chosen. */
export const writeDrafts = (claude: Claude, drafts: number, more: Options = {}): Promise<Outcome> =>
  write(claude, richBrief, {
    ...more,
    settings: { drafts, timeouts: { choice: PATIENT }, ...more.settings },
  });

/** What came out, by its kind. */
export const kinds = ({ events }: Outcome): string[] =>
  events.map(({ event }) => event).filter((event) => event !== 'progress');

export const pick = <Name extends Written['event']>({ events }: Outcome, name: Name) =>
  events.filter((one): one is Extract<Written, { event: Name }> => one.event === name);
