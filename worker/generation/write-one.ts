import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Email } from '../../shared/contract/sequence.ts';
import type { Situation } from '../../shared/contract/situation.ts';
import { ApiError } from '../errors.ts';
import { streamEventsOf } from '../writer/stream-events.ts';
import type { Rewritten, Usage, Written } from '../writer/writer.ts';
import type { Deadline } from './deadline.ts';
import { type Failure, failureOf, untilStopped } from './failure.ts';

/** What came of the writing of one email. Without an email or a failure it stays as it is. */
export type OneWritten = {
  email?: Email;
  situation?: Situation;
  usage?: Usage;
  failure?: Failure;
};

function keep(one: OneWritten, written: Written | Rewritten): void {
  if (written.event === 'situation') one.situation = written.data;
  if (written.event === 'email') one.email = written.data;
  if (written.event === 'revised') one.email = written.emails[0] ?? one.email;
  if (written.event !== 'checked' || !one.email) return;
  const [checked] = written.checked;
  if (checked) one.email = { ...one.email, checked: checked.sentences };
}

/**
 * Writes one email that is charged on an allowance, and ends the deadline. Never throws. An email that was delivered stands,
 * whatever broke after it.
 */
export async function writeOne(
  start: () => AsyncGenerator<Written | Rewritten, Usage>,
  deadline: Deadline,
  emit: (event: StreamEvent) => void,
): Promise<OneWritten> {
  const one: OneWritten = {};
  let isUnchanged = false;
  try {
    const written = untilStopped(start(), deadline.signal);
    let next = await written.next();
    for (; !next.done; next = await written.next()) {
      if (next.value.event === 'unchanged') isUnchanged = true;
      keep(one, next.value);
      for (const event of streamEventsOf(next.value)) emit(event);
    }
    one.usage = next.value;
    if (!one.email && !isUnchanged)
      throw new ApiError('writer_failed', 'This email wasn’t good enough to show you. Try again.');
  } catch (thrown) {
    const failure = failureOf(thrown, deadline);
    if (failure.usage) one.usage = failure.usage;
    if (!one.email) one.failure = failure;
  } finally {
    deadline.done();
  }
  return one;
}
