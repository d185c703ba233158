import { LinkButton } from '../../ui/button.tsx';
import type { Check } from '../state/state.ts';
import { excerptOf, type Ground } from '../verdicts/grounds.ts';
import { isOpen, type Kind, type Sentence } from '../verdicts/sentences.ts';
import { ROOM } from './passage.ts';

const FROM: Record<Ground['of'], string> = { page: 'From the page', offer: 'From your offer' };

/** A line with the very words marked, as much of it as has room. */
export function SourceText({ ground, room }: { ground: Ground; room: number }) {
  const { before, words, after } = excerptOf(ground, room);
  return (
    <>
      {ground.label}: “{before}
      <mark className="words">{words}</mark>
      {after}”{' '}
    </>
  );
}

const SAID: Partial<Record<Kind, [words: string, look: string]>> = {
  absent: ['Not on the page or in your offer.', 'unsupported'],
  general: ['A general statement. Nothing on the page backs it up.', ''],
  contradicted: ['Contradicts the page or your offer.', 'wrong'],
  edited: ['Edited, not checked yet.', ''],
  unchecked: ['Not checked.', ''],
};

/** Where one sentence comes from: the lines as read, with the words that bear it out; or that it comes from nowhere. */
export function SourceCard({ sentence, room }: { sentence: Sentence; room: number }) {
  const [words, look] = SAID[sentence.kind] ?? ['', ''];
  return (
    <p>
      {words && <b className={`source-name ${look}`}>{words} </b>}
      {sentence.grounds.map((ground) => (
        <span key={`${ground.label}:${ground.start}`}>
          {!words && <b className="source-name">{FROM[ground.of]} · </b>}
          <SourceText
            ground={ground}
            room={Math.max(60, Math.floor(room / sentence.grounds.length))}
          />
        </span>
      ))}
    </p>
  );
}

/** A label begins small within a sentence, unless it begins with a name: "LinkedIn", "VP". */
const withinSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.test(label)
    ? label.slice(0, 1).toLocaleLowerCase() + label.slice(1)
    : label;

/** What the text rests on, each line once, all fields of the offer as one. */
function basis(sentences: readonly Sentence[]): string {
  const grounds = sentences
    .filter(({ kind }) => kind === 'page' || kind === 'offer')
    .flatMap((sentence) => sentence.grounds);
  const read = grounds.filter(({ of }) => of === 'page').map(({ label }) => label);
  const labels = [
    ...new Set([...read, ...(grounds.some(({ of }) => of === 'offer') ? ['your offer'] : [])]),
  ];
  return labels.length > 0
    ? `Based on: ${labels.map(withinSentence).join(', ')}.`
    : 'Not based on anything about them.';
}

const counted = (count: number): string => (count === 1 ? '1 sentence' : `${count} sentences`);

function openWords(open: readonly Sentence[], someJudged: boolean): string {
  if (open.length === 0) return '';
  if (!someJudged) return 'Not checked yet.';
  const edited = open.every(({ kind }) => kind === 'edited');
  return `${counted(open.length)} ${edited ? 'edited, not checked' : 'not checked'}.`;
}

type Props = {
  sentences: readonly Sentence[];
  /** The sentence the cursor is in. */
  near: Sentence | null;
  /** The verdicts are still to come. */
  pending: boolean;
  check?: Check | undefined;
  /** Absent: it cannot be asked for. */
  onCheck?: (() => void) | undefined;
};

/**
 * Below the text. In rest: what it rests on, and once an email that something was not checked. With the cursor in a sentence: where that
 * one comes from. The room is kept, so that nothing jumps.
 */
export function Sources({ sentences, near, pending, check, onCheck }: Props) {
  const open = sentences.filter(isOpen);
  const someJudged = sentences.some(({ judged }) => judged);
  const rest = pending
    ? 'Checking the facts…'
    : [openWords(open, someJudged), someJudged && basis(sentences)].filter(Boolean).join(' ');
  return (
    <div className="sources">
      <div aria-live="polite">
        {near ? (
          <SourceCard sentence={near} room={ROOM.rows} />
        ) : (
          <p>{check?.kind === 'failed' ? `Not checked. ${check.why}` : rest}</p>
        )}
      </div>
      {onCheck && !near && !pending && (
        <LinkButton secondary disabled={check?.kind === 'asking'} onClick={onCheck}>
          {check?.kind === 'asking' ? 'Checking…' : someJudged ? 'Check again' : 'Check now'}
        </LinkButton>
      )}
    </div>
  );
}
