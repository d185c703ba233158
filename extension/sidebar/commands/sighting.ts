import { fieldOf } from '../../brief/brief.ts';
import { type Edits, NO_EDITS } from '../../brief/edits.ts';
import type { Sighting } from '../../contacts/index.ts';
import type { Reading } from '../../sites/reading.ts';

/** Who the page shows, by what was read of it and what the user corrected. */
export const sightingOf = (reading: Reading, edits: Edits = NO_EDITS): Sighting => ({
  page: reading.key,
  account: reading.account,
  name: fieldOf(reading, edits, 'fullName'),
  company: fieldOf(reading, edits, 'company'),
  address: reading.prospect?.email,
  profileUrl: reading.prospect?.profileUrl,
});

/** What the user themself called the person: it stands on every page. */
export const namedBy = ({ fields }: Edits): { name?: string; company?: string } => ({
  ...(fields.fullName && { name: fields.fullName }),
  ...(fields.company && { company: fields.company }),
});

/** Emails of the user's own that the page shows. */
export const mineOn = ({ prospect }: Reading) =>
  (prospect?.evidence ?? []).filter(({ from }) => from === 'me');
