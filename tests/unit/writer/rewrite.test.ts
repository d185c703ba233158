import { describe, expect, test } from 'vitest';
import { REWRITE_KINDS } from '../../../shared/contract/rewrite.ts';
import { openerOf } from '../../../shared/text/opener.ts';
import { countWords } from '../../../worker/writer/words.ts';
import { createRewrites } from './rewrites.ts';

const written = createRewrites();
const { emailAt, rewriteOf, rewrite } = written;

describe('an email written anew', () => {
  test.each(REWRITE_KINDS)('%s: arrives once, checked, with progress before it', async (kind) => {
    const { email, events, failure, calls } = await rewrite(rewriteOf(kind));
    expect(failure).toBeUndefined();
    expect(email).toMatchObject({ step: 1, day: 0 });
    expect(email?.findings).toBeUndefined();
    expect(events.filter((event) => event === 'email')).toHaveLength(1);
    expect(events[0]).toBe('progress');
    expect(calls).toBe(1);
    if (kind !== 'language') expect(email?.body).not.toBe(emailAt(1).body);
  });

  test.each([2, 3, 4, 5, 6, 7])('works for step %d too', async (step) => {
    for (const kind of ['again', 'shorter', 'fit'] as const) {
      const { email, failure } = await rewrite(rewriteOf(kind, step), step);
      expect(failure).toBeUndefined();
      expect(email?.step).toBe(step);
    }
  });

  test('shorter is shorter', async () => {
    const { email } = await rewrite(rewriteOf('shorter'));
    expect(countWords(email?.body ?? '')).toBeLessThan(countWords(emailAt(1).body));
  });

  test('again begins with something else', async () => {
    const { email } = await rewrite(rewriteOf('again'));
    expect(openerOf(email?.body ?? '')?.text).not.toBe(openerOf(emailAt(1).body)?.text);
  });

  test('again on two emails begins both in ways of their own', async () => {
    const [one, two] = [
      await rewrite(rewriteOf('again', 2), 2),
      await rewrite(rewriteOf('again', 5), 5),
    ];
    expect(openerOf(one.email?.body ?? '')?.text).not.toBe(openerOf(two.email?.body ?? '')?.text);
  });

  test('own carries the user’s sentence', async () => {
    const { email } = await rewrite(rewriteOf('own'));
    expect(email?.body).toContain('Start with how tired the team is on the tenth day.');
  });

  test('to German the sample writer goes', async () => {
    const { email } = await rewrite(rewriteOf('language', 2, { language: 'de' }), 2);
    expect(email?.body).toMatch(/^Hallo Dana,/);
    expect(email?.body).toContain('leicht geschrieben');
  });

  test('to French the sample writer cannot go: what is not in the language asked for is not shown', async () => {
    const { email, failure, calls } = await rewrite(rewriteOf('language', 1, { language: 'fr' }));
    expect(email).toBeUndefined();
    expect(failure?.code).toBe('writer_failed');
    expect(failure?.message).toMatch(/another language than the one asked for/);
    expect(calls).toBe(2);
  });

  test.each([
    [
      'an essay on history',
      'came back about something else',
      'The Roman Republic began in 509 BC, when the last king was driven out of the city. Consuls, elected each year, shared power with a senate of nobles. Wars with Carthage made Rome the master of the Mediterranean, and its legions later marched through Greece, Syria and Gaul. Generals with private armies fought for supremacy until Augustus became the first emperor.',
    ],
    [
      'a poem',
      'came back about something else',
      'The sea is wide, the sea is deep,\nIt sings the weary stars to sleep;\nThe gulls are crying on the foam,\nAnd every wave is running home.',
    ],
    ['an email as long as an essay', 'came back far too long', ''],
  ])('%s is no rewrite of a sequence: refused, whatever was asked for', async (_, why, text) => {
    const body = text || Array(6).fill(emailAt(1).body).join('\n\n');
    written.claude().script({ emails: { email1: { body } }, times: 0 });
    const { email, failure, calls } = await rewrite(rewriteOf('own'));
    expect(email).toBeUndefined();
    expect(failure).toMatchObject({ code: 'writer_failed', message: expect.stringContaining(why) });
    expect(calls).toBe(2);
  });

  test('every email of a sequence is a version of the others: another angle is no other subject', async () => {
    for (const { step, body } of written.emails()) {
      written.claude().reset();
      written.claude().script({ emails: { email1: { body } } });
      const { failure } = await rewrite(rewriteOf('again'));
      expect([step, failure?.message]).toEqual([step, undefined]);
    }
  });

  test('what the user typed into the email is not held against it', async () => {
    const body = `${emailAt(1).body}\n\nPS: 412 firms use it, see https://ledgerly.example/firms`;
    const asked = rewriteOf('warmer', 1, { email: { subjectLineA: 'a', subjectLineB: 'b', body } });
    const { email, failure } = await rewrite(asked);
    expect(failure).toBeUndefined();
    expect(email?.body).toContain('412 firms');
  });
});

