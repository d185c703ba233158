import type { Email } from '../../shared/contract/sequence.ts';
import type { Written } from '../writer/writer.ts';

/** The emails with others in the place of those of the same step. */
const replaceEmails = (emails: readonly Email[], others: readonly Email[]): Email[] =>
  [...emails.filter(({ step }) => !others.some((other) => other.step === step)), ...others].sort(
    (a, b) => a.step - b.step,
  );

/** The emails after an event of the writer. */
export function emailsAfter(emails: readonly Email[], written: Written): readonly Email[] {
  if (written.event === 'email') return replaceEmails(emails, [written.data]);
  if (written.event === 'revised') return replaceEmails(emails, written.emails);
  if (written.event !== 'checked') return emails;
  const sentences = new Map(written.checked.map((one) => [one.step, one.sentences]));
  return emails.map((email) => {
    const checked = sentences.get(email.step);
    return checked ? { ...email, checked } : email;
  });
}
