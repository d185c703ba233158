import { t } from '../../../i18n/text.ts';
import { editFix, editOf, marksOf } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const shouting: EmailRule = {
  scope: 'email',
  name: 'shouting',
  title: 'coach.rules.shouting.title',
  looksFor: 'coach.rules.shouting.looksFor',
  why: 'Excitement from a stranger reads as advertising. Practice, not a measured figure.',
  instead: 'Use a period.',
  weight: 25,
  languages: 'any',
  good: [{ body: 'Hi Mara,\n\nNine depots!\n\nWho plans the routes?' }],
  bad: [{ body: 'Hi Mara!\n\nNine depots!! Amazing!\n\nWho plans the routes?', marked: '!' }],
  check({ parsed: { body }, thresholds }) {
    const marks = marksOf('body', body, /[!！]+/g);
    const count = marks.reduce((sum, { start, end }) => sum + end - start, 0);
    if (count <= thresholds.exclamationsMost) return [];
    const calm = marks.map((mark) => ({
      ...mark,
      text:
        /\n\s*\S/.test(body.slice(mark.end, mark.end + 3)) &&
        !body.slice(0, mark.start).includes('\n')
          ? ','
          : '.',
    }));
    return [
      {
        severity: 'hint',
        title: t('coach.rules.shouting.finding'),
        message: t('coach.rules.shouting.says', { marks: count }),
        marks,
        fix: editFix(t('coach.fix.periods'), editOf('body', body, calm)),
      },
    ];
  },
};
