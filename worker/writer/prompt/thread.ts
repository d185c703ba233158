import type { Brief } from '../../../shared/contract/brief.ts';

/** They said no, and the sender pressed a second time. */
export const DECLINED = `The prospect has said no, and the sender asks you to write all the same. The no comes before the roles. The first of these emails thanks them for the answer and takes it as it is. None asks for a meeting, a call or another look; none argues with their reason or works around it. Each leaves something worth keeping, or a door open for another time. Its question is one that somebody who said no can answer without giving way: whether to write again in another season, whom else it may concern, what would have had to be different.`;

/** They wrote at least once. */
export const REPLIED = `The prospect has answered before: their mail is among the lines. This is a conversation with somebody who knows the sender, not a first contact. The first of these emails answers what they wrote: their question, their reason, their timing. If they named a time, hold to it. Nobody is introduced anew, and no email reads as if their answer had not come.`;

export const SILENT =
  'those among the lines are marked "from": "me". Repeat nothing of them, neither angle nor question, and do not mention the silence.';

const silence = (unanswered: number, when: string): string =>
  `The sender has ${when}written ${unanswered} ${unanswered === 1 ? 'mail that was' : 'mails that were'} not answered; ${SILENT}`;

/** What the thread asks of the emails, in words. */
export function threadLines({ thread }: Brief): string[] {
  const { unanswered = 0, replied, declined } = thread ?? {};
  if (declined) return [DECLINED];
  if (replied) return [REPLIED, ...(unanswered > 0 ? [silence(unanswered, 'since then ')] : [])];
  return unanswered > 0 ? [silence(unanswered, 'already ')] : [];
}
