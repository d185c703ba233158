import { linksOf } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { markOf, rewriteFix } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

export const links: EmailRule = {
  scope: 'email',
  name: 'links',
  title: 'coach.rules.links.title',
  looksFor: 'coach.rules.links.looksFor',
  why: 'A link from a stranger is what people are trained not to click, and filters weigh it. Practice, not a measured figure.',
  instead: 'Say it in the email, or offer to send it.',
  weight: 44,
  languages: 'any',
  good: [{ step: 1, body: 'Hi Mara,\n\nI can send the route sheet.\n\nWho plans them?' }],
  bad: [
    {
      step: 1,
      body: 'Hi Mara,\n\nSee https://routewise.example for more.\n\nWho plans your routes?',
      marked: 'https://routewise.example',
    },
  ],
  check({ parsed, step, brief, thresholds: { linksFirst, linksLater } }) {
    const own = brief.callToAction ?? '';
    const found = parsed.sentences.flatMap((sentence) =>
      linksOf(sentence.text).map(({ start, end }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
      })),
    );
    const extra = found.slice(step === 1 ? linksFirst : linksLater);
    if (extra.length === 0) return [];
    const isOwn = extra.every(({ start, end }) => own.includes(parsed.body.slice(start, end)));
    const message =
      step === 1 ? t('coach.rules.links.saysFirst') : t('coach.rules.links.saysLater');
    return [
      {
        severity: step === 1 && !isOwn ? 'warning' : 'hint',
        title: t('coach.rules.links.finding'),
        message,
        marks: extra.map((span) => markOf('body', span)),
        fix: rewriteFix(t('coach.fix.rewrite'), 'again'),
      },
    ];
  },
};
