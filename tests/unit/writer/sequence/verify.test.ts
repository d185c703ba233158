import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CreateVerify } from '../../../../worker/writer/index.ts';
import type { Verifiable } from '../../../../worker/writer/writer.ts';
import { type Claude, startClaude } from '../../../claude/server.ts';
import { richBrief } from '../briefs.ts';
import { type Fake, fakeVerifier } from '../fake-verifier.ts';
import { ALL, type Options, type Outcome, pick, write as writeWith } from '../run.ts';

let claude: Claude;

beforeAll(async () => {
  claude = await startClaude();
});

afterEach(() => claude.reset());

afterAll(() => claude.close());

const write = (fake: Fake, drafts = 1, more: Options = {}): Promise<Outcome> =>
  writeWith(claude, richBrief, {
    verify: fake.create,
    ...more,
    settings: { drafts, ...more.settings },
  });

const checkedSteps = (outcome: Outcome): number[][] =>
  pick(outcome, 'checked').map(({ checked }) => checked.map(({ step }) => step));

const stepsOf = (calls: readonly Verifiable[][]): number[][] =>
  calls.map((emails) => emails.map(({ step }) => step));

describe('a sequence that is judged', () => {
  test('has its first email judged alone, the others in two calls, and waits with nothing for it', async () => {
    const fake = fakeVerifier();
    claude.pace({ tokensPerSecond: 6_000 });
    const outcome = await write(fake);
    expect(stepsOf(fake.calls)).toEqual([[1], [2, 3, 4], [5, 6, 7]]);
    expect(checkedSteps(outcome).flat().sort()).toEqual([...ALL]);
    expect(checkedSteps(outcome)[0]).toEqual([1]);
    const places = outcome.events.map(({ event }) => event);
    expect(places.indexOf('checked')).toBeLessThan(places.lastIndexOf('email'));
    expect(fake.atOnce).toBeLessThanOrEqual(3);
  });

  test('is judged as it stands after the choice', async () => {
    const fake = fakeVerifier();
    claude.script(
      ...[2, 3].map((of) => ({
        of,
        emails: {
          email1: { body: `Hi Dana,\n\nDraft number ${of}, how long is the close?\n\nSam` },
        },
      })),
    );
    claude.choose(
      (drafts) => drafts.findIndex((draft) => JSON.stringify(draft).includes('Draft number 2')) + 1,
    );
    const outcome = await write(fake, 3);
    expect(stepsOf(fake.calls)).toEqual([[1], [1, 2, 3, 4], [5, 6, 7]]);
    expect(fake.calls[1]?.[0]?.body).toContain('Draft number 2');
    // What stands at step 1 is told last.
    const first = pick(outcome, 'checked').flatMap(({ checked }) =>
      checked.filter(({ step }) => step === 1),
    );
    expect(
      first
        .at(-1)
        ?.sentences.map(({ text }) => text)
        .join(' '),
    ).toContain('Draft number 2');
  });

  test('keeps the verdict on its first email where that stands', async () => {
    const fake = fakeVerifier();
    claude.script({ of: 'choice', fault: '529' });
    await write(fake, 3);
    expect(stepsOf(fake.calls)).toEqual([[1], [2, 3, 4], [5, 6, 7]]);
  });

  test('never says of an email what was judged of the one before it', async () => {
    const slow = Promise.withResolvers<void>();
    const fake = fakeVerifier();
    const create: CreateVerify = (run) => {
      const verify = fake.create(run);
      return async (emails) => {
        if (fake.calls.length === 0) {
          const verdicts = verify(emails);
          await slow.promise;
          return verdicts;
        }
        return verify(emails);
      };
    };
    claude.script(
      ...[2, 3].map((of) => ({
        of,
        emails: {
          email1: { body: `Hi Dana,\n\nDraft number ${of}, how long is the close?\n\nSam` },
        },
      })),
    );
    claude.choose(
      (drafts) => drafts.findIndex((draft) => JSON.stringify(draft).includes('Draft number 2')) + 1,
    );
    const outcome = await write(fake, 3, {
      verify: create,
      onEvent: ({ event }) => {
        if (event === 'revised') slow.resolve();
      },
    });
    const texts = pick(outcome, 'checked').flatMap(({ checked }) =>
      checked.filter(({ step }) => step === 1),
    );
    expect(
      texts.map(({ sentences }) => sentences.some(({ text }) => text.includes('Draft number 2'))),
    ).toEqual([true]);
  });

  test('arrives unjudged when the verifier fails', async () => {
    const outcome = await write(fakeVerifier(), 3, {
      verify: () => () => Promise.reject(new Error('broken')),
    });
    expect(outcome.failure).toBeUndefined();
    expect(outcome.emails).toHaveLength(7);
    expect(pick(outcome, 'checked')).toEqual([]);
  });

  test('is not judged without a verifier', async () => {
    expect(pick(await writeWith(claude, richBrief), 'checked')).toEqual([]);
  });
});
