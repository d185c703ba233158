import { fieldOf } from '../../brief/brief.ts';
import type { Reading } from '../../sites/reading.ts';
import type { Work } from '../../storage/work.ts';

/** Whom saved work is about, for heads and lists: the name as the user corrected it, as it was read, else the address. */
export function whoOf(reading: Reading, work: Work): Pick<Work, 'who'> {
  const who = fieldOf(reading, work.edits, 'fullName') ?? reading.prospect?.email ?? work.who;
  return who ? { who: who.slice(0, 200) } : {};
}
