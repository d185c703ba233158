import { LIMITS } from '../../../shared/contract/limits.ts';
import type { Rewrite } from '../../../shared/contract/rewrite.ts';
import { openerOf } from '../../../shared/text/opener.ts';
import type { Draft } from '../draft.ts';
import { countWords } from '../words.ts';
import { areAlike } from './alike.ts';
import type { Checked } from './check.ts';
import { CHECKS, findingsOf } from './registry.ts';

/** Rules that belong to a whole sequence: a rewrite has rules of its own for these. */
const OF_A_SEQUENCE = ['length'];

type Rule = (draft: Draft, rewrite: Rewrite) => Checked | undefined;

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
export function checkRewritten(draft: Draft, rewrite: Rewrite): Checked[] {
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
  const own = [fits, isShorter, isNew].flatMap((rule) => rule(draft, rewrite) ?? []);
  return [...own, ...findingsOf(rules, draft, { brief, others: [] })];
}
