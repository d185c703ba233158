import type { ClaimsBrief } from '../../../../shared/grounding/index.ts';
import { editFix, editOf, rewriteFix, subjectsOf } from '../../marking.ts';
import type { EmailRule } from '../../types.ts';

const FALSE =
  /^\s*(?:(?:re|fwd?|aw|wg|rv|tr|sv|vs|vb|antw|antwort|odp|rif|res|enc|ynt|回复|答复|转发)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

export const falseReply: EmailRule = {
  scope: 'email',
  name: 'false-reply',
  title: 'False “Re:” or “Fwd:”',
  looksFor:
    'A subject that begins with “Re:” or “Fwd:” although nobody wrote before. In small letters it may mean “about”, and weighs less.',
  why: 'It pretends a conversation. CAN-SPAM forbids subjects that mislead, business mail included.',
  instead: 'Leave it off. In a real reply the mail program writes it.',
  weight: 90,
  languages: 'any',
  good: [
    { subjectA: 'reworking the morning routes' },
    { subjectA: 'Re: routes', brief: { thread: { replied: true } } },
  ],
  bad: [
    { subjectA: 'Re: our call', marked: 'Re: ' },
    { subjectA: 'FWD: routes', marked: 'FWD: ' },
    { subjectA: 're: nine depots', marked: 're: ' },
  ],
  look({ text, brief }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const prefix = FALSE.exec(subject)?.[0];
      if (!prefix || isTrue(prefix, brief)) return [];
      const mark = { field, start: 0, end: prefix.length };
      const bare = prefix.length === subject.length;
      const fix = bare
        ? rewriteFix('Rewrite it', 'again')
        : editFix('Remove it', editOf(field, subject, [{ ...mark, text: '' }]));
      return [
        {
          severity: /^\s*re: /.test(prefix) ? ('warning' as const) : ('error' as const),
          title: 'Remove the false “Re:”',
          message: 'It pretends that they wrote before.',
          marks: [mark],
          fix,
        },
      ];
    });
  },
};

/** In a thread in which they wrote, "Re:" is what it says; a "Fwd:" of nothing stays false. */
const isTrue = (prefix: string, { thread }: ClaimsBrief): boolean =>
  thread?.replied === true && !/fw|wg|tr|rv|enc|转发/i.test(prefix);
