// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site as gmail } from '../../../../extension/sites/gmail/reader.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import { CAPTURES } from '../../../../scripts/lib/browser/captured.ts';
import { documentOf } from './page.ts';

const FOLDER = join(CAPTURES, 'gmail');
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((file) => file.endsWith('.html'))
  : [];
if (files.length === 0) console.log(`Skipped: the captured pages of Gmail are not at ${FOLDER}.`);

/** What is to be read from the pages we have; of others only that nothing breaks. */
const EXPECTED: Record<string, (reading: Reading, editors: number) => void> = {
  '2019-12_inbox-row_ru.html': (reading) =>
    expect(reading).toMatchObject({ page: 'gmail-list', prospect: null }),
  '2020-11_compose-popup_empty_en.html': (reading, editors) => {
    expect(reading).toMatchObject({ page: 'gmail-compose', prospect: null });
    expect(editors).toBe(1);
  },
  '2025-08_thread_expanded-message_group-recipient_en.html': (reading) => {
    expect(reading.prospect).toMatchObject({
      fullName: 'Nadia Kestrel',
      firstName: 'Nadia',
      email: 'nadia.kestrel@northwind.example.com',
    });
    expect(reading.thread).toEqual({ unanswered: 0, lastAt: '2025-08-20', replied: true });
    expect(
      reading.prospect?.evidence.some(({ text }) => text.includes('Thursday 4 September')),
    ).toBe(true);
  },
  '2017-06-22-gmail-addon-sidebar.html': (reading) => expect(reading.prospect).toBeNull(),
  '2017-09-08-gmail-addon-sidebar.html': (reading) => expect(reading.prospect).toBeNull(),
  '2019-2022_wire-bodies_signature-quote_en.html': (reading) => expect(reading.prospect).toBeNull(),
};

describe.skipIf(files.length === 0)('captured pages of Gmail', () => {
  it.each(files)('%s', (file) => {
    const page = documentOf(readFileSync(join(FOLDER, file), 'utf8'));
    const before = page.documentElement.outerHTML;
    const reading = gmail.read(page, { url: 'https://mail.google.com/mail/u/0/#inbox' });
    expect(readingSchema.safeParse(reading).error).toBeUndefined();
    expect(page.documentElement.outerHTML).toBe(before);
    EXPECTED[file]?.(reading, gmail.editors(page).length);
  });
});
