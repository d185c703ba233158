import { z } from 'zod';
import { PROSPECT_FIELD_NAMES, prospectSchema, threadSchema } from '../../shared/contract/brief.ts';
import { channelSchema } from '../../shared/contract/channel.ts';
import { READING_LIMITS } from './limits.ts';
import { type PageKind, SITES, type SiteName } from './registry.ts';

/*
 * What a reader gives. It crosses from the page script to the sidebar, which checks it by these
 * schemas: a page can forge it. Readers take the types alone.
 */

const text = (max: number) => z.string().max(max);

/** Fields of a prospect a reader may fail to find. */
const fieldSchema = z.enum([
  ...PROSPECT_FIELD_NAMES,
  'about',
  'experience',
  'posts',
  'messages',
  'email',
]);
export type Field = z.infer<typeof fieldSchema>;

/** The person read, with what stays in the browser: address, phone and profile are never sent to the Worker. */
const personSchema = prospectSchema.extend({
  email: text(320).optional(),
  phone: text(60).optional(),
  profileUrl: text(500).optional(),
});
export type Prospect = z.infer<typeof personSchema>;

/** A field that was not read, and a sentence for a person: why, and what would help. */
const missingSchema = z.object({ field: fieldSchema, why: text(300) });
export type Missing = z.infer<typeof missingSchema>;

/**
 * A field that is a guess, or that was left open: it is shown as a question. `options`: readings to
 * choose from, likeliest first; of a name, ways to greet.
 */
const guessSchema = z.object({
  certain: z.literal(false),
  options: z.array(text(200)).max(6).optional(),
});
export type Guess = z.infer<typeof guessSchema>;

/** One of several people a group thread may be about. */
const candidateSchema = z.object({ email: text(320), name: text(200).optional() });
export type Candidate = z.infer<typeof candidateSchema>;

const NAMES: readonly SiteName[] = SITES.map(({ name }) => name);
const PAGES: readonly PageKind[] = [...SITES.flatMap(({ pages }) => pages), 'unknown'];

/** What one look at the page gave. `prospect: null` always comes with `reason`. */
export const readingSchema = z.object({
  site: z.enum(NAMES),
  page: z.enum(PAGES),
  /** Stable name of what is open (a thread, a profile), so that saved work is found again: `gmail:thread:198c…`. */
  key: text(READING_LIMITS.key),
  prospect: personSchema.nullable(),
  /** Sentence for a person: why there is no prospect and how to begin. */
  reason: text(500).optional(),
  /** More than one person could be meant: ask. Read again with `candidate` set to the chosen address. */
  candidates: z.array(candidateSchema).max(50).optional(),
  thread: threadSchema.optional(),
  missing: z.array(missingSchema).max(20),
  /** Fields that are not certain; all others are. */
  guesses: z.partialRecord(fieldSchema, guessSchema).optional(),
  /** Which selector found each field, for the captures table and for the report of what was not found. */
  foundBy: z.partialRecord(fieldSchema, text(300)),
  /** Shape of the DOM around a field nothing found: tags, roles and ids only, all text masked. For the user to copy. */
  report: text(READING_LIMITS.report).optional(),
  /** Which of the accounts that are signed in it was read in, as the page's address counts them (`/u/1`). */
  account: z.int().min(0).max(99).optional(),
  /** Channel that what is on the page asks for. */
  channel: channelSchema,
});
export type Reading = z.infer<typeof readingSchema>;
