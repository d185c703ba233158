/* Two tabs, each with our code loaded for itself, change what is stored of one person at the same moment. */
import '../fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shardOf } from '../../../extension/contacts/rows.ts';
import { COMPOSE, person, sequence, THREAD, touch } from '../contacts/people.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { withBackground } from './tabs.ts';

async function tab() {
  vi.resetModules();
  return {
    ...(await import('../../../extension/contacts/index.ts')),
    ...(await import('../../../extension/contacts/expiry.ts')),
    ...(await import('../../../extension/storage/records.ts')),
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  withBackground();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Two tabs, and Tom, who was written to from a compose. */
async function twoTabs() {
  const [one, other] = [await tab(), await tab()];
  const tom = await one.contacts.begin(COMPOSE);
  const key = `${tom.id}.1`;
  const work = (await one.contacts.saveWork(tom.id, sequence(key), { begin: tom }))?.work;
  if (!work) throw new Error('not kept');
  return { one, other, id: tom.id, key, work };
}

const planned = (work: ReturnType<typeof sequence>, step: number, date: string) => ({
  ...work,
  steps: work.steps.map((saved) => (saved.step === step ? { ...saved, planned: date } : saved)),
});

test('what each does to the contact holds', async () => {
  const { one, other, id, key } = await twoTabs();
  await Promise.all([
    one.contacts.setStatus(id, { is: 'replied', by: 'page' }),
    other.contacts.addTouch(id, touch({ sequence: key })),
    one.contacts.link(id, THREAD),
    other.contacts.addTouch(id, touch({ sequence: key, step: 2 })),
  ]);
  expect(await one.contacts.load(id)).toMatchObject({
    status: { is: 'replied' },
    touches: [{ step: 1 }, { step: 2 }],
    pages: [{ key: COMPOSE.page }, { key: THREAD.page }],
  });
});

test('contacts whose rows are stored together keep their rows', async () => {
  const [one, other] = [await tab(), await tab()];
  const ids = Array.from({ length: 2_000 }, (_, at) => `p${at}`);
  const everybody = ids
    .filter((id) => shardOf(id) === shardOf('p0'))
    .slice(0, 20)
    .map((id) => person(id, { addresses: [`${id}@acme.example`] }));
  await Promise.all(
    everybody.map((each, at) =>
      (at % 2 ? one : other).contacts.saveWork(each.id, sequence(`${each.id}.1`), { begin: each }),
    ),
  );
  expect((await one.contacts.rows()).map(({ id }) => id).toSorted()).toEqual(
    everybody.map(({ id }) => id).toSorted(),
  );
});

test('an edit of email 2 here and of email 3 there both hold', async () => {
  const { one, other, id, key, work } = await twoTabs();
  await Promise.all([
    one.contacts.saveWork(id, planned(work, 2, '2026-12-02'), { base: work }),
    other.contacts.saveWork(id, planned(work, 3, '2026-12-09'), { base: work }),
  ]);
  const days = (await one.loadWork(key))?.steps.map((saved) => saved.planned);
  expect(days?.slice(0, 3)).toEqual([undefined, '2026-12-02', '2026-12-09']);
  expect((await one.contacts.load(id))?.sequences[0]?.steps.slice(1, 3)).toMatchObject([
    { planned: '2026-12-02' },
    { planned: '2026-12-09' },
  ]);
});

test('who was touched after their row was read is not forgotten', async () => {
  const { one, other, id } = await twoTabs();
  const late = new Date(Date.now() + 90 * 24 * 3_600_000);
  vi.setSystemTime(late);
  await Promise.all([
    other.contacts.keep(person(id), { ...THREAD, address: COMPOSE.address }),
    one.forgetExpired(late),
  ]);
  vi.useRealTimers();
  expect(await one.contacts.load(id)).not.toBeNull();
});
