import { t } from '../../../i18n/text.ts';
import { asksIn } from '../../asks.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import { hasAnswered } from '../../thread.ts';
import type { EmailRule } from '../../types.ts';

export const meetingFirst: EmailRule = {
  scope: 'email',
  name: 'meeting-first',
  title: 'coach.rules.meetingFirst.title',
  looksFor: 'coach.rules.meetingFirst.looksFor',
  why: 'An ask for interest was answered by 12%, an ask for a meeting by 7% (Gong, 304 k emails, second hand).',
  instead: 'Ask if it’s of interest at all. The meeting can wait for their answer.',
  weight: 46,
  languages: 'en',
  good: [
    {
      step: 1,
      body: 'Hi Mara,\n\nYou run nine depots.\n\nIs route planning something you look at this year?',
    },
    {
      step: 1,
      body: 'Hi Mara,\n\nIt is 40 a depot. Could we have a 20-minute call on Tuesday?',
      brief: { thread: { replied: true } },
    },
  ],
  bad: [
    {
      step: 1,
      body: 'Hi Mara,\n\nYou run nine depots.\n\nCould we have a 20-minute call on Tuesday?',
      marked: 'Could we have a 20-minute call on Tuesday?',
    },
  ],
  check({ parsed, step, brief }) {
    if (step !== 1 || hasAnswered(brief)) return [];
    const meetings = asksIn(parsed.sentences).filter(({ kind }) => kind === 'meeting');
    if (meetings.length === 0) return [];
    return [
      {
        severity: 'hint',
        title: t('coach.rules.meetingFirst.finding'),
        message: t('coach.rules.meetingFirst.says'),
        marks: meetings.map(({ span }) => markOf('body', span)),
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};
