import { LIMITS } from '../../../shared/contract/limits.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { openerOf } from '../../../shared/text/opener.ts';
import type { Draft } from '../draft.ts';
import { isEnglish, languageName } from '../language.ts';
import { countWords } from '../words.ts';
import { areAlike } from './alike.ts';
import { isOtherLanguage } from './asked-language.ts';
import type { Checked } from './check.ts';
import { seemsOtherLanguage } from './detected-language.ts';
import { isAboutSequence } from './kinship.ts';
import { CHECKS, findingsOf } from './registry.ts';

/** Rules that belong to a whole sequence: a rewrite has rules of its own for these. */
const OF_A_SEQUENCE = ['length', 'language'];

/** `sequence`: the emails as they were delivered; none: nothing is known of them. */
type Rule = (draft: Draft, rewrite: Rewrite, sequence: readonly Email[]) => Checked | undefined;

/** Words of an email that nobody could take for one any more, unless the one it is made of is as long. */
const LONG = 250;
const LONGEST = 400;

/** A rewrite is paid by somebody else: what comes back is an email, whatever was asked for. */
const isEmail: Rule = ({ body }, { email }) => {
  const words = countWords(body);
  const most = Math.min(LONGEST, Math.max(LONG, countWords(email.body)));
  return words > most
    ? {
        rule: 'rewrite-length',
        severity: 'hard',
        message: `${words} words are no email. Write ${most} at most.`,
      }
    : undefined;
};

const askedOf = ({ language, brief }: Rewrite): string => language ?? brief.language ?? 'en';

/** Certain only where the language was asked for with the rewrite, or the email was in it before: what the user wrote in another one may stay in that. */
const isInLanguage: Rule = ({ body }, rewrite) => {
  const asked = askedOf(rewrite);
  const isOther = isOtherLanguage(body, asked);
  if (!isOther && !seemsOtherLanguage(body, asked)) return undefined;
  const isCertain =
    isOther && (rewrite.kind === 'language' || !isOtherLanguage(rewrite.email.body, asked));
  const name = isEnglish(asked) ? 'English' : languageName(asked);
  return {
    rule: 'language',
    severity: isCertain ? 'hard' : 'soft',
    message: `This is not written in ${name}, as you asked.`,
  };
};

const isOfSequence: Rule = ({ body }, rewrite, sequence) => {
  if (sequence.length === 0) return undefined;
  const asked = askedOf(rewrite);
  const isTranslated =
    rewrite.kind === 'language' ||
    sequence.some((email) => isOtherLanguage(email.body, asked)) ||
    isOtherLanguage(body, asked);
  return isAboutSequence(body, { sequence, brief: rewrite.brief, isTranslated })
    ? undefined
    : {
        rule: 'other-subject',
        severity: 'hard',
        message: 'This has nothing to do with the sequence. Write this email of it anew.',
      };
};

const fits: Rule = ({ body }, { kind, maxLength }) =>
  kind === 'fit' && maxLength !== undefined && body.length > maxLength
    ? {
        rule: 'fit',
        severity: 'hard',
        message: `At ${body.length} characters this is over the limit of ${maxLength}. Make it shorter.`,
      }
    : undefined;

const isShorter: Rule = ({ body }, { kind, email }) =>
  kind === 'shorter' && countWords(body) >= countWords(email.body)
    ? { rule: 'shorter', severity: 'soft', message: 'This didn’t get shorter.' }
    : undefined;

const opening = (body: string): string => openerOf(body)?.text ?? '';

const isNew: Rule = ({ body }, { kind, email, otherOpeners = [] }) => {
  const known = kind === 'again' ? [opening(email.body), ...otherOpeners] : otherOpeners;
  const own = opening(body);
  return known.some((opener) => areAlike(opener, own))
    ? {
        rule: 'repeated-opener',
        severity: 'soft',
        message: 'This starts like it did before, or like another email in the sequence.',
        quote: own.slice(0, LIMITS.findingText),
      }
    : undefined;
};

/**
 * What all rules say of a rewritten email. What the user typed, into the email or beside it, is theirs to state: it counts as part of
 * the brief.
 */
export function checkRewritten(
  draft: Draft,
  rewrite: Rewrite,
  sequence: readonly Email[] = [],
): Checked[] {
  const { email, words = '', language } = rewrite;
  const typed = [
    rewrite.brief.instructions,
    email.subjectLineA,
    email.subjectLineB,
    email.body,
    words,
  ]
    .filter(Boolean)
    .join('\n');
  const brief = { ...rewrite.brief, instructions: typed, ...(language && { language }) };
  // Subjects that the sender left as they are, or made alike, are theirs to choose.
  const keptSubjects =
    draft.subjectLineA === email.subjectLineA && draft.subjectLineB === email.subjectLineB;
  const rules = CHECKS.filter(
    ({ name }) => !OF_A_SEQUENCE.includes(name) && !(keptSubjects && name === 'same-subjects'),
  );
  const own = [fits, isEmail, isInLanguage, isOfSequence, isShorter, isNew].flatMap(
    (rule) => rule(draft, rewrite, sequence) ?? [],
  );
  return [...own, ...findingsOf(rules, draft, { brief, others: [] })];
}
