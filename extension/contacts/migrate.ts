import { browser } from 'wxt/browser';
import { z } from 'zod';
import { shownEmail } from '../sequence/versions.ts';
import { coachSettings } from '../storage/items.ts';
import { type Work, workSchema } from '../storage/work.ts';
import { idFor, type Sighting } from './identity.ts';
import { newContact } from './join.ts';
import type { Contact, Touch } from './model.ts';
import { withSequence, withTouch } from './sequences.ts';
import { putContact } from './store.ts';

/*
 * Up to version 1 the storage had a record for each thread or profile, under `work:` and the key of the page. Each becomes a contact
 * with one sequence. The old items go when all are written, and new names follow from the old ones, so that a migration that breaks off is
 * simply done again.
 */

const OLD = 'work:';
const VERSION = 'storageVersion';
const CURRENT = 2;

/** Who a page of then was about, as far as its key and the name kept beside it tell. */
function sightingOfOld({ key, who, candidate }: Work): Sighting {
  const [, kind = '', ...rest] = key.split(':');
  const id = rest.join(':');
  const address = [candidate, kind === 'compose' ? id : undefined, who].find((each) =>
    each?.includes('@'),
  );
  return {
    page: key,
    ...(address && { address }),
    ...(who && !who.includes('@') && { name: who }),
    ...(kind === 'profile' &&
      id &&
      !/\s/u.test(id) && {
        profileUrl: `https://www.linkedin.com/in/${encodeURIComponent(id)}/`,
      }),
  };
}

function isoOf(at: string | number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

const touchesOf = (work: Work): Touch[] =>
  work.steps.flatMap((saved): Touch[] => {
    const at = saved.insertedAt && isoOf(saved.insertedAt);
    if (!at) return [];
    const email = shownEmail(saved);
    const subjectLine = saved.subject === 'A' ? email.subjectLineA : email.subjectLineB;
    const byMail = work.key.startsWith('gmail:');
    return [
      {
        sequence: work.key,
        step: saved.step,
        channel: byMail ? 'email' : 'message',
        at,
        body: email.body,
        ...(byMail && { subject: saved.subject, subjectLine }),
      },
    ];
  });

/** One record of then as a contact with its sequence. The no that the user marked is the contact's now. */
export function contactOfOld(old: Work, begun: Contact | null): { contact: Contact; work: Work } {
  const met = sightingOfOld(old);
  const id = begun?.id ?? idFor(met);
  const updatedAt = isoOf(old.updatedAt) ?? new Date().toISOString();
  const { declined, ...edits } = old.edits;
  const work = { ...old, key: `${id}.${old.key}`.slice(0, 340), edits };
  const contact = touchesOf({ ...old })
    .map((touch) => ({ ...touch, sequence: work.key }))
    .sort((one, other) => one.at.localeCompare(other.at))
    .reduce(
      withTouch,
      withSequence(begun ?? newContact(id, met, new Date(updatedAt)), work, new Date(updatedAt)),
    );
  return {
    work,
    contact: {
      ...contact,
      updatedAt,
      ...(declined && { status: { is: 'not_interested', by: 'user', at: updatedAt } as const }),
    },
  };
}

/** Findings that were dismissed under the old name of a record are dismissed under its new one. */
async function renameDismissed(names: ReadonlyMap<string, string>): Promise<void> {
  const kept = await coachSettings.get();
  const renamed = kept.dismissed.map((each) => {
    const [key = '', ...rest] = (each.id ?? '').split(' ');
    const now = names.get(key);
    return now ? { ...each, id: [now, ...rest].join(' ') } : each;
  });
  if (names.size > 0) await coachSettings.set({ ...kept, dismissed: renamed });
}

/** Brings what an earlier version stored into the shape of this one. What is of no known shape stays where it is. */
export async function migrate(): Promise<void> {
  const stored = await browser.storage.local.get(VERSION);
  if (z.int().min(CURRENT).safeParse(stored[VERSION]).success) return;
  const items = Object.entries(await browser.storage.local.get(null)).filter(([item]) =>
    item.startsWith(OLD),
  );
  const names = new Map<string, string>();
  const moved: string[] = [];
  for (const [item, value] of items) {
    const old = workSchema.safeParse(value);
    if (!old.success) continue;
    await putContact(idFor(sightingOfOld(old.data)), (begun) => {
      const { contact, work } = contactOfOld(old.data, begun);
      names.set(old.data.key, work.key);
      return begun?.sequences.some(({ key }) => key === work.key)
        ? null
        : { contact, works: [work] };
    });
    moved.push(item);
  }
  await renameDismissed(names);
  if (moved.length > 0) await browser.storage.local.remove(moved);
  await browser.storage.local.set({ [VERSION]: CURRENT });
}

let done: Promise<boolean> | null = null;

/** Whether what is stored has the shape of this version. False when the browser could not keep it: it is tried again at the next call. */
export function migrated(): Promise<boolean> {
  done ??= migrate().then(
    () => true,
    () => {
      done = null;
      return false;
    },
  );
  return done;
}
