import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createApi, sequenceRows } from './lib/api.ts';
import { realWriter } from './lib/claude.ts';
import { names, writes } from './lib/drafts.ts';
import { BRIEF } from './lib/emails.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a no', () => {
  const mail = {
    id: 'e1',
    kind: 'message',
    label: 'Their email',
    from: 'them',
    text: 'Thanks, but we are not interested.',
  };
  const said = (text: string, more: object = {}) => ({
    ...BRIEF,
    prospect: { firstName: 'Priya', evidence: [{ ...mail, text }] },
    thread: { replied: true },
    ...more,
  });

  test.each([
    [
      'Thanks, but we are not interested.',
      'contact_declined',
      'Priya isn’t interested. Nothing was written or charged.',
    ],
    [
      'Please stop emailing me.',
      'contact_opted_out',
      'Priya asked not to be contacted. Nothing was written or charged.',
    ],
  ])(
    '%s: nothing is delivered or charged, and the reservation is released',
    async (text, error, message) => {
      const { generate, session, show } = createApi({ writer: realWriter() });
      const id = await session();
      const whole = await generate({ body: said(text), session: id });
      expect([whole.status, whole.body]).toEqual([403, { error, message, charged: false }]);
      const { events } = await generate({ body: said(text), session: id, stream: true });
      expect(names(events)).toEqual(['session', 'situation', 'error']);
      expect(events.at(-1)?.data).toEqual({ error, message, charged: false });
      expect(await show(id)).toMatchObject({ generationsUsed: 0 });
      for (const row of await sequenceRows(id))
        expect(row).toMatchObject({ state: 'released', brief: null, emails: null });
    },
  );

  test('is overridden by the sender, an opt-out is not', async () => {
    const { generate } = createApi({ writer: realWriter() });
    const decided = { writeAfterDecline: true };
    const { status, body } = await generate({ body: said('We are not interested.', decided) });
    expect([status, body.situation]).toEqual([200, { is: 'declined', line: 'e1' }]);
    expect((await generate({ body: said('Please stop emailing me.', decided) })).status).toBe(403);
  });
});

test('the situation goes when the text goes', async () => {
  const { generate, call } = createApi({ writer: writes([]) });
  const { body } = await generate();
  const situation = () =>
    env.DB.prepare('SELECT situation FROM sequences WHERE id = ?')
      .bind(body.sequenceId)
      .first<{ situation: string | null }>();
  expect((await situation())?.situation).toBe('{"is":"asked","line":"e1"}');
  await call(`/api/sequences/${body.sequenceId}`, { method: 'DELETE', session: body.sessionId });
  expect((await situation())?.situation).toBeNull();
});
