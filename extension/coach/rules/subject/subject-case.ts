import type { ClaimsBrief } from '../../../../shared/grounding/index.ts';
import { anyOf, WHOLE } from '../../../../shared/text/any-of.ts';
import { t } from '../../../i18n/text.ts';
import { editFix, editOf, subjectsOf } from '../../marks-and-fixes.ts';
import { wordsIn } from '../../parsed-body.ts';
import type { EmailRule } from '../../types.ts';

const LEAST_LETTERS = 6;
/** Up to this length a word in capitals may be an abbreviation: "CRM & ERP" shouts at nobody. */
const ABBREVIATION = 4;
/** Short words that are none. */
const SHORT_WORDS = anyOf(WHOLE, 'i')`
  act|buy|now|free|save|call|last|open|read|help|only|your|you|this|sale|stop
  wait|look|new|best|deal|win|get|one|for|time|day|days|left|hi|the|and|big
  top|big|cash
`;
/** Abbreviations that have vowels; those without are seen by that. */
const KNOWN = new Set(
  'AI API APIS ARR AWS CEO CFO CIO CMO COO CTO EDI EHR ERP EU HVAC IOT KPI OKR OPEX CAPEX ROI SAAS SAP SEO SLA UK USA VAT'.split(
    ' ',
  ),
);

export const subjectCase: EmailRule = {
  scope: 'email',
  name: 'subject-case',
  title: 'coach.rules.subjectCase.title',
  looksFor: 'coach.rules.subjectCase.looksFor',
  why: 'All caps read as shouting, and spam filters count them.',
  instead: 'Write it like a sentence.',
  weight: 80,
  languages: 'any',
  good: [{ subjectA: 'CRM notes at Fernhill' }, { subjectA: 'CRM & ERP' }],
  bad: [{ subjectA: 'SAVE ON ROUTES TODAY', marked: 'SAVE ON ROUTES TODAY' }],
  check({ text, brief }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const capitals = subject.match(/\p{Lu}/gu)?.length ?? 0;
      const low = lowered(subject, brief);
      if (
        capitals < LEAST_LETTERS ||
        /\p{Ll}/u.test(subject) ||
        !hasShout(subject) ||
        low === subject
      )
        return [];
      const fix = editFix(
        t('coach.fix.lowercase'),
        editOf(field, subject, [{ start: 0, end: subject.length, text: low }]),
      );
      return [
        {
          severity: 'error' as const,
          title: t('coach.fix.lowercase'),
          message: t('coach.rules.subjectCase.says'),
          marks: [{ field, start: 0, end: subject.length }],
          fix,
        },
      ];
    });
  },
};

/** Two words at least, and one that is no abbreviation. */
function hasShout(subject: string): boolean {
  const words = wordsIn(subject);
  return (
    words.length >= 2 &&
    words.some(({ text }) => text.length > ABBREVIATION || SHORT_WORDS.test(text))
  );
}

const namesOf = ({ companyName, prospect }: ClaimsBrief): string[] =>
  [companyName, prospect?.fullName, prospect?.firstName, prospect?.company].flatMap(
    (name) => name?.split(/\s+/) ?? [],
  );

/** Words that the brief itself has in capitals. */
const abbreviationsOf = ({
  yourProduct,
  keyBenefit,
  problemTheyFace,
  prospect,
}: ClaimsBrief): Set<string> =>
  new Set(
    [
      yourProduct,
      keyBenefit,
      problemTheyFace,
      ...(prospect?.evidence ?? []).map(({ text }) => text),
    ]
      .flatMap((text) => text?.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu) ?? [])
      .filter((word) => !SHORT_WORDS.test(word)),
  );

const isAbbreviation = (word: string, known: Set<string>): boolean =>
  known.has(word) ||
  KNOWN.has(word) ||
  (word.length >= 2 && word.length <= ABBREVIATION && !/[AEIOUY]/.test(word));

/** Lower case with a capital at the front; names as the brief writes them, abbreviations as they are. */
function lowered(subject: string, brief: ClaimsBrief): string {
  const names = namesOf(brief);
  const known = abbreviationsOf(brief);
  const named = subject.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const low = word.toLowerCase();
    return (
      names.find((name) => name.toLowerCase() === low) ?? (isAbbreviation(word, known) ? word : low)
    );
  });
  return named.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
