import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Claude, startClaude } from '../../../claude/server.ts';
import {
  ALL,
  BRIEF,
  kinds,
  type Options,
  type Outcome,
  PATIENT,
  pick,
  writeDrafts,
} from '../run.ts';

let claude: Claude;

beforeAll(async () => {
  claude = await startClaude();
});

afterEach(() => claude.reset());

afterAll(() => claude.close());

const write = (drafts = 3, more: Options = {}): Promise<Outcome> =>
  writeDrafts(claude, drafts, more);

describe('a choice that fails', () => {
  test.each<[string, Parameters<Claude['script']>[number], number?]>([
    ['with an error', { of: 'choice', fault: '529' }],
    ['with prose', { of: 'choice', fault: 'prose' }],
    ['with a number that is none', { of: 'choice', answer: { weakest: [], best: 'the second' } }],
    [
      'with a draft that there is not',
      { of: 'choice', answer: { weakest: ['All bad.'], best: 9 } },
    ],
    ['with nothing of that kind', { of: 'choice', answer: { email1: {} } }],
    ['in the middle', { of: 'choice', fault: 'cut', afterEmail: 0 }],
    ['by taking too long', { of: 'choice', fault: 'hang' }, BRIEF],
  ])('%s leaves the first', async (_, scripted, choice = PATIENT) => {
    claude.script(scripted);
    const outcome = await write(3, { settings: { timeouts: { choice } } });
    expect(outcome.failure).toBeUndefined();
    expect(kinds(outcome)).toEqual([
      'situation',
      ...ALL.map(() => 'email'),
      'choosing',
      'alternative',
      'alternative',
    ]);
  });
});

describe('when it is stopped', () => {
  test('while it chooses, the writing ends with what was delivered', async () => {
    claude.script({ of: 'choice', fault: 'hang' });
    const caller = new AbortController();
    const outcome = await write(3, {
      signal: caller.signal,
      settings: { timeouts: { choice: PATIENT } },
      onEvent: ({ event }) => {
        if (event === 'choosing') caller.abort();
      },
    });
    expect(outcome.failure).toBeUndefined();
    expect(outcome.emails).toHaveLength(7);
    expect(pick(outcome, 'revised')).toEqual([]);
  });

  test('all calls upstream are ended', async () => {
    claude.pace({ tokensPerSecond: 400 });
    const caller = new AbortController();
    const { failure } = await write(3, { signal: caller.signal, onEvent: () => caller.abort() });
    expect(failure?.message).toBe('Writing was stopped.');
    await expect
      .poll(() => claude.received.map(({ status }) => status))
      .toEqual(['aborted', 'aborted', 'aborted']);
  });
});

test('no more than five calls are open at once', async () => {
  const many = ALL.map((step) => `email${step}`);
  claude.pace({ tokensPerSecond: 4_000 });
  claude.script(
    { of: 1, emails: Object.fromEntries(many.map((key) => [key, { body: 'Hi [Name],' }])) },
    ...ALL.map(() => ({ of: 'repair' as const })),
  );
  await write(4);
  expect(claude.mostAtOnce()).toBeLessThanOrEqual(5);
  expect(claude.mostAtOnce()).toBeGreaterThan(3);
});
