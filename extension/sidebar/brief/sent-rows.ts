import {
  type Brief,
  OFFER_FIELD_NAMES,
  OFFER_FIELDS,
  PROSPECT_FIELD_NAMES,
  PROSPECT_FIELDS,
} from '../../../shared/contract/brief.ts';
import { nameOfLanguage } from '../../format/languages.ts';
import { threadWords } from '../../format/thread.ts';

/** One thing that is sent, and what it is called. `id` tells it from another of the same words. */
export type SentRow = { id: string; label: string; text: string };

/** What is sent, under what a person would look for. */
export type SentGroup = { title: string; rows: SentRow[] };

const rows = (pairs: readonly [label: string, text: string | undefined][]): SentRow[] =>
  pairs.flatMap(([label, text], place) => (text ? { id: `${place}`, label, text } : []));

/** Labels of lines of which the user has said that they are no refusal. */
const misreadIn = ({ misread = [], prospect }: Brief): string[] =>
  (prospect?.evidence ?? []).filter(({ id }) => misread.includes(id)).map(({ label }) => label);

function askedOf({ reply, emails }: Brief): string | undefined {
  if (reply) return 'A reply to what they wrote';
  return emails && `${emails} emails`;
}

/** All that a brief sends, as labelled lines: each of its fields has a row, so that nothing goes out that is not shown. `now`: when it is looked at. */
export function sentGroups(brief: Brief, now: Date): SentGroup[] {
  const { prospect, thread, sender } = brief;
  return [
    {
      title: 'To',
      rows: rows(
        PROSPECT_FIELD_NAMES.map((name) => [PROSPECT_FIELDS[name].label, prospect?.[name]]),
      ),
    },
    {
      title: 'About them',
      rows: rows([
        ...(prospect?.evidence ?? []).map(({ label, text }): [string, string] => [label, text]),
        ['Thread', thread && threadWords(thread, now)],
        ['Not interested', brief.writeAfterDecline ? 'You chose to write anyway.' : undefined],
        ...misreadIn(brief).map((text): [string, string] => ['You said it was misread', text]),
      ]),
    },
    {
      title: 'Your offer',
      rows: rows(OFFER_FIELD_NAMES.map((name) => [OFFER_FIELDS[name].label, brief[name]])),
    },
    {
      title: 'How to write',
      rows: rows([
        ['What', askedOf(brief)],
        ['Tone', brief.tone],
        ['Language', brief.language && nameOfLanguage(brief.language)],
        ['Mention or avoid', brief.instructions],
        ['Your name', sender?.name],
        ['Your job title', sender?.jobTitle],
        ...(brief.voice ?? []).map((text, place): [string, string] => [
          `Your style, sample ${place + 1}`,
          text,
        ]),
      ]),
    },
  ].filter((group) => group.rows.length > 0);
}

const linesWords = (count: number): string => (count === 1 ? 'this line' : `these ${count} lines`);

/** The same in one sentence's worth: "these 5 lines, their name, job title, and company, and your offer". */
export function sentWords({ prospect, thread, sender, ...brief }: Brief): string {
  const count = prospect?.evidence.length ?? 0;
  const known = PROSPECT_FIELD_NAMES.filter(
    (name) => prospect?.[name] && !(name === 'firstName' && prospect.fullName),
  ).map((name) => PROSPECT_FIELDS[name].label.toLowerCase());
  const mine = [sender?.name && 'name', sender?.jobTitle && 'job title'].filter(Boolean);
  const parts = [
    count > 0 && linesWords(count),
    ...known.map((label, place) => (place === 0 ? `their ${label}` : label)),
    thread && 'where the thread stands',
    ...['your offer', 'tone', ...mine],
    brief.language && 'language',
    brief.instructions && 'what to mention or avoid',
    brief.voice?.length && 'your sample emails',
  ].filter((part): part is string => typeof part === 'string');
  return new Intl.ListFormat('en').format(parts);
}
