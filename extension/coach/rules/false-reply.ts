import { editFix, editOf, rewriteFix, subjectsOf } from '../marking.ts';
import type { EmailRule } from '../types.ts';

const FALSE = /^\s*(?:(?:re|fwd?|aw|wg|rv|tr|sv|antw|odp)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

export const falseReply: EmailRule = {
  scope: 'email',
  name: 'false-reply',
  title: 'False “Re:” or “Fwd:”',
  looksFor: 'A subject that begins with “Re:” or “Fwd:” although nobody wrote before.',
  why: 'It pretends a conversation. CAN-SPAM forbids subjects that mislead, business mail included.',
  instead: 'Leave it off. In a real reply the mail program writes it.',
  weight: 90,
  languages: 'any',
  good: [{ subjectA: 'reworking the morning routes' }],
  bad: [
    { subjectA: 'Re: our call', marked: 'Re: ' },
    { subjectA: 'FWD: routes', marked: 'FWD: ' },
  ],
  look({ text }) {
    return subjectsOf(text).flatMap(({ field, text: subject }) => {
      const prefix = FALSE.exec(subject)?.[0];
      if (!prefix) return [];
      const mark = { field, start: 0, end: prefix.length };
      const bare = prefix.length === subject.length;
      const fix = bare ? rewriteFix('Rewrite it', 'again') : editFix('Remove it', editOf(field, subject, [{ ...mark, text: '' }]));
      return [
        { severity: 'error' as const, title: 'Remove the false “Re:”', message: 'It pretends that they wrote before.', marks: [mark], fix },
      ];
    });
  },
};
