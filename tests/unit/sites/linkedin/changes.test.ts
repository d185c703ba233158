// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { site as linkedin } from '../../../../extension/sites/linkedin/reader.ts';
import type { Prospect } from '../../../../extension/sites/reading.ts';
import { CAPTURES } from '../../../../scripts/lib/browser/captured.ts';
import { MEMBERS, STRANGERS } from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { guestProfile } from '../../../pages/linkedin/guest.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { documentOf } from './page.ts';

/*
 * What LinkedIn may change, or what differs from one account to the next, and must change nothing about who is read: other class names,
 * other languages in labels, cards in another order, dialogs and other people around the profile. On our own pages and, where they lie
 * beside the repository, on captured ones.
 */
type Kind = 'sdui' | 'ember' | 'guest';
type Page = { name: string; kind: Kind; open(): Document; path: string };

const captures = join(CAPTURES, 'linkedin');
const kindOf = (file: string): Kind | undefined =>
  /_(sdui)_profile|_(ember)_profile|_public-(guest)_profile_/.exec(file)?.slice(1).find(Boolean) as
    | Kind
    | undefined;
/** The smallest of each kind: reading a large page many times over takes jsdom minutes. */
const captured: Page[] = (['sdui', 'ember', 'guest'] as const).flatMap((kind) =>
  (existsSync(captures) ? readdirSync(captures) : [])
    .filter((file) => kindOf(file) === kind)
    .map((file) => ({ file, html: readFileSync(join(captures, file), 'utf8') }))
    .sort((one, other) => one.html.length - other.html.length)
    .slice(0, 1)
    .map(({ file, html }) => ({
      name: file,
      kind,
      open: () => new DOMParser().parseFromString(html, 'text/html'),
      path: '/in/member/',
    })),
);
const own: Page[] = MEMBERS.flatMap((member) => [
  {
    name: member.name,
    kind: 'sdui',
    open: () => documentOf(sduiProfile(member, { reached: true })),
    path: `/in/${member.slug}/`,
  },
  {
    name: member.name,
    kind: 'ember',
    open: () => documentOf(emberProfile(member)),
    path: `/in/${member.slug}/`,
  },
  {
    name: member.name,
    kind: 'guest',
    open: () => documentOf(guestProfile(member)),
    path: `/in/${member.slug}/`,
  },
]);

function each(
  document: Document,
  css: string,
  change: (element: Element, index: number) => void,
): void {
  for (const [index, element] of [...document.querySelectorAll(css)].entries())
    change(element, index);
}
function dialog(document: Document): Element {
  const made = document.createElement('div');
  made.setAttribute('role', 'dialog');
  made.innerHTML =
    '<h1>Oskar Brandvold</h1><h2>Contact info</h2><p>·</p><a href="https://www.linkedin.com/in/oskar-brandvold/">Oskar</a>';
  return made;
}
function aside(document: Document): Element {
  const made = document.createElement('aside');
  const person =
    '<li><a href="/in/oskar-brandvold/"><p>Oskar Brandvold</p><p>· 2nd</p><p>Rowing coach at Fjord</p></a></li>';
  made.innerHTML = `<section><h2>People also viewed</h2><ul>${person}</ul><a href="/preload/custom-invite/?vanityName=oskar-brandvold">Connect</a></section>`;
  return made;
}

const TOP = 'section[componentkey$="Topcard"]';
const CARDS = '[componentkey^="com.linkedin.sdui.profile.card.ref"]';

