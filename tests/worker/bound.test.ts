import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { createApi } from './lib/api.ts';
import { BRIEF } from './lib/emails.ts';

const DANA = {
  ...BRIEF,
  prospect: {
    fullName: 'Dana Okafor',
    firstName: 'Dana',
    jobTitle: 'VP of Sales',
    company: 'Northwind Labs',
    evidence: [{ id: 'e1', kind: 'about', label: 'About', text: 'I run a team of forty reps.' }],
  },
};
const SAM = {
  ...DANA,
  prospect: {
    fullName: 'Sam Ito',
    company: 'Contoso',
    evidence: [{ id: 'e1', kind: 'about', label: 'About', text: 'Plant manager for ten years.' }],
  },
};
type Brief = typeof BRIEF & { prospect?: object };

const wish = (brief: object) => ({
  kind: 'warmer',
  brief,
  email: { subjectLineA: 'A', subjectLineB: 'B', body: 'Body' },
});

async function written(brief: Brief, settings: Parameters<typeof createApi>[0] = {}) {
  const api = createApi(settings);
  const { body } = await api.generate({ body: brief });
  const post = async (to: string, sent: object, headers = {}) => {
    const call = { method: 'POST', body: sent, session: body.sessionId, headers };
    const { response, ended } = await api.call(`/api/sequences/${body.sequenceId}/${to}`, call);
    const answer = {
      status: response.status,
      headers: response.headers,
      body: await response.json<Record<string, unknown>>(),
    };
    await ended;
    return answer;
  };
  return {
    ...api,
    id: body.sequenceId as string,
    session: body.sessionId as string,
    rewrite: (of: object, headers = {}) => post('emails/2/rewrite', wish(of), headers),
    check: (of: object) => post('check', { brief: of, sentences: ['One.'] }),
  };
}

describe('a rewrite or a check is for its sequence’s own person and offer', () => {
  const prospect = (changed: object) => ({ ...DANA, prospect: { ...DANA.prospect, ...changed } });
  test.each<[string, object]>([
    ['as it was', DANA],
    [
      'with its name spelled otherwise',
      prospect({ fullName: 'DANA Okafor-Lindt', firstName: 'Dana' }),
    ],
    [
      'with a name that was read wrong put right',
      prospect({ fullName: 'Ngozi Bello', firstName: 'Ngozi' }),
    ],
    ['without the lines', prospect({ evidence: [] })],
    [
      'with another title, tone and language',
      { ...prospect({ jobTitle: 'CRO' }), tone: 'Casual', language: 'de' },
    ],
    [
      'with the product in other words',
      { ...DANA, yourProduct: 'A tool that writes first drafts' },
    ],
    [
      'with the other texts of the offer anew',
      { ...DANA, problemTheyFace: 'x', keyBenefit: 'y', callToAction: 'z' },
    ],
  ])('allowed: %s', async (_, brief) => {
    const { rewrite, check } = await written(DANA);
    expect((await rewrite(brief)).status).toBe(200);
    expect((await check(brief)).status).toBe(200);
  });

  test.each<[string, object, string]>([
    ['somebody else', SAM, 'brief.prospect'],
    [
      'somebody else of the same company',
      { ...SAM, prospect: { ...SAM.prospect, company: 'Northwind Labs' } },
      'brief.prospect',
    ],
    ['nobody', BRIEF, 'brief.prospect'],
    [
      'another offer',
      {
        ...DANA,
        companyName: 'Rome Tours',
        yourProduct: 'An essay on Rome',
        problemTheyFace: 'x',
        keyBenefit: 'y',
      },
      'brief.yourProduct',
    ],
  ])('refused, and not counted: %s', async (_, brief, field) => {
    const { rewrite, check, id } = await written(DANA);
    for (const answer of [await rewrite(brief), await check(brief)])
      expect([answer.status, answer.body]).toEqual([
        400,
        expect.objectContaining({ error: 'invalid_request', field }),
      ]);
    expect(
      await env.DB.prepare('SELECT rewrite_tries + check_tries AS n FROM sequences WHERE id = ?')
        .bind(id)
        .first('n'),
    ).toBe(0);
  });

  test('one that was written to nobody in particular stays so', async () => {
    const { rewrite } = await written(BRIEF);
    expect((await rewrite(BRIEF)).status).toBe(200);
    expect((await rewrite(DANA)).status).toBe(400);
  });

  test('of a sequence from before any of it was stored: anybody’s', async () => {
    const { rewrite, id } = await written(DANA);
    await env.DB.prepare('UPDATE sequences SET subject = NULL WHERE id = ?').bind(id).run();
    expect((await rewrite(SAM)).status).toBe(200);
  });

  test('no text of it is stored, and what is goes with the sequence', async () => {
    const { call, id, session } = await written(DANA);
    const subject = () =>
      env.DB.prepare('SELECT subject FROM sequences WHERE id = ?')
        .bind(id)
        .first<string>('subject');
    expect(await subject()).toMatch(/^\{("[a-z]+":\[("[0-9a-f]{8}",?)*\],?)+\}$/);
    await call(`/api/sequences/${id}`, { method: 'DELETE', session });
    expect(await subject()).toBeNull();
  });
});

