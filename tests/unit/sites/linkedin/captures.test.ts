// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import type { Reading } from '../../../../extension/sites/reading.ts';
import { readingSchema } from '../../../../extension/sites/reading.ts';
import { CAPTURES } from '../../../../scripts/lib/browser/captured.ts';
import { prospectSchema } from '../../../../shared/contract/brief.ts';

/*
 * Captured LinkedIn pages, which lie outside the repository, against what a reader should find in them. What `expected.json` holds and is not
 * compared: `degree_markers`, `actions`, `send_disabled` and `editor_html` say nothing about the person.
 */
const folder = join(CAPTURES, 'linkedin');
const isThere = existsSync(join(CAPTURES, 'expected.json'));
if (!isThere) process.stdout.write(`Skipped: no captured pages at ${CAPTURES}.\n`);

type Message = { from: string; other: boolean; text: string };
type Expected = {
  kind: string;
  name?: string;
  headline?: string;
  location?: string;
  company?: string;
  aboutStarts?: string;
  experience?: string[] | string;
  thread_with?: string;
  messages?: Message[];
  jsonld?: {
    jobTitle: string[];
    worksFor: string[];
    alumniOf: string[];
    address: { addressLocality: string };
  };
};

const expectedOf = (): Record<string, Expected> =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(join(CAPTURES, 'expected.json'), 'utf8'))).filter(
      ([name]) => name.startsWith('linkedin/'),
    ),
  ) as Record<string, Expected>;

type Opened = { reading: Reading; before: string; after: string };

function open(name: string): Opened {
  const html = readFileSync(join(CAPTURES, name), 'utf8');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const before = document.documentElement.outerHTML;
  const reading = linkedin.read(document, { url: 'https://www.linkedin.com/in/member/' });
  return { reading, before, after: document.documentElement.outerHTML };
}

/** The last page that was opened: jsdom takes half a second to parse one, and all that is asked of a page is asked in a row. */
let last: { name: string; opened: Opened } | undefined;

function opened(name: string): Opened {
  if (last?.name !== name) last = { name, opened: open(name) };
  return last.opened;
}

const texts = (reading: Reading, kind: string): string[] =>
  (reading.prospect?.evidence ?? [])
    .filter((line) => line.kind === kind)
    .map((line) => line.text.replace(/\s+/g, ' '));

/** The machine that made `aboutStarts` took the card's heading along ("About …", "O mnie …"), and its text goes on into the next block. */
function isSameStart(expected: string, ours: string): boolean {
  const words = expected.split(' ');
  return [0, 1, 2].some((skipped) => {
    const start = words.slice(skipped).join(' ').trim();
    return ours.startsWith(start) || (ours.length > 20 && start.startsWith(ours));
  });
}

/** Where the expectation and the page differ, and the page was believed. */
const DIFFERENT: Record<string, Record<string, string>> = {
  'linkedin/2026-04_sdui_profile_full-experience_no-about_en.html': {
    company:
      'The top card still shows the last employer, but Experience says that it ended in December 2024: an ended employer is not the company.',
  },
  'linkedin/2026-05-06_ember_profile_1st-degree_pl.html': {
    company:
      'The page says "Inkwell Press." with a dot, in the top card and in Experience; the expectation was cut out of a label at that dot.',
  },
};

type Check = { field: string; right: boolean; got: unknown };

function checksOf(expected: Expected, reading: Reading): Check[] {
  const checks: Check[] = [];
  const check = (field: string, wanted: unknown, right: boolean, got: unknown) =>
    wanted !== undefined && checks.push({ field, right, got });
  const { prospect } = reading;
  if (expected.kind.startsWith('not a profile')) {
    check('nobody', true, prospect === null && Boolean(reading.reason), prospect);
    return checks;
  }
  const [headline = ''] = texts(reading, 'headline');
  const [about = ''] = texts(reading, 'about');
  const experience = texts(reading, 'experience').join(' ');
  const { jsonld } = expected;
  check(
    'page',
    true,
    reading.page ===
      (expected.kind.startsWith('messaging') ? 'linkedin-messaging' : 'linkedin-profile'),
    reading.page,
  );
  check('fullName', expected.name, prospect?.fullName === expected.name, prospect?.fullName);
  check(
    'fullName',
    expected.thread_with,
    prospect?.fullName === expected.thread_with,
    prospect?.fullName,
  );
  check('headline', expected.headline, headline === expected.headline, headline);
  check(
    'location',
    expected.location,
    prospect?.location === expected.location,
    prospect?.location,
  );
  check('company', expected.company, prospect?.company === expected.company, prospect?.company);
  check(
    'about',
    expected.aboutStarts,
    isSameStart(expected.aboutStarts ?? '', about),
    about.slice(0, 90),
  );
  if (Array.isArray(expected.experience)) {
    for (const line of expected.experience)
      check('experience', line, experience.includes(line), experience.slice(0, 200));
  } else if (expected.experience) {
    const start = expected.experience.replace(/^\S+ /, '').slice(0, 140);
    check('experience', start, experience.startsWith(start), experience.slice(0, 160));
  }
  expected.messages?.forEach((message, index) => {
    const line = prospect?.evidence.filter(({ kind }) => kind === 'message')[index];
    const right =
      line?.text.replace(/\s+/g, ' ').startsWith(message.text.slice(0, 100)) &&
      line.from === (message.other ? 'them' : 'me');
    check('messages', message, Boolean(right), line);
  });
  if (jsonld) {
    check(
      'jobTitle',
      jsonld.jobTitle,
      prospect?.jobTitle === jsonld.jobTitle[0],
      prospect?.jobTitle,
    );
    check('company', jsonld.worksFor, prospect?.company === jsonld.worksFor[0], prospect?.company);
    check(
      'location',
      jsonld.address,
      prospect?.location === jsonld.address.addressLocality,
      prospect?.location,
    );
  }
  return checks;
}

describe.skipIf(!isThere)('captured LinkedIn pages', () => {
  const names = isThere ? Object.keys(expectedOf()) : [];

  it('knows every file of the folder', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(names.map((name) => name.replace('linkedin/', '')).sort()).toEqual(files.sort());
  });

  describe.each(names)('%s', (name) => {
    it('is read as expected', () => {
      const expected = expectedOf()[name];
      const wrong = expected
        ? checksOf(expected, opened(name).reading).filter(
            ({ field, right }) => !right && !DIFFERENT[name]?.[field],
          )
        : ['not expected'];
      expect(wrong).toEqual([]);
    });

    it('crosses the wire, tells what it did not find, and leaves the page alone', () => {
      const { reading, before, after } = opened(name);
      expect(after).toBe(before);
      readingSchema.parse(reading);
      if (!reading.prospect) return;
      prospectSchema.parse(reading.prospect);
      const { prospect, missing, foundBy } = reading;
      for (const field of ['jobTitle', 'company', 'location'] as const) {
        const isSaid = missing.some((each) => each.field === field);
        expect({ field, isSaid, by: foundBy[field] !== undefined }).toEqual({
          field,
          isSaid: prospect[field] === undefined,
          by: prospect[field] !== undefined,
        });
      }
    });

    it('gives a report without a word of the page', () => {
      const { report = '', prospect } = opened(name).reading;
      for (const text of [
        prospect?.fullName,
        prospect?.firstName,
        prospect?.company,
        prospect?.location,
      ]) {
        if (text) expect(report).not.toContain(text);
      }
    });
  });
});
