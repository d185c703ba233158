import type { Email } from '../../../shared/contract/sequence.ts';
import type { CheckedSentence } from '../../../shared/contract/verdict.ts';
import type { Gate } from '../claude-run.ts';
import type { Verify, Written } from '../writer.ts';

/** Calls in which what is not judged yet is judged. */
const CALLS = 2;

/** Verdicts on the emails of one sequence, each email judged once. */
export type Verdicts = {
  /** Has some emails judged in one call. What is known of the current ones is emitted at once. */
  begin(emails: readonly Email[]): Promise<void>;
  /** Has judged what stands and is not judged yet, in two calls at most, and waits for all of it. */
  rest(): Promise<void>;
  of(email: Email): readonly CheckedSentence[] | undefined;
};

/** In as many parts as there are calls, of nearly the same length. */
function parts<Item>(items: readonly Item[]): (readonly Item[])[] {
  const size = Math.ceil(items.length / CALLS);
  return [items.slice(0, size), items.slice(size)].filter((part) => part.length > 0);
}

/** `current`: the email of each step that the reader has now. Nothing here fails: what could not be judged stays unjudged. */
export function createVerdicts(
  verify: Verify | undefined,
  gate: Gate,
  current: ReadonlyMap<number, Email>,
  emit: (written: Written) => void,
): Verdicts {
  const pending = new Map<Email, Promise<void>>();
  const known = new Map<Email, readonly CheckedSentence[]>();

  async function judge(verifier: Verify, emails: readonly Email[]): Promise<void> {
    const verdicts = await gate(() => verifier(emails)).catch(
      () => new Map<number, CheckedSentence[]>(),
    );
    for (const email of emails) {
      const sentences = verdicts.get(email.step);
      if (sentences) known.set(email, sentences);
    }
    const checked = emails
      .filter((email) => current.get(email.step) === email)
      .flatMap((email) => {
        const sentences = known.get(email);
        return sentences ? [{ step: email.step, sentences: [...sentences] }] : [];
      });
    if (checked.length > 0) emit({ event: 'checked', checked });
  }

  function begin(emails: readonly Email[]): Promise<void> {
    if (!verify || emails.length === 0) return Promise.resolve();
    const done = judge(verify, emails);
    for (const email of emails) pending.set(email, done);
    return done;
  }

  return {
    begin,
    async rest() {
      const emails = [...current.values()];
      await Promise.all([
        ...emails.map((email) => pending.get(email)),
        ...parts(emails.filter((email) => !pending.has(email))).map((part) => begin(part)),
      ]);
    },
    of: (email) => known.get(email),
  };
}