describe('in an hour', () => {
  test('a quota has so many rewrites and so many checks, of all its sequences and whatever its plan', async () => {
    const vars = { REWRITES_PER_HOUR: '2', CHECKS_PER_HOUR: '1' };
    const { rewrite, check, session, generate, call } = await written(DANA, { vars });
    await env.DB.prepare("UPDATE sessions SET plan = 'pro', max_generations = 9 WHERE id = ?")
      .bind(session)
      .run();
    const other = (await generate({ session, body: SAM })).body.sequenceId;
    expect([(await rewrite(DANA)).status, (await check(DANA)).status]).toEqual([200, 200]);
    const { response } = await call(`/api/sequences/${other}/emails/1/rewrite`, {
      method: 'POST',
      body: wish(SAM),
      session,
    });
    expect(response.status).toBe(200);
    for (const refused of [await rewrite(DANA), await check(DANA)]) {
      expect([refused.status, refused.body.error]).toEqual([429, 'rate_limit_exceeded']);
      const seconds = Number(refused.headers.get('Retry-After'));
      expect(seconds).toBe(refused.body.retryAfter);
      expect(seconds).toBeLessThanOrEqual(3_600);
    }
  });

  test('twelve at once get what is left', async () => {
    const { rewrite } = await written(DANA, { vars: { REWRITES_PER_HOUR: '3' } });
    const answers = await Promise.all(Array.from({ length: 12 }, () => rewrite(DANA)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  });

  test('a network has so many, over all sessions in it', async () => {
    const vars = { NETWORK_REWRITES_PER_HOUR: '2' };
    const from = { 'CF-Connecting-IP': '203.0.113.9' };
    const [one, two] = [await written(DANA, { vars }), await written(SAM, { vars })];
    expect((await one.rewrite(DANA, from)).status).toBe(200);
    expect((await two.rewrite(SAM, from)).status).toBe(200);
    const refused = await two.rewrite(SAM, { 'CF-Connecting-IP': '203.0.113.77' });
    expect([refused.status, refused.body.error]).toEqual([429, 'network_limit_exceeded']);
    expect((await two.rewrite(SAM, { 'CF-Connecting-IP': '203.0.114.9' })).status).toBe(200);
  });
});

test('a sequence that has cost what it may is rewritten and checked no more, and says so', async () => {
  const { rewrite, check, id } = await written(DANA);
  await env.DB.prepare('UPDATE sequences SET cost = 90000 WHERE id = ?').bind(id).run();
  for (const refused of [await rewrite(DANA), await check(DANA)])
    expect(refused).toMatchObject({
      status: 429,
      body: {
        error: 'rate_limit_exceeded',
        message: expect.stringMatching(/used up what it may cost/),
      },
    });
});
