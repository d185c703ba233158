import type { Channel } from './channel.ts';

/**
 * Limits of everything that crosses the wire, in one place so that the extension refuses before sending
 * what the Worker would refuse after. Text lengths are UTF-16 code units; times are seconds unless named otherwise.
 */
export const LIMITS = {
  /** Largest request body the Worker reads, in bytes. */
  bodyBytes: 64 * 1024,
  /** Names, job titles, companies, locations, labels. */
  shortText: 200,
  /** One field of the offer. */
  offerText: 1_000,
  /** One line of evidence. */
  evidenceText: 2_000,
  /** Lines of evidence in a brief. */
  evidenceCount: 40,
  /** "Angle to take, or what to avoid". */
  instructions: 500,
  /** One past email given as a sample of the sender's voice, and how many may be given. */
  voiceText: 3_000,
  voiceCount: 3,
  /** A subject line and a body as the Worker delivers them. */
  subject: 120,
  body: 4_000,
  /** An email's point in two to five words, as the writer names it. */
  angle: 80,
  /** The latest day of an email, counted from the day it was written. */
  day: 180,
  /** Id of a line that a sentence rests on, and how many lines one sentence may rest on. */
  sourceId: 64,
  sourcesOfSentence: 10,
  /** Sentences of one email that are judged, and of one check that the user asks for. */
  sentencesOfEmail: 80,
  sentencesOfCheck: 80,
  /** A finding's sentence for a person, and the words it is about. */
  findingText: 500,
  /** Idempotency-Key header. */
  idempotencyKey: 128,
} as const;

/** What a channel takes, in UTF-16 units; `aim` is where replies are best (docs/writing.md). A subject of 0 means there is none. */
export const CHANNEL_LIMITS: Record<Channel, { subject: number; body: number; aim?: number }> = {
  email: { subject: 120, body: 4_000 },
  message: { subject: 0, body: 3_000, aim: 400 },
  note: { subject: 0, body: 300 },
  inmail: { subject: 200, body: 1_900, aim: 400 },
};