const CHANGES: { name: string; kinds: readonly Kind[]; change(document: Document): void }[] = [
  {
    name: 'all class names are other hashes',
    kinds: ['sdui'],
    change: (document) =>
      each(document, '[class]', (element, index) =>
        element.setAttribute('class', `_${index}a _${index}b`),
      ),
  },
  {
    name: 'labels are in another language',
    kinds: ['sdui', 'ember', 'guest'],
    change: (document) =>
      each(document, '[aria-label], [alt]', (element) => {
        for (const name of ['aria-label', 'alt'])
          if (element.hasAttribute(name)) element.setAttribute(name, 'ラベル');
      }),
  },
  {
    name: 'the page is laid out from right to left',
    kinds: ['sdui', 'ember', 'guest'],
    change: (document) => document.documentElement.setAttribute('dir', 'rtl'),
  },
  {
    name: 'only the main part was saved, without its screen',
    kinds: ['sdui'],
    change: (document) =>
      each(document, '[data-sdui-screen]', (element) =>
        element.removeAttribute('data-sdui-screen'),
      ),
  },
  {
    name: 'the contact link leads nowhere',
    kinds: ['sdui', 'ember'],
    change: (document) =>
      each(document, 'a[href*="contact-info"]', (element) => element.setAttribute('href', '#')),
  },
  {
    name: 'there is neither contact link nor dot',
    kinds: ['sdui'],
    change: (document) =>
      each(document, `${TOP} a[href*="contact-info"]`, (element) => {
        const row = element.closest('p') ?? element;
        if (row.previousElementSibling?.textContent?.trim() === '·')
          row.previousElementSibling.remove();
        row.remove();
      }),
  },
  {
    name: 'pronouns stand beside the name',
    kinds: ['sdui'],
    change: (document) =>
      each(document, `${TOP} h2`, (heading) => {
        const row = heading.closest('div:has(p)');
        const pronouns = document.createElement('p');
        pronouns.textContent = 'ela/dela';
        row?.querySelector('p')?.before(pronouns);
      }),
  },
  {
    name: 'the cards are in the opposite order',
    kinds: ['sdui'],
    change: (document) =>
      each(document, `div${CARDS}`, (card) => card.parentElement?.prepend(card)),
  },
  {
    name: 'there are followers under the place, and a badge',
    kinds: ['sdui'],
    change: (document) =>
      each(document, TOP, (top) => {
        const more = document.createElement('div');
        more.innerHTML =
          '<div><p>3,666 followers</p><p aria-hidden="true">·</p><a href="/search/"><p>500+</p></a></div><p>Premium</p>';
        top.firstElementChild?.append(more);
      }),
  },
  {
    name: 'a dialog with another heading is open',
    kinds: ['sdui', 'ember', 'guest'],
    change: (document) => {
      document.body.prepend(dialog(document));
      document.body.append(dialog(document));
    },
  },
  {
    name: 'other people stand before and after',
    kinds: ['sdui', 'ember', 'guest'],
    change: (document) => {
      document.querySelector('main')?.before(aside(document));
      document.querySelector('main')?.after(aside(document));
    },
  },
  {
    name: 'the classes of headline and place are gone',
    kinds: ['ember'],
    change: (document) =>
      each(document, '[class*="text-body"]', (element) => element.setAttribute('class', 'abc')),
  },
  {
    name: 'copies for screen readers are gone',
    kinds: ['ember'],
    change: (document) => each(document, '.visually-hidden', (element) => element.remove()),
  },
  {
    name: 'nothing is told to search engines',
    kinds: ['guest'],
    change: (document) => each(document, 'script', (element) => element.remove()),
  },
];

const read = (document: Document, path: string) =>
  linkedin.read(document, { url: `https://www.linkedin.com${path}` }).prospect;
/** What each page says unchanged: read once for all changes. */
const unchanged = new Map<Page, Prospect | null>();

function readUnchanged(page: Page): Prospect | null {
  if (!unchanged.has(page)) unchanged.set(page, read(page.open(), page.path));
  return unchanged.get(page) ?? null;
}
const without = ({ profileUrl: _, ...rest }: Prospect) => rest;

describe.each(CHANGES)('$name', ({ kinds, change }) => {
  it.each([...own, ...captured].filter(({ kind }) => kinds.includes(kind)))(
    '$kind, $name',
    (page) => {
      const before = readUnchanged(page);
      const document = page.open();
      change(document);
      const after = read(document, page.path);
      if (!before || !after) throw new Error('Nobody was read.');
      expect(without(after)).toEqual(without(before));
      for (const { name } of STRANGERS) expect(JSON.stringify(after)).not.toContain(name);
    },
  );
});
