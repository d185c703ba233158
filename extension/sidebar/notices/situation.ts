import type { Situation } from '../../../shared/contract/situation.ts';
import { locale, t } from '../../i18n/text.ts';
import type { GenerationRecord } from '../../storage/work.ts';
import { briefLines, labelOf } from '../verdicts/lines.ts';

/** The line of the brief that the situation rests on; null where it rests on none that is there. */
export function restsOn({
  brief,
  situation,
}: Pick<GenerationRecord, 'brief' | 'situation'>): { label: string; text: string } | null {
  const line = situation?.line
    ? briefLines(brief).find(({ id }) => id === situation.line)
    : undefined;
  return line ? { label: labelOf(line), text: line.text } : null;
}

const day = (iso: string): string =>
  new Date(`${iso}T00:00`).toLocaleDateString(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

/** Where the conversation stands, as one would say it; empty where there is nothing to say. */
export function situationWords({ is, until }: Situation): string {
  if (is === 'fresh') return '';
  if (until && is === 'not_now') return t('notice.situation.notBefore', { day: day(until) });
  if (until && is === 'away') return t('notice.situation.awayUntil', { day: day(until) });
  return t(`notice.situation.${is}`);
}
