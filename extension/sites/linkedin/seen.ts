import type { Thread } from '../../../shared/contract/brief.ts';
import { oneLine } from '../dom/text.ts';
import type { Field } from '../reading.ts';
import type { PageKind } from '../registry.ts';
import type { Person } from './person/person.ts';
import { EMBER_TRIED, emberProfile, readEmber } from './profile/ember.ts';
import { GUEST_TRIED, guestProfile, readGuest } from './profile/guest.ts';
import { readSdui, readSduiBar, SDUI_TRIED, sduiProfile } from './profile/sdui.ts';
import { readSales, SALES_TRIED, salesLead } from './sales.ts';
import { slugOf } from './slug.ts';

/** A person found on a page, what kind of page it is, and where its shape is taken from should a field be missing. */
export type Seen = {
  page: PageKind;
  key: string;
  person: Person;
  thread?: Thread;
  tried: Partial<Record<Field, string>>;
  root: Element;
};

const profileKey = (person: Person, slug: string | undefined): string =>
  `linkedin:profile:${slugOf(person.profileUrl) ?? slug ?? oneLine(person.name.value)}`;

export function seenProfile(document: Document, slug: string | undefined): Seen | undefined {
  const sdui = sduiProfile(document, slug);
  const newer = sdui && readSdui(sdui);
  if (sdui && newer)
    return {
      page: 'linkedin-profile',
      key: profileKey(newer, slug),
      person: newer,
      tried: SDUI_TRIED,
      root: sdui.top,
    };
  const bar = readSduiBar(document);
  if (bar)
    return {
      page: 'linkedin-profile',
      key: profileKey(bar.person, slug),
      person: bar.person,
      tried: SDUI_TRIED,
      root: bar.root,
    };
  if (document.querySelector('[data-sdui-screen]')) return undefined;
  const ember = emberProfile(document);
  if (ember) {
    const person = readEmber(document, ember);
    return {
      page: 'linkedin-profile',
      key: profileKey(person, slug),
      person,
      tried: EMBER_TRIED,
      root: ember.top,
    };
  }
  const name = guestProfile(document);
  if (!name) return undefined;
  const person = readGuest(document, name);
  return {
    page: 'linkedin-profile',
    key: profileKey(person, slug),
    person,
    tried: GUEST_TRIED,
    root: document.querySelector('main') ?? document.body,
  };
}

export function seenLead(document: Document, path: string): Seen | undefined {
  const lead = salesLead(document);
  if (!lead) return undefined;
  const id = /\/sales\/(?:lead|people)\/([^/,?]+)/.exec(path)?.[1];
  const key = `linkedin:sales:${id ?? lead.name.value}`;
  return {
    page: 'linkedin-sales',
    key,
    person: readSales(document, lead),
    tried: SALES_TRIED,
    root: lead.top,
  };
}
