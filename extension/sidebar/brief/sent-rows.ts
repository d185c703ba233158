import {
  type Brief,
  OFFER_FIELD_NAMES,
  PROSPECT_FIELD_NAMES,
} from '../../../shared/contract/brief.ts';
import { emailsWords } from '../../contacts/history.ts';
import { evidenceLabel } from '../../format/evidence-label.ts';
import { offerFieldName, prospectFieldName } from '../../format/fields.ts';
import { nameOfLanguage } from '../../format/languages.ts';
import { threadWords } from '../../format/thread.ts';
import { toneName } from '../../format/tones.ts';
import { listed, plural, t } from '../../i18n/text.ts';

/** One thing that is sent, and what it is called. `id` tells it from another of the same words. */
export type SentRow = { id: string; label: string; text: string };

/** What is sent, under what a person would look for. */
export type SentGroup = { title: string; rows: SentRow[] };

const rows = (pairs: readonly [label: string, text: string | undefined][]): SentRow[] =>
  pairs.flatMap(([label, text], place) => (text ? { id: `${place}`, label, text } : []));

/** Labels of lines of which the user has said that they are no refusal. */
const misreadIn = ({ misread = [], prospect }: Brief): string[] =>
  (prospect?.evidence ?? [])
    .filter(({ id }) => misread.includes(id))
    .map(({ label }) => evidenceLabel(label));

function askedOf({ reply, emails }: Brief): string | undefined {
  if (reply) return t('sidebar.sent.aReply');
  return emails && emailsWords(emails);
}

/** All that a brief sends, as labelled lines: each of its fields has a row, so that nothing goes out that is not shown. `now`: when it is looked at. */
export function sentGroups(brief: Brief, now: Date): SentGroup[] {
  const { prospect, thread, sender } = brief;
  return [
    {
      title: t('sidebar.sent.to'),
      rows: rows(PROSPECT_FIELD_NAMES.map((name) => [prospectFieldName(name), prospect?.[name]])),
    },
    {
      title: t('sidebar.sent.about'),
      rows: rows([
        ...(prospect?.evidence ?? []).map(({ label, text }): [string, string] => [
          evidenceLabel(label),
          text,
        ]),
        [t('sidebar.lines.thread'), thread && threadWords(thread, now)],
        [
          t('sidebar.sent.notInterested'),
          brief.writeAfterDecline ? t('sidebar.sent.writeAnyway') : undefined,
        ],
        ...misreadIn(brief).map((text): [string, string] => [t('sidebar.sent.misread'), text]),
      ]),
    },
    {
      title: t('offer.form'),
      rows: rows(OFFER_FIELD_NAMES.map((name) => [offerFieldName(name), brief[name]])),
    },
    {
      title: t('sidebar.sent.how'),
      rows: rows([
        [t('sidebar.sent.what'), askedOf(brief)],
        [t('offer.tone'), toneName(brief.tone)],
        [t('sidebar.sent.language'), brief.language && nameOfLanguage(brief.language)],
        [t('sidebar.sent.mention'), brief.instructions],
        [t('options.you.name'), sender?.name],
        [t('options.you.jobTitle'), sender?.jobTitle],
        ...(brief.voice ?? []).map((text, place): [string, string] => [
          t('sidebar.sent.sample', { number: place + 1 }),
          text,
        ]),
      ]),
    },
  ].filter((group) => group.rows.length > 0);
}

/** The same in one sentence's worth: "these 5 lines, their name, job title, and company, and your offer". */
export function sentWords({ prospect, thread, sender, ...brief }: Brief): string {
  const count = prospect?.evidence.length ?? 0;
  const [first, ...others] = PROSPECT_FIELD_NAMES.filter(
    (name) => prospect?.[name] && !(name === 'firstName' && prospect.fullName),
  );
  return listed(
    [
      count > 0 && plural('sidebar.sent.parts.lines', count),
      first && t(`sidebar.sent.parts.their.${first}`),
      ...others.map((name) => t(`sidebar.sent.parts.also.${name}`)),
      thread && t('sidebar.sent.parts.thread'),
      t('sidebar.sent.parts.offer'),
      t('sidebar.sent.parts.tone'),
      sender?.name && t('sidebar.sent.parts.name'),
      sender?.jobTitle && t('sidebar.sent.parts.jobTitle'),
      brief.language && t('sidebar.sent.parts.language'),
      brief.instructions && t('sidebar.sent.parts.mention'),
      brief.voice?.length && t('sidebar.sent.parts.samples'),
    ].filter((part): part is string => typeof part === 'string' && part !== ''),
  );
}
