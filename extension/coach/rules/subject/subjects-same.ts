import { t } from '../../../i18n/text.ts';
import { rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

const bare = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

export const subjectsSame: EmailRule = {
  scope: 'email',
  name: 'subjects-same',
  title: 'coach.rules.subjectsSame.title',
  looksFor: 'coach.rules.subjectsSame.looksFor',
  why: 'There’s nothing to choose between.',
  instead: 'Name the problem in one, and use the person’s own words in the other.',
  weight: 70,
  languages: 'any',
  good: [{ subjectA: 'morning routes', subjectB: 'nine depots, one plan' }],
  bad: [{ subjectA: 'Morning routes', subjectB: 'morning routes?', marked: 'morning routes?' }],
  check({ text: { subjectA, subjectB } }) {
    if (!subjectA || !subjectB || bare(subjectA) === '' || bare(subjectA) !== bare(subjectB))
      return [];
    return [
      {
        severity: 'error',
        title: t('coach.rules.subjectsSame.finding'),
        message: t('coach.rules.subjectsSame.says'),
        marks: [{ field: 'subjectB', start: 0, end: subjectB.length }],
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};
