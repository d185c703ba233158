/* Reading our own Gmail in a real browser, in the languages of its threads. */
import type { Page } from '@playwright/test';
import * as selectors from '../../extension/sites/gmail/selectors.ts';
import type { Reading } from '../../extension/sites/reading.ts';
import { ME, THREADS } from '../pages/gmail/content.ts';
import { browserOptions, expect, test } from './insertion/contract.ts';
import { openGmail } from './insertion/editors.ts';

test.use(browserOptions());

async function read(page: Page): Promise<Reading> {
  const reading = await page.evaluate(() => window.harness.read());
  if (!reading) throw new Error('Nothing was read.');
  return reading;
}

const idOf = (subject: string): string =>
  THREADS.find((thread) => thread.subject === subject)?.id ?? subject;
const openThread = (page: Page, subject: string, hl = 'en') =>
  openGmail(page, { hl }, `inbox/${idOf(subject)}`);

type Expected = {
  subject: string;
  hl: string;
  prospect: Record<string, string | undefined>;
  lastAt: string;
};
const READ: readonly Expected[] = [
  {
    subject: 'Outbound before the spring peak',
    hl: 'en',
    lastAt: '2026-11-12',
    prospect: {
      fullName: 'Mara Holt',
      firstName: 'Mara',
      jobTitle: 'VP of Sales',
      company: 'Northwind Freight',
      phone: '+31 10 555 0142',
    },
  },
  {
    subject: 'Обучение новых менеджеров',
    hl: 'ru',
    lastAt: '2026-10-22',
    prospect: {
      fullName: 'Вера Соколова',
      firstName: 'Вера',
      jobTitle: 'Коммерческий директор',
      company: 'ООО «Северный путь»',
      phone: '+7 812 555-01-42',
    },
  },
  {
    subject: 'Erstansprache im Vertrieb',
    hl: 'de',
    lastAt: '2026-11-05',
    prospect: {
      fullName: 'Lena Brandt',
      firstName: 'Lena',
      jobTitle: 'Leiterin Vertrieb',
      company: 'Kaltenbach Logistik GmbH & Co. KG',
    },
  },
  {
    subject: '新人営業のメール作成について',
    hl: 'ja',
    lastAt: '2026-11-06',
    prospect: {
      fullName: '山田 由紀',
      firstName: undefined,
      jobTitle: '営業本部 部長',
      company: '北波物流株式会社',
    },
  },
  {
    subject: 'מיילים ראשונים ללקוחות',
    hl: 'he',
    lastAt: '2026-11-04',
    prospect: {
      fullName: 'נועה לוי',
      firstName: 'נועה',
      jobTitle: 'סמנכ״לית מכירות',
      company: 'גשר ספנות בע״מ',
    },
  },
  {
    subject: 'Fwd: Trial for the Antwerp team',
    hl: 'en',
    lastAt: '2026-11-10',
    prospect: {
      fullName: 'Pieter Claes',
      jobTitle: 'Commercial Director',
      company: 'Scheldepoort NV',
    },
  },
  {
    subject: '[forwarders] Demurrage in Gdynia',
    hl: 'en',
    lastAt: '2026-11-08',
    prospect: { fullName: 'Tomasz Zieliński', jobTitle: 'Właściciel', company: 'Zieliński Palety' },
  },
];

for (const { subject, hl, prospect, lastAt } of READ) {
  for (const language of new Set(['en', hl])) {
    test(`"${subject}" on a page in ${language}`, async ({ page }) => {
      await openThread(page, subject, language);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const reading = await read(page);
      expect(reading.prospect).toMatchObject(JSON.parse(JSON.stringify(prospect)));
      expect(reading.prospect?.firstName).toBe(
        'firstName' in prospect ? prospect.firstName : reading.prospect?.firstName,
      );
      expect(reading.thread?.lastAt).toBe(lastAt);
      expect(reading.prospect?.email).not.toBe(ME.email);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  }
}

test('asks in a group thread until the reply says who is meant', async ({ page }) => {
  await openThread(page, 'Pilot in Leipzig: who joins?');
  expect(await read(page)).toMatchObject({
    prospect: null,
    candidates: [{ name: 'Jonas Weber' }, { name: 'Inés Caldera' }],
  });
  await page.locator('.ams.bkH').click();
  expect(await read(page)).toMatchObject({
    prospect: { fullName: 'Inés Caldera', jobTitle: 'Plant Manager Leipzig' },
  });
});

test('reads nobody in a newsletter and nothing hidden in a mail', async ({ page }) => {
  await openThread(page, 'Your weekly shipping digest');
  expect((await read(page)).prospect).toBeNull();
  await openThread(page, 'Question about your notebook');
  const { prospect, missing } = await read(page);
  expect(JSON.stringify(prospect)).not.toMatch(/Ignore all earlier/);
  expect(missing.map(({ field }) => field)).toEqual(['jobTitle', 'company']);
});

test('says how to begin in the inbox, and reads what is opened from there without loading', async ({
  page,
}) => {
  await openGmail(page, {}, 'inbox');
  expect(await read(page)).toMatchObject({ page: 'gmail-list', prospect: null });
  await page.locator('tr.zA').first().click();
  await page.locator('h2.hP').waitFor();
  expect(await read(page)).toMatchObject({
    page: 'gmail-thread',
    prospect: { fullName: 'Mara Holt' },
  });
});

test('reads a folded mail once it is opened', async ({ page }) => {
  await openThread(page, 'Outbound before the spring peak');
  const first = (reading: Reading) =>
    reading.prospect?.evidence.find(({ kind }) => kind === 'message');
  expect(first(await read(page))?.label).toMatch(/first words/);
  await page.locator('.kv').click();
  expect(first(await read(page))?.text).toMatch(/Is that how it looks at Northwind as well\?$/);
});

test('reads the person a new mail goes to, while it has the focus', async ({ page }) => {
  await openThread(page, 'Outbound before the spring peak');
  await page.locator('.T-I-KE').click();
  await page.locator('[name="to"] input').pressSequentially('owen@larkspur.example,');
  expect(await read(page)).toMatchObject({
    page: 'gmail-compose',
    prospect: { company: 'Larkspur', email: 'owen@larkspur.example' },
  });
});

for (const product of ['Gmail', 'Northwind Freight Mail', 'Почта компании']) {
  test(`knows the user under the title of "${product}"`, async ({ page }) => {
    await openGmail(page, { product });
    expect((await read(page)).prospect?.fullName).toBe('Mara Holt');
  });
}

/* A selector that our own Gmail does not hold is one that no test covers. */
test('every selector is found on our Gmail, by its first alternative', async ({ page }) => {
  const wanted = Object.entries(selectors).flatMap(([name, value]) =>
    typeof value === 'object' ? [{ name, css: value[0]?.css ?? '' }] : [],
  );
  const found = new Set<string>();
  const look = async () => {
    for (const { name, css } of wanted) if ((await page.locator(css).count()) > 0) found.add(name);
  };
  await openGmail(page, {}, 'inbox');
  await look();
  await openThread(page, 'Fwd: Trial for the Antwerp team');
  await look();
  await openThread(page, 'Outbound before the spring peak');
  await page.locator('.ams.bkH').click();
  await page.locator('.T-I-KE').click();
  await page.locator('[name="to"] input').last().fill('owen@larkspur.example');
  await page.keyboard.press('Enter');
  await look();
  expect(wanted.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
});

test('every selector says why it is right', () => {
  const all = Object.values(selectors).flatMap((value) => (typeof value === 'object' ? value : []));
  expect(all.filter(({ why }) => why.length < 10)).toEqual([]);
});
