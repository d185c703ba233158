/* What the sidebar makes of a generation with several drafts, verdicts and a situation. The Worker's stream is written here. */
import type { BrowserContext } from '@playwright/test';
import type { Brief } from '../../shared/contract/brief.ts';
import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import { axeFindings } from './axe.ts';
import { expect, test } from './fixtures.ts';

const SESSION = { plan: 'pro', generationsUsed: 1, maxGenerations: 200, canGenerate: true };
const SESSION_ID = '3f2c1a90-7a1e-4f5c-9a2b-0c8d7e6f5a4b';
const WORDS = 'hiring six reps';

/** Answers each press with the events that its brief gives. */
const streams = (
  context: BrowserContext,
  eventsFor: (brief: Brief) => StreamEvent[],
): Promise<unknown> =>
  context.route('**/api/generate', (route) => {
    const events = eventsFor(route.request().postDataJSON() as Brief);
    const body = events
      .map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      .join('');
    return route.fulfill({
      contentType: 'text/event-stream',
      headers: { 'access-control-allow-origin': '*' },
      body,
    });
  });

const begun: StreamEvent = {
  event: 'session',
  data: { sessionId: SESSION_ID, sequenceId: 'seq-1', session: SESSION },
};
const ended: StreamEvent = { event: 'done', data: { session: SESSION, complete: true } };
const email = (step: number, body: string): Email => ({
  step,
  day: [0, 4, 11, 18, 27, 41, 56][step - 1] ?? 0,
  angle: step === 1 ? 'the six new reps' : '',
  subjectLineA: 'six reps',
  subjectLineB: 'before the peak',
  body: `Hi Mara,\n\n${body}\n\nSam`,
  evidenceUsed: [],
});
function lineWith(brief: Brief, words: string): { id: string; start: number; end: number } {
  const line = brief.prospect?.evidence.find(({ text }) => text.includes(words));
  if (!line) throw new Error(`the brief does not say “${words}”`);
  const start = line.text.indexOf(words);
  return { id: line.id, start, end: start + words.length };
}

const SEVEN = [1, 2, 3, 4, 5, 6, 7];

test('the chosen draft is shown, the others are versions, and each sentence says where it comes from', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  await streams(extensionBrowser.context, (brief) => {
    const source = lineWith(brief, WORDS);
    return [
      begun,
      { event: 'situation', data: { is: 'asked', line: source.id } },
      ...SEVEN.map(
        (step): StreamEvent => ({ event: 'email', data: email(step, 'The first draft.') }),
      ),
      { event: 'choosing', data: { of: 3 } },
      {
        event: 'revised',
        data: { email: email(1, 'You are hiring six reps. You sold nine depots.'), by: 'choice' },
      },
      {
        event: 'alternative',
        data: { emails: SEVEN.map((step) => email(step, 'The third draft.')) },
      },
      {
        event: 'checked',
        data: {
          step: 1,
          sentences: [
            {
              text: 'You are hiring six reps.',
              verdict: 'supported',
              about: 'prospect',
              sources: [source],
            },
            {
              text: 'You sold nine depots.',
              verdict: 'contradicted',
              about: 'prospect',
              sources: [source],
              odd: 'nine depots',
            },
          ],
        },
      },
      ended,
    ];
  });
  const { frame, ...sidebar } = await call(await openGmail(undefined, { reply: 'open' }));
  await sidebar.generate.click();
  await sidebar.finished();
  await expect(frame.getByText('They asked a question')).toBeVisible();
  await expect(frame.getByRole('heading', { name: /^1 · The six new reps/ })).toBeVisible();
  await expect(frame.getByRole('heading', { name: /^Email 2/ })).toBeVisible();

  const first = await sidebar.openEmail(1);
  const body = first.getByLabel('Body of email 1');
  await expect(body).toHaveValue(/hiring six reps/);
  await expect(first.getByText('best draft')).toBeVisible();
  await expect(first.locator('mark.borne')).toHaveText('You are hiring six reps.');
  await expect(first.locator('mark.against')).toHaveText('nine depots');
  await expect(first.locator('.finding').first()).toContainText(
    /Contradicts the page or your offer.*hiring six reps/s,
  );
  expect(await axeFindings(frame)).toEqual([]);

  await sidebar.pressInsert('reply');
  await expect(first.getByText('Check before you insert')).toBeVisible();
  await first.getByRole('button', { name: 'Go back' }).click();
  await first.getByRole('button', { name: 'Previous version' }).click();
  await expect(body).toHaveValue(/first draft/);
  await first.getByRole('button', { name: 'Previous version' }).click();
  await expect(body).toHaveValue(/third draft/);
  await expect(first.getByText('other draft', { exact: true })).toBeVisible();
});

test('who asked not to be contacted is not written to, until that reading is corrected', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  const briefs: Brief[] = [];
  await streams(extensionBrowser.context, (brief) => {
    briefs.push(brief);
    if (briefs.length > 1)
      return [
        begun,
        ...SEVEN.map(
          (step): StreamEvent => ({ event: 'email', data: email(step, 'Good to meet you.') }),
        ),
        ended,
      ];
    const message = 'Mara asked not to be contacted. Nothing was written or charged.';
    return [
      begun,
      { event: 'situation', data: { is: 'opted_out', line: lineWith(brief, WORDS).id } },
      { event: 'error', data: { error: 'contact_opted_out', message, charged: false } },
    ];
  });
  const { frame, ...sidebar } = await call(await openGmail());
  await sidebar.generate.click();
  const notice = frame.locator('.notice').filter({ hasText: 'asked not to be contacted' });
  await expect(notice).toContainText(/nothing was written or charged.*hiring six reps/is);
  await expect(sidebar.generate).toBeHidden();
  expect(await axeFindings(frame)).toEqual([]);

  await frame.getByRole('button', { name: 'This is wrong' }).click();
  await expect(notice).toBeHidden();
  await sidebar.generate.click();
  await sidebar.finished();
  expect(briefs[0]?.misread).toBeUndefined();
  expect(briefs[1]?.misread).toHaveLength(1);
});

test('who said no is written to on a second press', async ({
  openGmail,
  call,
  extensionBrowser,
}) => {
  const briefs: Brief[] = [];
  await streams(extensionBrowser.context, (brief) => {
    briefs.push(brief);
    if (brief.writeAfterDecline)
      return [
        begun,
        ...SEVEN.map(
          (step): StreamEvent => ({ event: 'email', data: email(step, 'Good to meet you.') }),
        ),
        ended,
      ];
    return [
      begun,
      {
        event: 'error',
        data: { error: 'contact_declined', message: 'Mara isn’t interested.', charged: false },
      },
    ];
  });
  const { frame, ...sidebar } = await call(await openGmail());
  await sidebar.generate.click();
  await frame.getByRole('button', { name: 'Write anyway' }).click();
  await sidebar.finished();
  expect(briefs.map(({ writeAfterDecline }) => writeAfterDecline)).toEqual([undefined, true]);
});
