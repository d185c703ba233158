import type { Channel, Draft } from '../../shared/contract/channel.ts';
import { CHANNEL_LIMITS } from '../../shared/contract/limits.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import { paragraphsOf, withoutSignOff } from './paragraphs.ts';

/** What of an email is shaped: both subjects and the body, as they stand in the sidebar. */
export type Shapeable = Pick<Email, 'subjectLineA' | 'subjectLineB' | 'body'>;
export type SubjectChoice = 'A' | 'B';

/** Names whose owner signs: LinkedIn shows the sender's name beside every message. */
export type ShapeOptions = { senderName?: string };

const subjectOf = (email: Shapeable, choice: SubjectChoice): string =>
  (choice === 'A' ? email.subjectLineA : email.subjectLineB).trim();

const BODIES: Record<Channel, (paragraphs: string[], name: string | undefined) => string> = {
  email: (paragraphs) => paragraphs.join('\n\n'),
  message: (paragraphs, name) => withoutSignOff(paragraphs, name).join('\n\n'),
  inmail: (paragraphs, name) => withoutSignOff(paragraphs, name).join('\n\n'),
  note: (paragraphs, name) => withoutSignOff(paragraphs, name).join('\n'),
};

/**
 * An email in the form of a channel; the same input gives the same draft. An email keeps everything; an InMail keeps the subject and loses
 * the sign-off; a message loses both; a note also loses its empty lines. Nothing is shortened: see `measure`.
 */
export function shapeDraft(
  email: Shapeable,
  choice: SubjectChoice,
  channel: Channel,
  { senderName }: ShapeOptions = {},
): Draft {
  const body = BODIES[channel](paragraphsOf(email.body), senderName?.trim() || undefined);
  const subject = subjectOf(email, choice);
  const hasSubject = CHANNEL_LIMITS[channel].subject > 0 && subject !== '';
  return {
    channel,
    ...(hasSubject && { subject }),
    body: body === '' ? email.body.trim() || email.body : body,
  };
}
