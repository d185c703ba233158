import type { StreamEvent } from '../../../shared/contract/generate.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import type { Written } from '../../../worker/writer/writer.ts';
import { email, USAGE } from './emails.ts';

export const STEPS = [1, 2, 3, 4, 5, 6, 7];

/** A sentence of email 1 that nothing bears out. */
export const sentence: CheckedSentence = {
  text: 'Body 1',
  verdict: 'absent',
  about: 'seller',
  sources: [],
  odd: 'Body',
};

/** A set of emails of which each says which draft it is from. */
export const set = (of: string, steps = STEPS): Email[] =>
  steps.map((step) => ({ ...email(step), angle: `${of} ${step}` }));

/** Writes the first draft, then what is told after it. */
export const writes = (
  after: readonly Written[],
  end: (signal: AbortSignal) => Promise<void> = async () => undefined,
) =>
  async function* ({ signal }: { signal: AbortSignal }): AsyncGenerator<Written, typeof USAGE> {
    yield { event: 'situation', data: { is: 'asked', line: 'e1' } };
    for (const data of set('first')) yield { event: 'email', data };
    for (const one of after) yield one;
    await end(signal);
    return USAGE;
  };

/** The stream's events by name. */
export const names = (events: readonly StreamEvent[]) => events.map(({ event }) => event);
