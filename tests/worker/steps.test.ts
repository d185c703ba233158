import { expect, test } from 'vitest';
import type { Email } from '../../shared/contract/sequence.ts';
import { PROMPT_VERSION } from '../../worker/writer/prompt/version.ts';
import { age, allow, createApi, mintedIn, sequenceRows } from './lib/api.ts';
import { BRIEF, breaks, email, USAGE } from './lib/emails.ts';

const after = (unanswered: number, more: object = {}) => ({
  ...BRIEF,
  thread: { unanswered, ...more },
});
const stepsOf = (emails: Email[]) => emails.map(({ step }) => step);
const DAYS = [0, 7, 14, 21, 28, 35, 42];

test.each([
  ['no thread', BRIEF, 1],
  ['none unanswered', after(0), 1],
  ['one unanswered', after(1), 2],
  ['two unanswered', after(2), 3],
  ['two unanswered since they replied', after(2, { replied: true }), 1],
  ['two unanswered since they said no', after(2, { declined: true }), 1],
  ['two unanswered, no reply', after(2, { replied: false }), 3],
  ['they replied last', after(0, { replied: true }), 1],
  ['six unanswered', after(6), 7],
  ['more than a sequence has', after(40), 7],
])('%s: the sequence begins with the step after', async (_, brief, first) => {
  const { generate, call } = createApi();
  const { body } = await generate({ body: brief });
  const steps = [1, 2, 3, 4, 5, 6, 7].slice(first - 1);
  expect(stepsOf(body.emails)).toEqual(steps);
  expect(body.emails.map((one: Email) => one.day)).toEqual(DAYS.slice(first - 1));
  expect(body.session).toMatchObject({ generationsUsed: 1 });
  const { response } = await call(`/api/sequences/${body.sequenceId}`, { session: body.sessionId });
  expect(await response.json()).toMatchObject({
    state: 'complete',
    firstStep: first,
    promptVersion: PROMPT_VERSION,
  });
  const list = await (await call('/api/sequences', { session: body.sessionId })).response.json();
  expect(list).toMatchObject({
    sequences: [{ state: 'complete', firstStep: first, emails: steps.length }],
  });
});

test.each([
  ['three', { emails: 3 }, [1, 2, 3]],
  ['four, two of them sent', { emails: 4, ...after(2) }, [3, 4]],
  ['three, five of them sent', { emails: 3, ...after(5) }, [6]],
  ['four, and they replied', { emails: 4, ...after(2, { replied: true }) }, [1, 2, 3, 4]],
  ['an answer', { ...after(2), reply: true }, [1]],
])('%s: as many as were chosen, for one generation', async (_, more, steps) => {
  const { generate, call } = createApi();
  const { body } = await generate({ body: { ...BRIEF, ...more }, key: 'k1' });
  expect(stepsOf(body.emails)).toEqual(steps);
  expect(body.session).toMatchObject({ generationsUsed: 1 });
  const session = body.sessionId;
  const { response } = await call(`/api/sequences/${body.sequenceId}`, { session });
  expect(await response.json()).toMatchObject({
    state: 'complete',
    firstStep: steps[0],
    lastStep: steps.at(-1),
  });
  const again = await generate({ body: { ...BRIEF, ...more }, key: 'k1', session });
  expect(stepsOf(again.body.emails)).toEqual(steps);
});

test('another number of emails is refused in words', async () => {
  const { generate } = createApi();
  const { status, body } = await generate({ body: { ...BRIEF, emails: 5 } });
  expect([status, body.message]).toEqual([400, 'emails must be one of 3, 4, 7']);
});

test('streamed, steps 3 to 7 are told and complete; the same key tells them again without writing', async () => {
  let calls = 0;
  const { generate } = createApi({
    writer: async function* ({ steps }) {
      calls++;
      for (const step of steps) yield { event: 'email', data: email(step) };
      return USAGE;
    },
  });
  const first = await generate({ body: after(2), stream: true, key: 'k1' });
  expect(first.events.flatMap((e) => (e.event === 'email' ? e.data.step : []))).toEqual([
    3, 4, 5, 6, 7,
  ]);
  expect(first.events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
  const session = mintedIn(first.events);
  const again = await generate({ body: after(2), stream: true, key: 'k1', session });
  expect(again.events.flatMap((e) => (e.event === 'email' ? e.data.step : []))).toEqual([
    3, 4, 5, 6, 7,
  ]);
  expect(again.events.at(-1)).toMatchObject({ event: 'done', data: { complete: true } });
  const json = await generate({ body: after(2), key: 'k1', session });
  expect(stepsOf(json.body.emails)).toEqual([3, 4, 5, 6, 7]);
  expect(calls).toBe(1);
});

test('what is missing of steps 3 to 7 is written free with the same key, after the brief was cleared', async () => {
  const asked: number[][] = [];
  const { generate, call } = createApi({
    writer: async function* ({ steps }) {
      asked.push([...steps]);
      for (const step of steps) {
        if (asked.length === 1 && step > 4) throw new Error('broke');
        yield { event: 'email', data: email(step) };
      }
      return USAGE;
    },
  });
  const first = await generate({ body: after(2), stream: true, key: 'k1' });
  expect(first.events.at(-1)).toMatchObject({
    event: 'error',
    data: { charged: true, delivered: 2 },
  });
  const session = mintedIn(first.events);
  const [row] = await sequenceRows(session);
  expect(row?.brief).toBeNull();
  const partial = await (await call(`/api/sequences/${row?.id}`, { session })).response.json();
  expect(partial).toMatchObject({ state: 'partial', firstStep: 3 });
  const rest = await generate({ body: after(2), key: 'k1', session });
  expect(stepsOf(rest.body.emails)).toEqual([3, 4, 5, 6, 7]);
  expect(asked).toEqual([
    [3, 4, 5, 6, 7],
    [5, 6, 7],
  ]);
  expect(rest.body.session.generationsUsed).toBe(1);
});

test('unstreamed, four of five emails are not enough: nothing is charged', async () => {
  const { generate, session, show } = createApi({ writer: breaks(4, new Error('broke')) });
  const id = await session();
  const { body } = await generate({ body: after(2), session: id });
  expect(body).toMatchObject({ charged: false });
  expect(await show(id)).toMatchObject({ generationsUsed: 0 });
});

test('another thread under the same key is another brief', async () => {
  const { generate } = createApi();
  const { body } = await generate({ body: after(2), key: 'k1' });
  await allow(body.sessionId, 5);
  await age(body.sessionId, 4_000);
  expect((await generate({ body: after(3), key: 'k1', session: body.sessionId })).status).toBe(422);
});
