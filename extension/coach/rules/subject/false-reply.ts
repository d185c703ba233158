import type { ClaimsBrief } from '../../../../shared/grounding/index.ts';
import { t } from '../../../i18n/text.ts';
import { editFix, editOf, rewriteFix, subjectsOf } from '../../marks-and-fixes.ts';
import type { EmailRule } from '../../types.ts';

const FALSE =
  /^\s*(?:(?:re|fwd?|aw|wg|rv|tr|sv|vs|vb|antw|antwort|odp|rif|res|enc|ynt|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

export const falseReply: EmailRule = {
  scope: 'email',
  name: 'false-reply',
  title: 'coach.rules.falseReply.title',
  looksFor: 'coach.rules.falseReply.looksFor',
  why: 'It fakes a conversation. CAN-SPAM forbids misleading subjects, business email included.',
  instead: 'Leave it off. In a real reply it’s added for you.',
  weight: 90,
  languages: 'any',
  good: [
    { subjectA: 'reworking the morning routes' },
    { subjectA: 'Re: routes', brief: { thread: { replied: true } } },
    {
      subjectA: 'Re: WG: routes',
      brief: {
        thread: { replied: true },
        prospect: {
          evidence: [{ id: 'e1', kind: 'subject', label: 'Subject', text: 'WG: routes' }],
        },
      },
    },
  ],
  bad: [
    { subjectA: 'Re: our call', marked: 'Re: ' },
    { subjectA: 'FWD: routes', marked: 'FWD: ' },
    { subjectA: 're: nine depots', marked: 're: ' },
  ],
  check({ text, brief }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const prefix = FALSE.exec(subject)?.[0];
      if (!prefix || isTrue(prefix, subject, brief)) return [];
      const mark = { field, start: 0, end: prefix.length };
      const bare = prefix.length === subject.length;
      const fix = bare
        ? rewriteFix(t('coach.fix.rewrite'), 'again')
        : editFix(t('coach.fix.remove'), editOf(field, subject, [{ ...mark, text: '' }]));
      return [
        {
          severity: /^\s*re: /.test(prefix) ? ('warning' as const) : ('error' as const),
          title: t('coach.rules.falseReply.finding'),
          message: t('coach.rules.falseReply.says'),
          marks: [mark],
          fix,
        },
      ];
    });
  },
};

const REPLY = /^\s*(?:re|aw|sv|vs|antw|antwort|odp|rif|ynt|回复|答复)\s*[:：]\s*/i;

/** In a thread in which they wrote, "Re:" is what it says, also before the thread's own "Fwd:"; a "Fwd:" of nothing stays false. */
function isTrue(prefix: string, subject: string, { thread, prospect }: ClaimsBrief): boolean {
  if (thread?.replied !== true) return false;
  const answered = subject.replace(REPLY, '').trim();
  const isTheirs = (prospect?.evidence ?? []).some(
    ({ kind, text }) => kind === 'subject' && text.trim() === answered,
  );
  return isTheirs || !/fw|wg|tr|rv|enc|转发/i.test(prefix);
}
