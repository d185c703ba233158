import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Writing } from '../../../extension/client/index.ts';
import {
  all,
  BRIEF,
  emailOf,
  emails,
  ending,
  generation,
  names,
  opening,
  options,
  refusal,
  said,
  stream,
} from './worker-answers.ts';

const better = { ...emailOf(1), body: 'A better draft.' };
const verdicts = [{ text: 'body 1', verdict: 'none', about: 'none', sources: [] }];
const revisions = (heard: Writing[]) =>
  heard.flatMap((each) => (each.event === 'revised' ? [each.data.email.body] : []));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('drafts and verdicts on the wire', () => {
  test('what the contract knows is passed on in its order', async () => {
    const { client } = options([
      stream([
        opening,
        said('situation', { is: 'asked', line: 'e1' }),
        emails(1, 2),
        said('choosing', { of: 3 }),
        said('revised', { email: better, by: 'choice' }),
        said('alternative', { emails: [emailOf(2)] }),
        said('checked', { step: 1, sentences: verdicts }),
        ending,
      ]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(names(heard)).toEqual([
      'session',
      'situation',
      'email',
      'email',
      'choosing',
      'revised',
      'alternative',
      'checked',
      'done',
    ]);
  });

  test('after a broken connection the set that stands now revises what was told; nothing comes twice', async () => {
    const { client } = options([
      stream([opening, emails(1, 2)], 'break'),
      stream([opening, said('email', better), emails(2, 3), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(names(heard).filter((name) => name === 'email')).toHaveLength(3);
    expect(revisions(heard)).toEqual(['A better draft.']);
  });

  test('a revision that is told again is not a revision', async () => {
    const { client } = options([
      stream([opening, emails(1), said('revised', { email: better, by: 'choice' })], 'break'),
      stream([opening, said('email', better), ending]),
    ]);
    expect(revisions(await all(client.generate(generation())))).toEqual(['A better draft.']);
  });

  test('an email that is told again with its verdicts brings them alone', async () => {
    const { client } = options([
      stream([opening, emails(1)], 'break'),
      stream([opening, said('email', { ...emailOf(1), checked: verdicts }), ending]),
    ]);
    const heard = await all(client.generate(generation()));
    expect(names(heard)).toEqual([
      'session',
      'email',
      'reconnecting',
      'session',
      'checked',
      'done',
    ]);
  });

  test('what is kept meanwhile and differs revises as well', async () => {
    const kept = {
      sequenceId: 'seq-1',
      state: 'writing',
      createdAt: '2026-11-23T08:00:00Z',
      emails: [better],
    };
    const running = refusal('generation_in_progress', { retryAfter: 1 });
    const { client } = options(
      [
        stream([opening, emails(1)], 'break'),
        running,
        stream([opening, said('email', better), ending]),
      ],
      { kept },
    );
    expect(revisions(await all(client.generate(generation())))).toEqual(['A better draft.']);
  });
});

describe('a check', () => {
  const asked = { brief: BRIEF, sentences: ['We run nine depots.'] };
  const answer = {
    sentences: [
      { text: 'We run nine depots.', verdict: 'absent', about: 'seller', sources: [], odd: 'nine' },
    ],
    checksLeft: 39,
  };
  const checked = async (response: Response) => {
    const { client, requests } = options([response], { checks: true });
    return { result: await client.check('seq 1', asked), requests };
  };

  test('sends the sentences with the brief and gives the verdicts', async () => {
    const { result, requests } = await checked(Response.json(answer));
    expect(result).toEqual({ ok: true, value: answer });
    expect(requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/sequences/seq%201/check',
      body: asked,
    });
  });

  test.each([
    [
      'another shape',
      Response.json({ sentences: [{ text: 'x', verdict: 'true' }], checksLeft: 1 }),
      'garbled',
    ],
    ['a refusal', refusal('rate_limit_exceeded'), 'rate-limit'],
  ])('%s is a problem', async (_, response, kind) => {
    const { result } = await checked(response);
    expect(result).toMatchObject({ ok: false, problem: { kind } });
  });
});
