import { t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import type { ParsedBody } from '../../parsed-body.ts';
import { syllablesOf } from '../../syllables.ts';
import type { EmailRule, Severity } from '../../types.ts';

/** Fewer words give a grade that jumps with every word. */
const LEAST_WORDS = 25;

/** US school grade of an email after Flesch–Kincaid (Kincaid et al., 1975), at least 0, to one place; nothing for one too short to say. */
export function gradeOf({ sentences, words }: ParsedBody): number | undefined {
  if (words.length < LEAST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.text), 0);
  const perSentence = words.length / Math.max(1, sentences.length);
  const grade = 0.39 * perSentence + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
}

export const readingGrade: EmailRule = {
  scope: 'email',
  name: 'reading-grade',
  title: 'coach.rules.readingGrade.title',
  looksFor: 'coach.rules.readingGrade.looksFor',
  why: 'Emails at a third-grade level got 53% replies, of college 39% (Boomerang); fifth grade and below 67% more (Lavender). Correlational.',
  instead: 'Shorter sentences, and the words you’d say out loud.',
  weight: 45,
  languages: 'en',
  good: [
    {
      body: 'Hi Mara,\n\nYou run nine depots. Each one plans its routes by hand, and that eats the first hour of the day.\n\nWho does it at yours?',
    },
  ],
  bad: [
    {
      body: 'Hi Mara,\n\nOrganisations operating geographically distributed transportation infrastructure frequently experience considerable inefficiencies attributable to inadequate coordination between regional dispatching departments. Consequently, operational expenditure increases considerably whenever transportation requirements fluctuate.',
    },
  ],
  check({ parsed, thresholds }) {
    const grade = gradeOf(parsed);
    if (grade === undefined || grade < thresholds.gradeHint) return [];
    const severity: Severity = grade >= thresholds.gradeWarning ? 'warning' : 'hint';
    return [
      {
        severity,
        title: t('coach.rules.readingGrade.finding'),
        message: t('coach.rules.readingGrade.says', { grade: Math.round(grade) }),
        fix: rewriteFix(t('coach.fix.simplify'), 'simpler'),
      },
    ];
  },
};
