import type { StreamEvent } from '../../shared/contract/generate.ts';
import type { Rewritten, Written } from './writer.ts';

/** What the writer yielded, as events of the stream. */
export function streamEventsOf(written: Written | Rewritten): StreamEvent[] {
  if (written.event === 'revised')
    return written.emails.map((email) => ({ event: 'revised', data: { email, by: written.by } }));
  if (written.event === 'checked')
    return written.checked.map((data) => ({ event: 'checked', data }));
  return written.event === 'unchanged' ? [] : [written];
}
