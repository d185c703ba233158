import type { ClaimsBrief } from '../../shared/grounding/index.ts';
import { anyOf, WORDS } from '../../shared/text/any-of.ts';

const theirMails = ({ prospect }: ClaimsBrief) =>
  (prospect?.evidence ?? []).filter(({ kind, from }) => kind === 'message' && from === 'them');

/** Whether the prospect has written to the sender: to somebody who answered, one writes as one answers. */
export const hasAnswered = (brief: ClaimsBrief): boolean =>
  brief.thread?.replied === true || theirMails(brief).length > 0;

/** They said themselves that it is somebody else's. */
const NOT_MINE = anyOf(WORDS, 'i')`
  not (?:the right|my)
  wrong person
  isn['’]t me
  talk to
  speak (?:to|with)
  reach out to
  contact
  cc['’]?ing
  copying in
  nicht (?:zuständig|der richtige)
  no soy
`;

/** Whether a mail of theirs points to somebody else. */
export const pointsElsewhere = (brief: ClaimsBrief): boolean =>
  theirMails(brief).some(({ text }) => NOT_MINE.test(text));
