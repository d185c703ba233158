import type { Brief } from '../../../shared/contract/brief.ts';
import type { SavedStep } from '../../storage/work.ts';
import { briefOf } from '../state/current-brief.ts';
import type { PanelState } from '../state/state.ts';
import { briefLines } from './lines.ts';
import { isDoubtful, isOpen, type Sentence } from './sentences.ts';

/** Its verdicts are still to come: the emails are being written or checked. */
export const isPending = (saved: SavedStep, { writing }: Pick<PanelState, 'writing'>): boolean =>
  writing !== null &&
  (saved.judged ?? []).length === 0 &&
  saved.versions[saved.shown]?.made !== 'edited';

/** Whether sentences can be sent to be checked: a check belongs to a sequence. */
export const canAsk = ({ work, settings, checksLeft }: PanelState): boolean =>
  work?.generation?.sequenceId !== undefined &&
  work.generation.worker === settings?.worker &&
  checksLeft !== 0;

const linesIn = (brief: Partial<Brief>): Set<string> =>
  new Set(briefLines(brief).map(({ id, text }) => `${id} ${text}`));

/** The brief says something that it did not say when the emails were written. */
function saysMore(state: PanelState): boolean {
  const [now, sent] = [briefOf(state)?.brief, state.work?.generation?.brief];
  if (!now || !sent) return false;
  const known = linesIn(sent);
  return [...linesIn(now)].some((line) => !known.has(line));
}

/** Whether asking may tell something new of these sentences. */
export const canCheck = (state: PanelState, sentences: readonly Sentence[]): boolean =>
  canAsk(state) && (sentences.some(isOpen) || (sentences.some(isDoubtful) && saysMore(state)));

/** What a check asked for by hand is about: what nobody judged, and doubts that the brief may have cleared up meanwhile. */
export const worthAsking = (sentences: readonly Sentence[]): string[] => [
  ...new Set(
    sentences
      .filter((sentence) => isOpen(sentence) || isDoubtful(sentence))
      .map(({ text }) => text),
  ),
];

/** What Insert has checked first: what the user changed. */
export function editedIn(sentences: readonly Sentence[], subject: 'A' | 'B'): string[] {
  const unused = subject === 'A' ? 'subjectB' : 'subjectA';
  return [
    ...new Set(
      sentences
        .filter(({ kind, field }) => kind === 'edited' && field !== unused)
        .map(({ text }) => text),
    ),
  ];
}
