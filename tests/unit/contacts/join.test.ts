import { expect, test } from 'vitest';
import {
  couldBeSame,
  folded,
  idFor,
  keysOfPage,
  nameKey,
  plainProfile,
} from '../../../extension/contacts/identity.ts';
import { linked, merged, newContact, parted } from '../../../extension/contacts/join.ts';
import { liveSequence } from '../../../extension/contacts/model.ts';
import { withSentSeen, withSequence, withTouch } from '../../../extension/contacts/sequences.ts';
import { COMPOSE, NOW, PROFILE, person, sequence, THREAD, touch } from './people.ts';

test.each([
  ['https://www.linkedin.com/in/Mara-Holt/', 'linkedin.com/in/mara-holt'],
  ['https://linkedin.com/in/mara-holt?trk=x', 'linkedin.com/in/mara-holt'],
  ['https://www.linkedin.com/in/joaqu%C3%ADn', 'linkedin.com/in/joaquín'],
  ['https://www.linkedin.com/in/ACoAAB1', 'linkedin.com/in/ACoAAB1'],
  ['https://www.linkedin.com/in/100%', 'linkedin.com/in/100%'],
  ['https://www.linkedin.com/', ''],
  ['mara', ''],
])('%s is the profile %s', (url, plain) => expect(plainProfile(url)).toBe(plain));

test.each([
  [{ page: 'gmail:thread:1', address: 'A@x.example' }, ['a:a@x.example', 'p:gmail:thread:1']],
  [{ page: 'gmail:compose:a@x.example', address: 'a@x.example' }, ['a:a@x.example']],
  [{ page: 'gmail:compose:new' }, []],
  [{ page: 'gmail:list' }, []],
  [{ page: 'linkedin:profile:Mara Holt' }, []],
  [{ page: 'linkedin:messages:' }, []],
  [{ page: 'linkedin:messages:Mara Holt' }, []],
  [{ page: 'linkedin:thread:2-abc' }, ['p:linkedin:thread:2-abc']],
  [{ page: 'linkedin:page:/feed' }, []],
])('%j is known as %j', (met, keys) => expect(keysOfPage(met)).toEqual(keys));

test('one person met at two addresses gets two ids, at one address the same', () => {
  expect(idFor(COMPOSE)).toBe(idFor(THREAD));
  expect(idFor(COMPOSE)).not.toBe(idFor(PROFILE));
});

test('a name is one without accents, capitals and spaces; a single word is no name', () => {
  expect(folded('  Mára  HOLT-Ürgüp ')).toBe('mara holt urgup');
  expect(nameKey('Mara')).toBe('');
});

test.each([
  ['Acme Robotics, Inc.', true],
  ['Acme', true],
  ['', true],
  ['Globex', false],
])('Tom Fisher of Acme Robotics and one of “%s”: %s', (company, same) =>
  expect(couldBeSame(person('tom'), { name: 'TOM Fisher', company })).toBe(same),
);

test('another name is another person', () =>
  expect(couldBeSame(person('tom'), { name: 'Tim Fisher' })).toBe(false));

test('the account of Gmail goes with the page', () => {
  const known = linked(linked(person('tom'), THREAD, NOW), { ...THREAD, account: 2 }, NOW);
  expect(known.pages.map(({ key, account }) => [key, account])).toEqual([
    [COMPOSE.page, undefined],
    [THREAD.page, 2],
  ]);
  expect(known.addresses).toEqual(['tom.fisher@acme-robotics.example']);
});

const LATER = new Date('2026-11-28T10:00:00Z');

test('parted again, each has what it had and what was done in its own sequence since', () => {
  const tom = withSequence(person('tom'), sequence('tom.1'), NOW);
  const other = withSequence(newContact('other', PROFILE, LATER), sequence('other.1'), LATER);
  const status = { is: 'not_interested', by: 'user', at: NOW.toISOString() } as const;
  const one = withTouch(
    merged(tom, { ...other, status }, LATER),
    touch({ sequence: 'other.1', at: '2026-11-29T09:00:00.000Z' }),
  );
  expect(liveSequence(one)?.key).toBe('other.1');
  expect(one).toMatchObject({ status, company: 'Acme Robotics' });
  const two = parted(one, 'other', LATER);
  expect(two?.rest).toEqual({ ...tom, notSame: ['other'] });
  expect(two?.part).toMatchObject({
    id: 'other',
    status,
    profileUrls: [PROFILE.profileUrl],
    addresses: [],
    touches: [{ sequence: 'other.1' }],
    notSame: ['tom'],
  });
  expect(parted(tom, 'other', LATER)).toBeNull();
});

test('what they asked since two were merged holds for both', () => {
  const one = merged(person('tom'), newContact('other', PROFILE, NOW), NOW);
  const status = { is: 'opted_out', by: 'page', at: LATER.toISOString() } as const;
  const two = parted({ ...one, status }, 'other', LATER);
  expect([two?.rest.status, two?.part.status]).toEqual([status, status]);
});

test('the sequence of another offer ends the one before, once it has emails', () => {
  const first = withSequence(person('tom'), sequence('tom.1', { offerId: 'a' }), NOW);
  const begun = withSequence(first, { ...sequence('tom.2'), steps: [] }, LATER);
  expect(liveSequence(begun)?.key).toBe('tom.2');
  expect(begun.sequences[0]?.ended).toBeUndefined();
  const second = withSequence(begun, sequence('tom.2', { offerId: 'b' }), LATER);
  expect(second.sequences.map(({ key, ended, offerId }) => [key, ended, offerId])).toEqual([
    ['tom.1', LATER.toISOString(), 'a'],
    ['tom.2', undefined, 'b'],
  ]);
  expect(withSequence(second, sequence('tom.1'), LATER).sequences[0]?.ended).toBeDefined();
});

test('an email among those the page shows as mine was sent, with the page’s time', () => {
  const contact = withTouch(withTouch(person('tom'), touch()), touch({ step: 2, body: 'Other' }));
  const seen = withSentSeen(contact, [
    { text: `${touch().body}\n\n-- \nSam`, at: '2026-11-23T09:05:00Z' },
  ]);
  expect(seen.touches.map(({ sentAt }) => sentAt)).toEqual(['2026-11-23T09:05:00Z', undefined]);
  expect(withSentSeen(seen, [])).toBe(seen);
});
