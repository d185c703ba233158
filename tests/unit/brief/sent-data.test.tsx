// @vitest-environment jsdom
/* "This and nothing else": what the sidebar shows as sent, against the body of the request that goes out. */
import '../fake-browser.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { lineKey } from '../../../extension/brief/edits.ts';
import { newContact } from '../../../extension/contacts/join.ts';
import { SentData } from '../../../extension/sidebar/brief/sent-data.tsx';
import { sentGroups, sentWords } from '../../../extension/sidebar/brief/sent-rows.ts';
import { briefOf } from '../../../extension/sidebar/state/current-brief.ts';
import type { PanelState } from '../../../extension/sidebar/state/state.ts';
import {
  type Brief,
  briefSchema,
  evidenceSchema,
  prospectSchema,
  senderSchema,
  threadSchema,
} from '../../../shared/contract/brief.ts';
import { NOW, STATES } from '../../gallery/states.ts';
import { ending, generation, opening, options, stream } from '../client/worker-answers.ts';

function made(change: (state: PanelState) => Partial<PanelState>) {
  const { ready } = STATES;
  const full = ready && briefOf({ ...ready, ...change(ready) });
  if (!full) throw new Error('There is nobody to write to.');
  return full;
}

/** A contact of whom the user has said that a line was misread. */
const corrected = {
  ...newContact('c', { page: 'p' }, new Date()),
  corrected:
    STATES.ready?.page.kind === 'read'
      ? (STATES.ready.page.reading.prospect?.evidence ?? []).map(({ text }) => text)
      : [],
};

/** Everything a brief can hold is in it. */
const full = made(({ page, settings, work }) => ({
  writeAnyway: true,
  isReply: true,
  contact: corrected,
  settings: settings && {
    ...settings,
    emailCount: 4,
    sender: { name: 'Tom "T." Reed', jobTitle: 'Account <executive>' },
    voice: ['Hi Ann,\n\nshort & plain.\n\nTom', 'Second sample, with “quotes”.'],
  },
  work: work && {
    ...work,
    angle: 'Ask about the depot in Łódź',
    tone: 'Direct',
    language: 'pt-BR',
  },
  page:
    page.kind === 'read' && page.reading.prospect
      ? {
          kind: 'read',
          reading: {
            ...page.reading,
            prospect: {
              ...page.reading.prospect,
              location: 'Antwerp',
              evidence: page.reading.prospect.evidence.map((line, place) => ({
                ...line,
                from: 'them' as const,
                at: `2026-11-0${(place % 9) + 1}`,
                truncated: true,
              })),
            },
            thread: { unanswered: 2, lastAt: '2026-11-18', replied: true, declined: true },
          },
        }
      : page,
}));

/** What a person reads when the list is opened, white space made single. */
function shownOf({ brief, leftOut }: ReturnType<typeof made>): string {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(
    <SentData
      button="generate"
      brief={brief}
      leftOut={leftOut}
      worker="http://127.0.0.1:8787"
      now={NOW}
    />,
  );
  return place.textContent ?? '';
}

type Leaf = { path: string; name: string; value: unknown };

function leavesOf(value: unknown, path = '', name = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, name, value }];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, isList ? `${path}[]` : `${path}.${key}`, isList ? name : key),
  );
}

/** The body of the request that this brief goes out as. */
async function bodyOf(brief: Brief): Promise<unknown> {
  const { client, requests } = options([stream([opening, ending])]);
  const events = client.generate({ ...generation(), brief });
  while (!(await events.next()).done) expect(requests.length).toBeGreaterThan(0);
  return requests.find(({ path }) => path === '/api/generate')?.body;
}

/** A text stands there as it is or, in a listing of data, with its quotes and line breaks escaped. */
const isShown = (shown: string, { name, value }: Leaf): boolean =>
  typeof value === 'string'
    ? shown.includes(value) || shown.includes(JSON.stringify(value).slice(1, -1))
    : shown.includes(name) && shown.includes(String(value));

test('every field there is in a brief is in the one of this test', () => {
  const paths = new Set(leavesOf(full.brief).map(({ path }) => path.replace(/\[\].*/, '')));
  const fields = Object.keys(briefSchema.shape).flatMap((field) => {
    if (field === 'prospect')
      return Object.keys(prospectSchema.shape).map((each) => `.prospect.${each}`);
    if (field === 'thread') return Object.keys(threadSchema.shape).map((each) => `.thread.${each}`);
    if (field === 'sender') return Object.keys(senderSchema.shape).map((each) => `.sender.${each}`);
    return `.${field}`;
  });
  expect(fields.filter((field) => !paths.has(field))).toEqual([]);
  expect(Object.keys(full.brief.prospect?.evidence[0] ?? {}).toSorted()).toEqual(
    Object.keys(evidenceSchema.shape).toSorted(),
  );
});

test('nothing is sent that the list does not show', async () => {
  const body = await bodyOf(full.brief);
  const shown = shownOf(full);
  const sent = leavesOf(body);
  expect(sent.length).toBeGreaterThan(25);
  expect(sent.filter((leaf) => !isShown(shown, leaf))).toEqual([]);
});

test('a field that the list left out would be found', async () => {
  const sent = leavesOf(await bodyOf(full.brief));
  const { instructions: _, ...less } = full.brief;
  const hidden = sent.filter((leaf) => !isShown(shownOf({ ...full, brief: less }), leaf));
  expect(hidden.map(({ path }) => path)).toEqual(['.instructions']);
});

test('what is taken out is neither shown nor sent', async () => {
  const whole = made(() => ({}));
  const [line] = whole.brief.prospect?.evidence ?? [];
  if (!line) throw new Error('Nothing was read.');
  const less = made(({ work }) => ({
    work: work && { ...work, edits: { ...work.edits, removed: [lineKey(line)] } },
  }));
  const gone = line.text;
  const sent = leavesOf(await bodyOf(less.brief)).map(({ value }) => value);
  expect(shownOf(whole)).toContain(gone);
  expect([sent.includes(gone), shownOf(less).includes(gone)]).toEqual([false, false]);
});

/** What the labelled lines say in other words: marks of a line that its label tells, a tag that is named, what the thread's line counts, a line named by its label. */
const IN_OTHER_WORDS = /\.(?:id|kind|from|at)$|^\.(?:language|thread\..*|misread\[\])$/;

test('the labelled lines alone hold every text there is', () => {
  const lines = sentGroups(full.brief, NOW)
    .flatMap(({ rows }) => rows.map(({ label, text }) => `${label}: ${text}`))
    .join('\n');
  const texts = leavesOf(full.brief).filter(
    ({ path, value }) => typeof value === 'string' && !IN_OTHER_WORDS.test(path),
  );
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.filter(({ value }) => !lines.includes(String(value)))).toEqual([]);
  expect(lines).toMatch(/Language: Brazilian Portuguese/);
});

test('the sentence names each kind of thing that is sent', () => {
  expect(sentWords(full.brief)).toMatch(
    /^these \d lines, their name, job title, company, location, where the thread stands, your offer, tone, name, job title, language, what to mention or avoid, and your sample emails$/,
  );
  const { voice: _, sender: _sender, language: _language, ...less } = full.brief;
  expect(sentWords({ ...less, prospect: { fullName: 'Mara Holt', evidence: [] } })).toBe(
    'their name, where the thread stands, your offer, tone, and what to mention or avoid',
  );
});
