// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Selector } from '../../../../extension/sites/dom/find.ts';
import {
  EMBER,
  GUEST,
  MESSAGING,
  OTHER,
  PROFILE,
  SALES,
  SDUI,
  WRITING,
} from '../../../../extension/sites/linkedin/selectors.ts';
import { CONVERSATIONS, kasia, mara, withMara } from '../../../pages/linkedin/content.ts';
import { emberProfile } from '../../../pages/linkedin/ember.ts';
import { guestCompany, guestProfile, loginWall, notFound } from '../../../pages/linkedin/guest.ts';
import { html } from '../../../pages/linkedin/html.ts';
import { bubble, folded, inMail, invitation, thread } from '../../../pages/linkedin/messaging.ts';
import { salesInvitation, salesLead, salesMessage } from '../../../pages/linkedin/sales.ts';
import { sduiProfile } from '../../../pages/linkedin/sdui.ts';
import { WORDS } from '../../../pages/linkedin/words.ts';
import { documentOf } from './page.ts';

const LISTS = { PROFILE, SDUI, EMBER, GUEST, MESSAGING, SALES, OTHER, WRITING };
const lists = Object.entries(LISTS).flatMap(([page, fields]) =>
  Object.entries<readonly Selector[]>(fields).map(([field, ways]) => ({
    name: `${page}.${field}`,
    ways,
  })),
);
const ways = lists.flatMap(({ name, ways }) => ways.map((way) => ({ name, ...way })));

const PAGES = [
  sduiProfile(mara, { reached: true }),
  emberProfile(kasia),
  guestProfile(mara),
  guestCompany('Northwind Freight'),
  notFound('x'),
  loginWall(),
  thread(withMara, CONVERSATIONS),
  html`${folded()}${bubble(withMara)}${inMail(mara)}${invitation('Mara Holt', WORDS.en, 300)}`,
  salesLead(),
  salesMessage(),
  salesInvitation(),
  html`<div role="dialog"><a href="mailto:mara.holt@northwind-freight.example"></a></div>`,
].map(documentOf);

/** Seen in captured pages or in maintained code alone; our pages do not draw them. */
const ELSEWHERE = new Set(['MESSAGING.presence', 'MESSAGING.subject']);

describe('selectors', () => {
  it.each(ways)('$name $css says why', ({ css, why }) => {
    expect(why.length).toBeGreaterThan(10);
    expect(() => document.querySelectorAll(css)).not.toThrow();
  });

  it.each(ways)('$name $css is no hash and no word of a language', ({ css }) => {
    const classes = [...css.replaceAll(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)].map(
      ([, name = '']) => name,
    );
    for (const name of classes)
      expect(name).toMatch(/^(?:[a-z0-9]+(?:[-_]+[a-z0-9]+)+|inline|hidden)$/);
    expect(css).not.toMatch(/aria-label|title=|placeholder/);
  });

  it.each(lists.filter(({ name }) => !ELSEWHERE.has(name)))(
    '$name finds something on our pages',
    ({ ways: list }) => {
      expect(PAGES.some((page) => list.some(({ css }) => page.querySelector(css)))).toBe(true);
    },
  );
});