describe('fit', () => {
  test.each([50, 120, 200, 300, 400, 1_900])('never passes %d characters', async (maxLength) => {
    const { email, failure } = await rewrite(
      rewriteOf('fit', 3, { channel: 'note', maxLength }),
      3,
    );
    expect(failure).toBeUndefined();
    expect(email?.body.length).toBeLessThanOrEqual(maxLength);
  });

  test('keeps the subjects where none is shown', async () => {
    written
      .claude()
      .script({ emails: { email1: { subjectLineA: 'x y z', subjectLineB: 'u v w' } } });
    const { email } = await rewrite(rewriteOf('fit'));
    expect(email).toMatchObject({
      subjectLineA: emailAt(1).subjectLineA,
      subjectLineB: emailAt(1).subjectLineB,
    });
  });

  test('does not hold subjects against the user that are not even shown', async () => {
    const { body } = emailAt(1);
    const { email, failure } = await rewrite(
      rewriteOf('fit', 1, { email: { subjectLineA: 'one', subjectLineB: 'One', body } }),
    );
    expect(failure).toBeUndefined();
    expect(email).toMatchObject({ subjectLineA: 'one', subjectLineB: 'One' });
  });

  test('over the limit is repaired once', async () => {
    written.claude().script({ emails: { email1: { body: 'far too long '.repeat(40) } } });
    const { email, calls } = await rewrite(rewriteOf('fit'));
    expect(email?.body.length).toBeLessThanOrEqual(300);
    expect(calls).toBe(2);
  });

  test('over the limit twice fails in clear words and delivers nothing', async () => {
    written.claude().script({ emails: { email1: { body: 'far too long '.repeat(40) } }, times: 2 });
    const { email, failure } = await rewrite(rewriteOf('fit'));
    expect(email).toBeUndefined();
    expect(failure?.message).toMatch(/couldn’t be made to fit/);
  });
});

describe('a rewrite that goes wrong', () => {
  test('is checked like any email: an invented link is never delivered', async () => {
    written.claude().script({ fault: 'invented-link', times: 2 });
    const { email, failure } = await rewrite(rewriteOf('again'));
    expect(email).toBeUndefined();
    expect(failure).toMatchObject({
      code: 'writer_failed',
      message: expect.stringContaining('a link that isn’t in your offer'),
    });
  });

  test('says that Claude is busy', async () => {
    written.claude().script({ fault: '529' });
    const { failure } = await rewrite(rewriteOf('again'));
    expect(failure?.code).toBe('writer_unavailable');
  });

  test('that begins as before is delivered, and says so', async () => {
    written.claude().script({ emails: { email1: { body: emailAt(1).body } } });
    const { email, calls } = await rewrite(rewriteOf('again'));
    expect(calls).toBe(1);
    expect(email?.findings?.map(({ rule }) => rule)).toContain('repeated-opener');
  });
});
