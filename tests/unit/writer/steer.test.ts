import { describe, expect, test } from 'vitest';
import { rewriteSchema } from '../../../shared/contract/rewrite.ts';
import { createRewrites } from './rewrites.ts';

const written = createRewrites();
const { emailAt, rewriteOf, rewrite } = written;

describe('steer', () => {
  const order = (step: number, words: string) => rewriteOf('steer', step, { words });

  test('changes the email it names, and says of another that it stays', async () => {
    const words = 'make step 2 about hiring';
    const two = await rewrite(order(2, words), 2);
    expect(two.email?.body).toContain('hiring');
    const three = await rewrite(order(3, words), 3);
    expect(three).toMatchObject({ email: undefined, failure: undefined });
    expect(three.events.at(-1)).toBe('unchanged');
  });

  test('tells the order and the whole sequence, and asks first whether it concerns the email', async () => {
    await rewrite(order(4, 'drop the demo'), 4);
    const body = JSON.stringify(written.claude().received[0]?.request);
    for (const one of written.emails())
      expect(body).toContain(JSON.stringify(JSON.stringify(one.subjectLineA)).slice(3, -3));
    expect(body).toContain('drop the demo');
    expect(body.indexOf('"concerns"')).toBeGreaterThan(0);
    expect(body.indexOf('"concerns"')).toBeLessThan(body.indexOf('"email4"'));
  });

  test('an email that comes back word for word is unchanged, whatever the answer says of it', async () => {
    const { subjectLineA, subjectLineB, body } = emailAt(3);
    written.claude().script({
      answer: {
        concerns: { why: 'all of it', changes: true },
        email3: { angle: 'x', subjectLineA, subjectLineB, body: `${body}\n`, evidenceUsed: [] },
      },
    });
    expect((await rewrite(order(3, 'no dashes'), 3)).events.at(-1)).toBe('unchanged');
  });

  test('an unchanged email may come back empty', async () => {
    const email3 = {
      angle: '',
      subjectLineA: '',
      subjectLineB: '',
      body: '',
      evidenceUsed: [],
    };
    written
      .claude()
      .script({ answer: { concerns: { why: 'not this one', changes: false }, email3 } });
    const { events, failure } = await rewrite(order(3, 'no dashes'), 3);
    expect([events.at(-1), failure]).toEqual(['unchanged', undefined]);
  });

  test('a kind that may not leave the email never does', async () => {
    const { subjectLineA, subjectLineB, body } = emailAt(1);
    written.claude().script({
      answer: { email1: { angle: 'x', subjectLineA, subjectLineB, body, evidenceUsed: [] } },
    });
    expect((await rewrite(rewriteOf('warmer'))).email?.body).toBe(body);
  });

  test.each([
    ['steer', 'words', { words: undefined }],
    ['steer', 'words', { sequence: undefined }],
    ['resume', 'sequence', { sequence: undefined }],
  ] as const)('%s cannot do without its fields: %s is named', (kind, field, missing) => {
    const issue = rewriteSchema.safeParse({ ...rewriteOf(kind), ...missing }).error?.issues[0];
    expect(issue?.path).toEqual([field]);
  });
});
