import type { Situation } from '../../../shared/contract/situation.ts';
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
  new Date(`${iso}T00:00`).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });

const WORDS: Record<Situation['is'], string> = {
  fresh: '',
  waiting: 'You’re waiting for their answer',
  asked: 'They asked a question',
  objected: 'They raised an objection',
  not_now: 'They said not now',
  away: 'They’re away',
  declined: 'They aren’t interested, and you chose to write anyway',
  opted_out: 'They asked not to be contacted',
};

/** Where the conversation stands, as one would say it; empty where there is nothing to say. */
export function situationWords({ is, until }: Situation): string {
  if (!until) return WORDS[is];
  if (is === 'not_now') return `They said not before ${day(until)}`;
  return is === 'away' ? `They’re away until ${day(until)}` : WORDS[is];
}
