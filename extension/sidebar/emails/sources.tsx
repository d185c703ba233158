import { plural, t } from '../../i18n/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { rich } from '../../ui/rich.tsx';
import type { Check } from '../state/state.ts';
import { excerptOf, type Ground } from '../verdicts/grounds.ts';
import { isOpen, type Kind, type Sentence } from '../verdicts/sentences.ts';
import { ROOM } from './passage.ts';

/** A line with the very words marked, as much of it as has room. */
export function SourceText({ ground, room }: { ground: Ground; room: number }) {
  const { before, words, after } = excerptOf(ground, room);
  return (
    <>
      {rich(
        'sidebar.sources.quote',
        { words: (marked) => <mark className="words">{marked}</mark> },
        { label: ground.label, before, words, after },
      )}{' '}
    </>
  );
}

/** Kinds that are named by what is wrong with them, each with how its name looks. */
const LOOKS = {
  absent: 'unsupported',
  general: '',
  contradicted: 'wrong',
  edited: '',
  unchecked: '',
} as const satisfies Partial<Record<Kind, string>>;

const isNamed = (kind: Kind): kind is keyof typeof LOOKS => Object.hasOwn(LOOKS, kind);

/** Where one sentence comes from: the lines as read, with the words that bear it out; or that it comes from nowhere. */
export function SourceCard({ sentence, room }: { sentence: Sentence; room: number }) {
  const { kind } = sentence;
  const words = isNamed(kind) ? t(`sidebar.sources.${kind}`) : '';
  const look = isNamed(kind) ? LOOKS[kind] : '';
  return (
    <p>
      {words && <b className={`source-name ${look}`}>{words} </b>}
      {sentence.grounds.map((ground) => (
        <span key={`${ground.label}:${ground.start}`}>
          {!words && <b className="source-name">{t(`sidebar.sources.${ground.of}`)} · </b>}
          <SourceText
            ground={ground}
            room={Math.max(60, Math.floor(room / sentence.grounds.length))}
          />
        </span>
      ))}
    </p>
  );
}

/** A label begins small within a sentence where the language writes nouns so, unless it begins with a name: "LinkedIn", "VP". */
const withinSentence = (label: string): string =>
  t('language.labelsInSentences') === 'small' && /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.test(label)
    ? label.slice(0, 1).toLocaleLowerCase() + label.slice(1)
    : label;

/** What the text rests on, each line once, all fields of the offer as one. */
function basis(sentences: readonly Sentence[]): string {
  const grounds = sentences
    .filter(({ kind }) => kind === 'page' || kind === 'offer')
    .flatMap((sentence) => sentence.grounds);
  const read = grounds.filter(({ of }) => of === 'page').map(({ label }) => label);
  const labels = [
    ...new Set([
      ...read,
      ...(grounds.some(({ of }) => of === 'offer') ? [t('sidebar.sources.yourOffer')] : []),
    ]),
  ];
  return labels.length > 0
    ? t('sidebar.sources.basedOn', { lines: labels.map(withinSentence).join(', ') })
    : t('sidebar.sources.basedOnNothing');
}

function openWords(open: readonly Sentence[], someJudged: boolean): string {
  if (open.length === 0) return '';
  if (!someJudged) return t('sidebar.sources.notYet');
  const edited = open.every(({ kind }) => kind === 'edited');
  return plural(
    edited ? 'sidebar.sources.sentencesEdited' : 'sidebar.sources.sentencesOpen',
    open.length,
  );
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
    ? t('sidebar.draft.checkingFacts')
    : [openWords(open, someJudged), someJudged && basis(sentences)].filter(Boolean).join(' ');
  return (
    <div className="sources">
      <div aria-live="polite">
        {near ? (
          <SourceCard sentence={near} room={ROOM.rows} />
        ) : (
          <p>{check?.kind === 'failed' ? t('sidebar.sources.failed', { why: check.why }) : rest}</p>
        )}
      </div>
      {onCheck && !near && !pending && (
        <LinkButton secondary disabled={check?.kind === 'asking'} onClick={onCheck}>
          {check?.kind === 'asking'
            ? t('sidebar.sources.asking')
            : t(`sidebar.sources.${someJudged ? 'again' : 'now'}`)}
        </LinkButton>
      )}
    </div>
  );
}
